using Waymark.Core.Inclusion.Attendance;
using Waymark.Exchange.Door;

namespace Waymark.Inclusion.Attendance;

/// <summary>What may be said of a file of marks beside what stands in it.</summary>
internal sealed record RegisterChoices(bool WholeDays, MarkLayout? Written, bool? EveryDay, bool Complete)
{
    /// <summary>How a string of marks is written where the file is a table.</summary>
    public MarkLayout Marks => Written ?? MarkLayout.Separated;

    public static IReadOnlyList<ImportOption> Options { get; } =
    [
        new("covers", "Whom the register covers", "Pupils who are not in the file keep the marks they had. Say days where the file holds every pupil of its schools and days: then theirs go.")
        {
            Values = [("pupils", "The pupils in the file"), ("days", "Every pupil of the schools and days in the file")],
        },
        new("marks", "How a string of marks is written", "Without a choice, codes parted by blanks or commas; in a common transfer file as its version says.")
        {
            Values = [("separated", "Parted by blanks or commas"), ("two-wide", "Two characters each"), ("one-wide", "One character each, before 19 August 2024")],
        },
        new("days", "Which days a string of marks holds", "Without a choice, the school days of the calendar; in a common transfer file as its version says.")
        {
            Values = [("school", "School days"), ("every", "Every day of the week")],
        },
        new("complete", "An export of exactly 150,000 rows is complete", "The Department's tool cuts an export there without a word.")
        {
            Values = [("yes", "Yes, it is complete")],
        },
    ];

    public static RegisterChoices Of(ImportSource source) => new(
        source.Options.GetValueOrDefault("covers") == "days",
        source.Options.GetValueOrDefault("marks") switch { "separated" => MarkLayout.Separated, "two-wide" => MarkLayout.TwoWide, "one-wide" => MarkLayout.OneWide, _ => null },
        source.Options.GetValueOrDefault("days") switch { "every" => true, "school" => false, _ => null },
        source.Options.GetValueOrDefault("complete") == "yes");
}

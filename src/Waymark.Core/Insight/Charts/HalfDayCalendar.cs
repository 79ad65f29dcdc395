using System.Globalization;
using NodaTime;
using Waymark.Core.Insight.Charts.Sketch;

namespace Waymark.Core.Insight.Charts;

/// <summary>What one half-day of a calendar of half-days shows.</summary>
public enum HalfDayLook
{
    /// <summary>No school, or not on roll.</summary>
    None,
    /// <summary>In school.</summary>
    Present,
    /// <summary>At an approved educational activity elsewhere.</summary>
    Elsewhere,
    /// <summary>Ill.</summary>
    Illness,
    /// <summary>Suspended or excluded.</summary>
    Suspension,
    /// <summary>Not in school by a part-time timetable.</summary>
    PartTime,
    /// <summary>It could not be attended: transport, closure, custody.</summary>
    NotPossible,
    /// <summary>Absent for another reason.</summary>
    Other,
    /// <summary>Absent, and nobody knows why or no reason is accepted.</summary>
    Unexplained,
    /// <summary>No mark.</summary>
    NoMark,
}

/// <summary>One half-day.</summary>
/// <param name="Look">How it is drawn.</param>
/// <param name="Code">The register code, as the table prints it; empty where there was no school.</param>
public readonly record struct ShownHalfDay(HalfDayLook Look, string Code = "");

/// <summary>A week of ten half-days.</summary>
/// <param name="Monday">Its first day.</param>
/// <param name="Halves">Monday morning to Friday afternoon, ten of them.</param>
public sealed record ShownWeek(LocalDate Monday, IReadOnlyList<ShownHalfDay> Halves);

/// <summary>A year of one child in half-days by cause, with marks where something happened. Each cause differs by form as well as by colour.</summary>
public sealed record HalfDayCalendar : Chart
{
    /// <summary>The weeks in their order; a week without school may be left out and is drawn as a gap.</summary>
    public required IReadOnlyList<ShownWeek> Weeks { get; init; }

    /// <summary>Days on which something happened, by the number that the list beside the drawing gives it.</summary>
    public IReadOnlyList<(LocalDate Day, int Number)> Events { get; init; } = [];

    /// <summary>What the year shows, in one sentence.</summary>
    public required string Sentence { get; init; }

    /// <inheritdoc />
    public override string Summary => Sentence;

    /// <inheritdoc />
    public override ChartTable Table => new(
        ["Week beginning", .. HalfDayPainter.Days.SelectMany(day => new[] { $"{day} morning", $"{day} afternoon" })],
        [.. Weeks.Where(week => week.Halves.Any(half => half.Look != HalfDayLook.None)).Select(week => (IReadOnlyList<string>)
            [week.Monday.ToString("d MMMM uuuu", CultureInfo.InvariantCulture), .. week.Halves.Select(half => half.Look == HalfDayLook.None ? "–" : half.Code)])]);

    private protected override IEnumerable<Reading> Readings => Weeks.SelectMany(week => week.Halves).Where(half => half.Look != HalfDayLook.None).Select(_ => Reading.Of(1));

    private protected override void Paint(Sheet sheet) => HalfDayPainter.Paint(sheet, this);
}

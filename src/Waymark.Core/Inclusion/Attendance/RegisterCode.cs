using NodaTime;
using NodaTime.Text;
using Waymark.Core.Common;

namespace Waymark.Core.Inclusion.Attendance;

/// <summary>When a session with a code that may be lost is not lost after all.</summary>
public enum LostUnless
{
    /// <summary>It always is.</summary>
    Never,
    /// <summary>Another school of the child holds a mark for the session.</summary>
    MarkedElsewhere,
    /// <summary>The child is not of compulsory school age on that day.</summary>
    NotOfCompulsoryAge,
}

/// <summary>One register code with what it counts as, valid between two dates (inclusive; null = open).</summary>
/// <param name="Value">As written: one or two characters.</param>
/// <param name="Label">In plain words.</param>
/// <param name="Class">What it counts as.</param>
/// <param name="Lost">The cause where the session is lost to the child's education; null where it is not.</param>
/// <param name="Unless">When it is not lost after all.</param>
/// <param name="From">First day of validity.</param>
/// <param name="To">Last day of validity.</param>
public sealed record RegisterCode(string Value, string Label, MarkClass Class, LostCause? Lost, LostUnless Unless, LocalDate? From, LocalDate? To)
{
    /// <summary>The code that stands for no mark.</summary>
    public const string NoMark = "-";

    /// <summary>Every code that is or was in force.</summary>
    public static IReadOnlyList<RegisterCode> All { get; } = [.. Table.Embedded("Inclusion/Attendance/attendance-codes.csv").Rows.Select(Read)];

    private static readonly Dictionary<string, RegisterCode> ByValue = All.ToDictionary(c => c.Value, StringComparer.OrdinalIgnoreCase);

    /// <summary>The code as written in a register, whatever its case; blank, - and -- are no mark. Null where no such code exists or existed.</summary>
    public static RegisterCode? Find(string? text) => (text ?? "").Trim() is var code && code is "" or "--"
        ? ByValue[NoMark] : ByValue.GetValueOrDefault(code);

    /// <summary>True where the code was in force on that day. One that was not is never read as another.</summary>
    public bool On(LocalDate day) => (From is null || From <= day) && (To is null || day <= To);

    private static RegisterCode Read(Table.Row row) => new(row["code"], row["label"],
        Enum.Parse<MarkClass>(Word(row["class"]), ignoreCase: true),
        row.Maybe("lost") is { } cause ? Enum.Parse<LostCause>(Word(cause), ignoreCase: true) : null,
        row.Maybe("unless") is { } unless ? Enum.Parse<LostUnless>(Word(unless), ignoreCase: true) : LostUnless.Never,
        Day(row.Maybe("from")), Day(row.Maybe("to")));

    private static string Word(string text) => text.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);

    private static LocalDate? Day(string? text) => text is null ? null : LocalDatePattern.Iso.Parse(text).Value;
}

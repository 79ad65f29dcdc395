using Waymark.Core.Plans.Sen2.Differences;
using Waymark.Shell.Lists;

namespace Waymark.Plans.Return.Differences;

/// <summary>A difference as a line of a file: numbers only, nobody can be found from it.</summary>
internal static class DifferenceRow
{
    public static IReadOnlyList<Column<ReturnDifference>> Columns(int year) =>
    [
        new("Module", d => d.Measure.Module), new("Number", d => d.Measure.Label), new("Code", d => d.Code ?? ""), new("In words", d => d.Label), new($"{year - 1}", d => d.Last), new($"{year}", d => d.Now),
        new("Change", d => d.Change), new("Per cent", d => d.Percent), .. DifferenceCause.All.Select(cause => new Column<ReturnDifference>((cause.More ? "More: " : "Fewer: ") + cause.Label, d => d.Because.FirstOrDefault(b => b.Cause == cause)?.Count ?? 0)),
        new("Note", d => d.Change == 0 ? "" : DifferenceNote.Of(d, year)),
    ];
}

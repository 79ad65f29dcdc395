using Waymark.Core.Common;

namespace Waymark.Core.Plans.Sen2.Differences;

/// <summary>Why somebody is counted in one return and not in the other (<c>difference-causes.csv</c>).</summary>
/// <param name="Id">Name in addresses and files.</param>
/// <param name="More">True where it adds to this year, false where it takes away.</param>
/// <param name="Label">In plain words.</param>
/// <param name="Note">As a note to COLLECT says it, after a number.</param>
public sealed record DifferenceCause(string Id, bool More, string Label, string Note)
{
    /// <summary>In the order of the table.</summary>
    public static IReadOnlyList<DifferenceCause> All { get; } = [.. Table.Embedded("Plans/Sen2/Differences/difference-causes.csv").Rows
        .Select(r => new DifferenceCause(r["cause"], r["sign"] == "more", r["label"], r["note"]))];

    /// <summary>The cause of that name, or null.</summary>
    public static DifferenceCause? Find(string? id) => All.FirstOrDefault(c => c.Id == id);
}

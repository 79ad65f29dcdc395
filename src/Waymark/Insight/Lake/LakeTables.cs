using Waymark.Insight.Door;

namespace Waymark.Insight.Lake;

/// <summary>Every table of a lake, in the order of their names.</summary>
internal sealed class LakeTables(IEnumerable<ILakeTables> kept, IEnumerable<ILakeMart> marts)
{
    public IReadOnlyList<LakeTable> All { get; } =
        [.. kept.SelectMany(room => room.Tables).Concat(marts.Select(mart => mart.Table)).OrderBy(table => table.Name, StringComparer.Ordinal)];
}

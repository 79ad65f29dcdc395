using Waymark.Insight.Door;

namespace Waymark.Insight.Lake;

/// <summary>Every table of a lake, in the order of their names, and the words that its statements may use.</summary>
internal sealed class LakeTables(IEnumerable<ILakeTables> kept, IEnumerable<ILakeMart> marts, IEnumerable<ILakeMacros> rooms)
{
    public IReadOnlyList<LakeMacro> Macros { get; } = [.. rooms.SelectMany(room => room.Macros)];

    public IReadOnlyList<LakeTable> All { get; } =
        [.. kept.SelectMany(room => room.Tables).Concat(marts.Select(mart => mart.Table)).OrderBy(table => table.Name, StringComparer.Ordinal)];
}

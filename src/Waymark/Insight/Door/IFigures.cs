using NodaTime;

namespace Waymark.Insight.Door;

/// <summary>A count of children, true to the child. Insight makes it safe before it leaves.</summary>
internal sealed record Figure(string Table, string Row, int Count);

/// <summary>Figures that a room above brings, in the order in which they are shown. A fixed number of queries.</summary>
internal interface IFigures
{
    Task<IReadOnlyList<Figure>> ReadAsync(LocalDate today, CancellationToken stop);
}

using NodaTime;
using Waymark.Core.Areas;

namespace Waymark.Insight.Door;

/// <summary>From a figure down to those it counts, under their pseudonyms. Who may see which of them by name is for the room that knows their names.</summary>
internal interface ICounted
{
    /// <summary>Those whom the numerator of the figure in this address counts, in the period of the address.</summary>
    Task<CountedFigure> ReadAsync(AreaCode area, IQueryCollection asked, LocalDate today, CancellationToken stop);
}

/// <param name="Title">The figure in words, with its period.</param>
/// <param name="Back">Address of the figure.</param>
internal sealed record CountedFigure(string Title, string Back, IReadOnlySet<long> Pupils);

/// <summary>The page on which those whom a figure counts are listed by name, brought by the room that knows their names.</summary>
internal interface ICountedPage
{
    string Address { get; }

    /// <summary>True where the visitor may see anybody by name.</summary>
    bool IsOpen { get; }
}

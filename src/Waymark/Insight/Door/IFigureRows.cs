using NodaTime;
using Waymark.Core.Areas;

namespace Waymark.Insight.Door;

/// <summary>
/// Figures for <c>waymark figures</c> and everything else that takes tidy rows: published and local alike. Local ones are made safe before they come here.
/// </summary>
internal interface IFigureRows
{
    /// <summary>The rows that answer; those of another indicator, source or edition may be given and are left out later.</summary>
    IAsyncEnumerable<FigureRow> RowsAsync(FigureQuestion asked, CancellationToken stop);
}

/// <param name="Indicator">Only this one, or all where null. So with the others.</param>
internal sealed record FigureQuestion(AreaCode Area, LocalDate Today, string? Indicator = null, string? Source = null, string? Edition = null)
{
    public bool Suits(FigureRow row) => (Indicator is null || row.Indicator == Indicator) && (Source is null || row.Source == Source) && (Edition is null || row.Edition == Edition);
}

/// <summary>One figure as a tidy row.</summary>
/// <param name="Area">Code of the place: three digits of a council, or the code of a region or of England.</param>
/// <param name="Breakdown">The part: blank for the whole, else <c>sex=Female</c> or <c>phase=Primary; sen=EHC plan</c>.</param>
/// <param name="Value">Null where there is no number that may be shown; the note says why.</param>
/// <param name="Source">Title of the publication, or <see cref="Local"/>.</param>
/// <param name="Edition">Edition of the publication; for local figures the day they were made.</param>
internal sealed record FigureRow(
    string Area, string Indicator, string Period, string Breakdown, double? Value, double? Numerator, double? Denominator, string Source, string Edition, string Note)
{
    public const string Local = "local";
}

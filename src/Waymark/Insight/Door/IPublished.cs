using NodaTime;
using Waymark.Core.Areas;
using Waymark.Core.Insight.Published;

namespace Waymark.Insight.Door;

/// <summary>Published statistics that were imported into the lake of an area.</summary>
internal interface IPublished
{
    /// <summary>
    /// All figures of one indicator (of all where null) for the area, its region, England and its ten statistical neighbours, of every period and every
    /// edition, the latest editions first. A publication is never overwritten by its revision: each figure says its source and edition.
    /// </summary>
    Task<IReadOnlyList<IndicatorFigure>> FiguresAsync(AreaCode area, string? indicator, CancellationToken stop);

    /// <summary>
    /// The area beside its region, England and its neighbours for the latest comparable period, from one edition: one comparison for each part and kind of
    /// period, in the order of the table of indicators. Empty where nothing is imported.
    /// </summary>
    Task<IReadOnlyList<Comparison>> CompareAsync(AreaCode area, string indicator, CancellationToken stop);

    /// <summary>What is imported, the latest first.</summary>
    Task<IReadOnlyList<PublishedEdition>> EditionsAsync(AreaCode area, CancellationToken stop);
}

/// <summary>One file of one edition of a publication.</summary>
/// <param name="Source">Title of the publication.</param>
/// <param name="Edition">As said when it was imported, for example "2025 revised".</param>
/// <param name="Layout">Id of the layout, for example annual_reviews.</param>
/// <param name="Rows">Rows in the file.</param>
internal sealed record PublishedEdition(string Source, string Edition, string Layout, LocalDate Published, string File, string Sha256, long Rows);

using Waymark.Insight.Door;

namespace Waymark.People.Homes;

/// <summary>The look-ups by which a postcode becomes a decile of deprivation. They hold nothing about anybody.</summary>
internal sealed class HomeTables : ILakeTables
{
    /// <summary>Parted by the census whose small areas they name.</summary>
    public static readonly LakeTable Postcodes = new("home_postcodes", "The small area in which one postcode lies.",
    [
        new("postcode", "VARCHAR", "Postcode without blanks."),
        new("census", "INTEGER", "Year of the census for which the small areas were drawn: 2011 or 2021."),
        new("lsoa", "VARCHAR", "Code of the lower layer super output area."),
    ], "postcode");

    /// <summary>Parted by edition.</summary>
    public static readonly LakeTable Deciles = new("lsoa_deprivation", "How deprived one small area is, by one edition of the English indices of deprivation.",
    [
        new("lsoa", "VARCHAR", "Code of the lower layer super output area."),
        new("census", "INTEGER", "Year of the census for which the small areas were drawn."),
        new("edition", "INTEGER", "Year of the indices, for example 2019 or 2025."),
        new("imd", "INTEGER", "Decile in the Index of Multiple Deprivation, 1 the most deprived tenth of England."),
        new("idaci", "INTEGER", "Decile in the Income Deprivation Affecting Children Index; empty where the file did not say it."),
    ], "lsoa");

    public IReadOnlyList<LakeTable> Tables { get; } = [Postcodes, Deciles];
}

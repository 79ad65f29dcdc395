using Waymark.Core.Common;

namespace Waymark.Insight.Indicators;

/// <summary>Something by which an indicator can be parted.</summary>
/// <param name="Id">Also the name of its column in <c>facts</c>.</param>
/// <param name="Title">As a heading: "Locality".</param>
/// <param name="Joined">What the engine takes from the tables joined to a row (p pupils, s schools, r the row), where the indicator does not give it itself.</param>
/// <param name="Codes">Code set of its values, or empty where the values are words.</param>
internal sealed record Dimension(string Id, string Title, string Joined, string Codes = "")
{
    public static readonly IReadOnlyList<Dimension> All =
    [
        new("locality", "Locality", "p.locality"),
        new("need", "Primary need", "p.need", "sen-types"),
        new("phase", "School phase", "s.phase"),
        new("age", "Age", """
            CASE WHEN p.born_month IS NULL THEN NULL WHEN datesub('year', p.born_month, r.period::DATE) < 5 THEN 'Under 5' WHEN datesub('year', p.born_month, r.period::DATE) < 11 THEN '5 to 10'
            WHEN datesub('year', p.born_month, r.period::DATE) < 16 THEN '11 to 15' WHEN datesub('year', p.born_month, r.period::DATE) < 20 THEN '16 to 19' ELSE '20 to 25' END
            """),
        new("sex", "Sex", "p.sex", "sex"),
        new("ethnicity", "Ethnicity", "p.ethnicity", "ethnicity"),
        new("deprivation", "Deprivation of the home (1 most deprived)", "p.deprivation::VARCHAR"),
        new("sen", "SEN status", "p.sen", "sen-provision"),
        new("school_type", "Type of school", "s.type", "gias-establishment-types"),
        new("school", "School", "s.name"),
        new("reason", "Reason", "NULL"),
    ];

    /// <summary>Shown where a row has no value.</summary>
    public const string NotKnown = "Not known";

    public static Dimension? Find(string id) => All.FirstOrDefault(dimension => dimension.Id == id);

    /// <summary>The words of a value.</summary>
    public string LabelOf(string? value) => string.IsNullOrEmpty(value) ? NotKnown : Codes.Length == 0 ? value : CodeSet.Of(Codes).LabelOf(value);
}

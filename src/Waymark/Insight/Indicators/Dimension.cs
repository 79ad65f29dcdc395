using Waymark.Core.Common;

namespace Waymark.Insight.Indicators;

/// <summary>Something by which an indicator can be parted.</summary>
/// <param name="Id">Also the name of its column in <c>facts</c>.</param>
/// <param name="Title">As a heading: "Locality".</param>
/// <param name="Beside">Where it is known from, if the indicator does not give it itself.</param>
/// <param name="Value">What the engine takes from there (of a row: p the child, r the row).</param>
/// <param name="Codes">Code set of its values, or empty where the values are words.</param>
internal sealed record Dimension(string Id, string Title, Side Beside, string Value, string Codes = "")
{
    public static readonly IReadOnlyList<Dimension> All =
    [
        new("locality", "Locality", Side.Pupil, "locality"),
        new("need", "Primary need", Side.Pupil, "need", "sen-types"),
        new("phase", "School phase", Side.School, "phase"),
        new("age", "Age", Side.Row, """
            CASE WHEN p.born_month IS NULL THEN NULL WHEN datesub('year', p.born_month, r.period) < 5 THEN 'Under 5' WHEN datesub('year', p.born_month, r.period) < 11 THEN '5 to 10'
            WHEN datesub('year', p.born_month, r.period) < 16 THEN '11 to 15' WHEN datesub('year', p.born_month, r.period) < 20 THEN '16 to 19' ELSE '20 to 25' END
            """)
        {
            Words = ["Under 5", "5 to 10", "11 to 15", "16 to 19", "20 to 25"],
        },
        new("sex", "Sex", Side.Pupil, "sex", "sex"),
        new("ethnicity", "Ethnicity", Side.Pupil, "ethnicity", "ethnicity"),
        new("deprivation", "Deprivation of the home (1 most deprived)", Side.Pupil, "deprivation"),
        new("sen", "SEN status", Side.Pupil, "sen", "sen-provision"),
        new("school_type", "Type of school", Side.School, "type", "gias-establishment-types"),
        new("school", "School", Side.School, "name"),
        new("reason", "Reason", Side.Row, "NULL"),
    ];

    /// <summary>Shown where a row has no value.</summary>
    public const string NotKnown = "Not known";

    /// <summary>The words that a value worked out from a row can be.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    public static Dimension? Find(string id) => All.FirstOrDefault(dimension => dimension.Id == id);

    /// <summary>The words of a value.</summary>
    public string LabelOf(string? value) => string.IsNullOrEmpty(value) ? NotKnown : Codes.Length == 0 ? value : CodeSet.Of(Codes).LabelOf(value);
}

/// <summary>Where the value of a dimension stands.</summary>
internal enum Side
{
    Pupil,
    School,
    /// <summary>It is worked out for each row.</summary>
    Row,
}

using System.Globalization;

namespace Waymark.Core.Insight.Published;

/// <summary>The time that a figure is about. Only periods of one kind may share an axis.</summary>
/// <param name="Kind"><c>calendar_year</c>, <c>academic_year</c>, <c>census_date</c>, <c>term</c> or <c>financial_year</c>; blank where it is not known.</param>
/// <param name="Label"><c>2024</c>, <c>2024/25</c>, <c>2025-01</c> (a day in that month), <c>2024/25 autumn</c> or <c>2024-25</c>. Within a kind, later labels sort later.</param>
public readonly record struct PublishedPeriod(string Kind, string Label)
{
    /// <summary>A year from January to December.</summary>
    public const string CalendarYear = "calendar_year";

    /// <summary>A school year from September to August.</summary>
    public const string AcademicYear = "academic_year";

    /// <summary>A position on a day in January.</summary>
    public const string CensusDate = "census_date";

    /// <summary>A term of a school year.</summary>
    public const string Term = "term";

    /// <summary>A year from April to March.</summary>
    public const string FinancialYear = "financial_year";

    /// <summary>Reads the two columns of a wide layout; null where they cannot be read.</summary>
    /// <param name="period">Four digits of a year, or six of a school year (202425).</param>
    /// <param name="identifier">Calendar year, Academic year, or the name of a term.</param>
    /// <param name="layout">Says whether its years are spans or the position on a day.</param>
    /// <param name="odd">True where six digits are named a calendar year: read as the first of the two.</param>
    public static PublishedPeriod? Read(string period, string identifier, PublishedLayout layout, out bool odd)
    {
        var (written, named) = (period.Trim(), identifier.Trim().ToLowerInvariant());
        odd = false;
        if (named == "calendar year")
        {
            odd = SchoolYear(written) is not null;
            return Year(odd ? written[..4] : written) is { } year ? new(layout.Calendar, layout.Calendar == CensusDate ? $"{year}-01" : $"{year}") : null;
        }
        if (SchoolYear(written) is not { } start) return null;
        if (named == "academic year") return new(layout.Academic, layout.Academic == CensusDate ? $"{start + 1}-01" : School(start));
        return named.EndsWith(" term", StringComparison.Ordinal) ? new(Term, $"{School(start)} {named[..^5]}") : null;
    }

    /// <summary>Reads the label of a year in the Local Authority Interactive Tool: a school or financial year stands there by its last year (2025), as 2024/25, or as 2024-25 (OT).</summary>
    /// <param name="label">As written.</param>
    /// <param name="kind">Kind of year of the measure; blank where it is not known.</param>
    public static PublishedPeriod? ReadTool(string label, string kind)
    {
        var written = label.Trim();
        if (kind is "" or CalendarYear) return written.Length > 0 && (kind == "" || Year(written) is not null) ? new(kind, written) : null;
        var start = Year(written) - 1;
        if (written.Length >= 7 && written[4] is '/' or '-' && Year(written[..4]) is { } first && written[5..7] == Two(first + 1)) start = first;
        return start is not { } year ? null : new(kind, kind == FinancialYear ? $"{year}-{Two(year + 1)}" : School(year));
    }

    private static int? Year(string text) =>
        text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1990 and <= 2100 ? year : null;

    private static int? SchoolYear(string text) =>
        text.Length == 6 && Year(text[..4]) is { } start && text[4..] == Two(start + 1) ? start : null;

    private static string School(int start) => $"{start}/{Two(start + 1)}";

    private static string Two(int year) => (year % 100).ToString("00", CultureInfo.InvariantCulture);
}

using Microsoft.AspNetCore.Http.Extensions;
using NodaTime;
using NodaTime.Text;
using Waymark.Plans.Door;

namespace Waymark.Plans.Reviews;

/// <summary>How the list of reviews is narrowed and ordered, as it stands in the address of the page.</summary>
internal sealed record ReviewFilter
{
    /// <summary>due, arranged, papers-late, held, decision-late, amending, amendments-late, no-setting; empty for all.</summary>
    public string? State { get; init; }

    public string? School { get; init; }
    public string? Locality { get; init; }

    /// <summary>Month of the meeting, or of the last day where none is arranged: 2026-12.</summary>
    public string? Month { get; init; }

    /// <summary>due, meeting, name, school.</summary>
    public string? Sort { get; init; }

    public int Sheet { get; init; } = 1;

    public static IReadOnlyList<(string Value, string Label)> States { get; } =
    [
        ("", "All"), ("due", "Due, not arranged"), ("arranged", "Arranged"), ("papers-late", "Papers late"), ("held", "Meeting held"), ("decision-late", "Decision late"), ("amending", "Amendments out"),
        ("amendments-late", "Final amended plan late"), ("no-setting", "No setting"),
    ];

    /// <summary>First and last day of the month asked for, or null.</summary>
    public (LocalDate First, LocalDate Last)? Days => LocalDatePattern.Iso.Parse($"{Month}-01") is { Success: true, Value: var first } ? (first, first.PlusMonths(1).PlusDays(-1)) : null;

    /// <summary>Something is left out of the list.</summary>
    public bool Narrows => !string.IsNullOrEmpty(State) || !string.IsNullOrEmpty(School) || !string.IsNullOrEmpty(Locality) || Days is not null;

    public string At(int sheet) => Of(ReviewLinks.All, this with { Sheet = sheet });

    public string By(string sort) => Of(ReviewLinks.All, this with { Sort = sort, Sheet = 1 });

    public string Download(string format) => Of($"{ReviewLinks.All}/download", this with { Sheet = 1 }, format);

    private static string Of(string path, ReviewFilter f, string format = "")
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in new[] { ("state", f.State), ("school", f.School), ("locality", f.Locality), ("month", f.Month), ("sort", f.Sort), ("sheet", f.Sheet > 1 ? $"{f.Sheet}" : ""), ("format", format) })
            if (!string.IsNullOrEmpty(value)) query.Add(name, value);
        return path + query;
    }
}

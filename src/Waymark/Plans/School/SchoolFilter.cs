using Microsoft.AspNetCore.Http.Extensions;
using Waymark.Core.Plans;
using Waymark.Plans.Door;

namespace Waymark.Plans.School;

/// <summary>How the page of a school is narrowed and ordered, as it stands in its address.</summary>
internal sealed record SchoolFilter
{
    /// <summary>URN of the school; a SENCO's own is taken where it is empty.</summary>
    public string? School { get; init; }

    /// <summary>school, council, late; empty for all pupils.</summary>
    public string? Owes { get; init; }

    public CaseStage? Stage { get; init; }
    public int? Year { get; init; }

    /// <summary>day, name, year, stage.</summary>
    public string? Sort { get; init; }

    public int Sheet { get; init; } = 1;

    public string At(int sheet) => Of(SchoolLinks.Page, this with { Sheet = sheet });

    public string By(string sort) => Of(SchoolLinks.Page, this with { Sort = sort, Sheet = 1 });

    public string Owed(string owes) => Of(SchoolLinks.Page, this with { Owes = owes, Sheet = 1 });

    public string Cleared => Of(SchoolLinks.Page, new() { School = School });

    public string Download(string format) => Of(SchoolLinks.Download, this with { Sheet = 1 }, format);

    private static string Of(string path, SchoolFilter f, string format = "")
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in new[] { ("school", f.School), ("owes", f.Owes), ("stage", f.Stage?.ToString()), ("year", f.Year is { } year ? $"{year}" : ""), ("sort", f.Sort), ("sheet", f.Sheet > 1 ? $"{f.Sheet}" : ""), ("format", format) })
            if (!string.IsNullOrEmpty(value)) query.Add(name, value);
        return path + query;
    }
}

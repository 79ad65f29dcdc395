using Microsoft.AspNetCore.Http.Extensions;
using Waymark.Inclusion.Door;
using Waymark.Inclusion.Suspensions;

namespace Waymark.Inclusion.Exclusions;

/// <summary>How the list of open duties is narrowed and ordered, as it stands in its address.</summary>
internal sealed record ExclusionFilter
{
    public string? Name { get; init; }
    public string? School { get; init; }
    public SuspensionKind? Kind { get; init; }

    /// <summary>overdue, soon, later, none.</summary>
    public string? Due { get; init; }

    /// <summary>Part of who must act: council, head, school, governors, parents.</summary>
    public string? Who { get; init; }

    /// <summary>due, name, school, what.</summary>
    public string? Sort { get; init; }

    public bool Descending { get; init; }
    public int Sheet { get; init; } = 1;

    public string At(int sheet) => Of(ExclusionLinks.All, this with { Sheet = sheet });

    public string By(string sort) => Of(ExclusionLinks.All, this with { Sort = sort, Descending = (Sort ?? "due") == sort && !Descending, Sheet = 1 });

    public string DueIn(string due) => Of(ExclusionLinks.All, this with { Due = due, Sheet = 1 });

    public string Download(string format) => Of(ExclusionLinks.Download, this with { Sheet = 1 }, format);

    private static string Of(string path, ExclusionFilter f, string format = "")
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in new[]
        {
            ("name", f.Name), ("school", f.School), ("kind", f.Kind?.ToString()), ("due", f.Due), ("who", f.Who), ("sort", f.Sort), ("descending", f.Descending ? "true" : ""),
            ("sheet", f.Sheet > 1 ? $"{f.Sheet}" : ""), ("format", format),
        })
            if (!string.IsNullOrEmpty(value)) query.Add(name, value);
        return path + query;
    }
}

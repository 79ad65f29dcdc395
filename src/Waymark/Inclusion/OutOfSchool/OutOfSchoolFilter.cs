using Microsoft.AspNetCore.Http.Extensions;
using Waymark.Inclusion.Door;

namespace Waymark.Inclusion.OutOfSchool;

/// <summary>How the list of children on no roll is narrowed and ordered, as it stands in its address.</summary>
internal sealed record OutOfSchoolFilter
{
    public string? Name { get; init; }

    /// <summary>home or missing.</summary>
    public string? Kind { get; init; }

    /// <summary>Empty for all that last; check-due, no-consent, ended, all.</summary>
    public string? State { get; init; }

    public string? Sen { get; init; }

    /// <summary>check, name, from.</summary>
    public string? Sort { get; init; }

    public bool Descending { get; init; }
    public int Sheet { get; init; } = 1;

    public string At(int sheet) => Of(OutOfSchoolLinks.All, this with { Sheet = sheet });

    public string By(string sort) => Of(OutOfSchoolLinks.All, this with { Sort = sort, Descending = (Sort ?? "check") == sort && !Descending, Sheet = 1 });

    public string In(string state, string kind = "") => Of(OutOfSchoolLinks.All, this with { State = state, Kind = kind, Sheet = 1 });

    public string Download(string format) => Of(OutOfSchoolLinks.Download, this with { Sheet = 1 }, format);

    private static string Of(string path, OutOfSchoolFilter f, string format = "")
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in new[]
        {
            ("name", f.Name), ("kind", f.Kind), ("state", f.State), ("sen", f.Sen), ("sort", f.Sort), ("descending", f.Descending ? "true" : ""), ("sheet", f.Sheet > 1 ? $"{f.Sheet}" : ""), ("format", format),
        })
            if (!string.IsNullOrEmpty(value)) query.Add(name, value);
        return path + query;
    }
}

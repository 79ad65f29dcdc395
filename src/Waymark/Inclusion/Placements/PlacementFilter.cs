using Microsoft.AspNetCore.Http.Extensions;
using Waymark.Inclusion.Door;

namespace Waymark.Inclusion.Placements;

/// <summary>How the list of placements is narrowed and ordered, as it stands in its address.</summary>
internal sealed record PlacementFilter
{
    public string? Name { get; init; }
    public string? School { get; init; }

    /// <summary>Id of the provider.</summary>
    public string? Provider { get; init; }

    public string? Basis { get; init; }
    public string? Commissioner { get; init; }

    /// <summary>Empty for all that have not ended; past-end, review-due, unsent, ended, all.</summary>
    public string? State { get; init; }

    public string? Sen { get; init; }

    /// <summary>end, name, provider, from, review.</summary>
    public string? Sort { get; init; }

    public bool Descending { get; init; }
    public int Sheet { get; init; } = 1;

    public string At(int sheet) => Of(PlacementLinks.All, this with { Sheet = sheet });

    public string By(string sort) => Of(PlacementLinks.All, this with { Sort = sort, Descending = (Sort ?? "end") == sort && !Descending, Sheet = 1 });

    public string In(string state) => Of(PlacementLinks.All, this with { State = state, Sheet = 1 });

    public string Download(string format) => Of(PlacementLinks.Download, this with { Sheet = 1 }, format);

    private static string Of(string path, PlacementFilter f, string format = "")
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in new[]
        {
            ("name", f.Name), ("school", f.School), ("provider", f.Provider), ("basis", f.Basis), ("commissioner", f.Commissioner), ("state", f.State), ("sen", f.Sen), ("sort", f.Sort),
            ("descending", f.Descending ? "true" : ""), ("sheet", f.Sheet > 1 ? $"{f.Sheet}" : ""), ("format", format),
        })
            if (!string.IsNullOrEmpty(value)) query.Add(name, value);
        return path + query;
    }
}

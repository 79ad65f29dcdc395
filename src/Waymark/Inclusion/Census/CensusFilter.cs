using Microsoft.AspNetCore.Http.Extensions;
using Waymark.Inclusion.Door;

namespace Waymark.Inclusion.Census;

/// <summary>How schools and children of censuses and registers are narrowed and ordered, as it stands in the address.</summary>
internal sealed record CensusFilter
{
    /// <summary>Part of the name of a school, or of a child.</summary>
    public string? Name { get; init; }

    /// <summary>As 2025-autumn. Of schools the newest where it is empty, of children all.</summary>
    public string? Term { get; init; }

    /// <summary>Number of the school.</summary>
    public string? School { get; init; }

    /// <summary>In what they differ: see <c>census-words.csv</c>.</summary>
    public string? Differs { get; init; }

    /// <summary>Of children: empty for open, settled, all. Of schools: empty for all, open for those with an open difference, unregistered for those without registers.</summary>
    public string? State { get; init; }

    public string? Sort { get; init; }
    public bool Descending { get; init; }
    public int Sheet { get; init; } = 1;

    public string At(string path, int sheet) => Of(path, this with { Sheet = sheet });

    /// <param name="path">The page.</param>
    /// <param name="sort">What to order by; asked again it is turned round.</param>
    /// <param name="usual">What is ordered by without being asked.</param>
    public string By(string path, string sort, string usual) => Of(path, this with { Sort = sort, Descending = (Sort ?? usual) == sort && !Descending, Sheet = 1 });

    public string Download(string path, string format) => Of(path, this with { Sheet = 1 }, format);

    /// <summary>The children of one school in one term.</summary>
    public static string ChildrenOf(string school, string term, string state = "") => Of(CensusLinks.Children, new() { School = school, Term = term, State = state });

    private static string Of(string path, CensusFilter f, string format = "")
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in new[]
        {
            ("name", f.Name), ("term", f.Term), ("school", f.School), ("differs", f.Differs), ("state", f.State), ("sort", f.Sort), ("descending", f.Descending ? "true" : ""),
            ("sheet", f.Sheet > 1 ? $"{f.Sheet}" : ""), ("format", format),
        })
            if (!string.IsNullOrEmpty(value)) query.Add(name, value);
        return path + query;
    }
}

using Microsoft.AspNetCore.Http.Extensions;
using Waymark.Plans.Door;

namespace Waymark.Plans.Caseload;

/// <summary>The same list with one thing changed.</summary>
internal static class CaseloadLinks
{
    public static string Page(CaseFilter filter, int page) => Of(PlanLinks.Caseload, filter with { Sheet = page });

    public static string Sorted(CaseFilter filter, string by) => Of(PlanLinks.Caseload, filter with
    {
        Sort = by, Descending = (filter.Sort ?? "due") == by && !filter.Descending, Sheet = 1,
    });

    public static string Download(CaseFilter filter, string format) => Of($"{PlanLinks.Caseload}/download", filter with { Sheet = 1 }) is var link
        && link.Contains('?', StringComparison.Ordinal) ? $"{link}&format={format}" : $"{PlanLinks.Caseload}/download?format={format}";

    private static string Of(string path, CaseFilter f)
    {
        var query = new QueryBuilder();
        Add("name", f.Name);
        Add("stage", f.Stage?.ToString());
        Add("clock", f.Clock);
        Add("school", f.School);
        Add("locality", f.Locality);
        Add("need", f.Need);
        Add("officer", f.Officer);
        Add("closed", f.Closed ? "true" : null);
        Add("sort", f.Sort);
        Add("descending", f.Descending ? "true" : null);
        Add("sheet", f.Sheet > 1 ? $"{f.Sheet}" : null);
        return path + query;

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value)) query.Add(name, value);
        }
    }
}

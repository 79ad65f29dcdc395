using Microsoft.AspNetCore.Http.Extensions;
using Waymark.Inclusion.Door;

namespace Waymark.Inclusion.Worklist;

/// <summary>How the worklist is narrowed, as it stands in its address. Its order is always the same.</summary>
internal sealed record WorklistFilter
{
    public string? Name { get; init; }
    public string? Rule { get; init; }
    public string? School { get; init; }
    public string? Locality { get; init; }

    /// <summary>early, primary, secondary, post-16.</summary>
    public string? Phase { get; init; }

    public string? Owner { get; init; }

    /// <summary>snoozed, closed or all; blank for what is open.</summary>
    public string? State { get; init; }

    /// <summary>week: found for the first time this week; late: nobody has acted in time.</summary>
    public string? Found { get; init; }

    public int Sheet { get; init; } = 1;

    public string At(int sheet) => Of(WorklistLinks.All, this with { Sheet = sheet });

    public string By(string rule) => Of(WorklistLinks.All, this with { Rule = rule, Sheet = 1 });

    public static string FoundIn(string found) => Of(WorklistLinks.All, new() { Found = found });

    public string Download(string format) => Of(WorklistLinks.Download, this with { Sheet = 1 }, format);

    public static string Of(string path, WorklistFilter f, string format = "")
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in new[]
        {
            ("name", f.Name), ("rule", f.Rule), ("school", f.School), ("locality", f.Locality), ("phase", f.Phase), ("owner", f.Owner), ("state", f.State), ("found", f.Found),
            ("sheet", f.Sheet > 1 ? $"{f.Sheet}" : ""), ("format", format),
        })
            if (!string.IsNullOrEmpty(value)) query.Add(name, value);
        return path + query;
    }
}

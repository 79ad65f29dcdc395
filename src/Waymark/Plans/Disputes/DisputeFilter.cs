using Microsoft.AspNetCore.Http.Extensions;
using Waymark.Core.Plans.Disputes;
using Waymark.Plans.Door;

namespace Waymark.Plans.Disputes;

/// <summary>How the list of disputes is narrowed and ordered, as it stands in the address of the page.</summary>
internal sealed record DisputeFilter
{
    public DisputeStage? Stage { get; init; }

    /// <summary>late: somebody's limit in law has gone by; week and month: within that time.</summary>
    public string? Next { get; init; }

    /// <summary>Account of the officer, or "nobody".</summary>
    public string? Officer { get; init; }

    /// <summary>Closed ones and those whose time has passed too, of the last two years.</summary>
    public bool Closed { get; init; }

    /// <summary>next, sent, name, stage, officer.</summary>
    public string? Sort { get; init; }

    public int Sheet { get; init; } = 1;

    public string At(int sheet) => Of(DisputeLinks.All, this with { Sheet = sheet });

    public string By(string sort) => Of(DisputeLinks.All, this with { Sort = sort, Sheet = 1 });

    public string Download(string format) => Of($"{DisputeLinks.All}/download", this with { Sheet = 1 }, format);

    private static string Of(string path, DisputeFilter f, string format = "")
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in new[] { ("stage", f.Stage?.ToString()), ("next", f.Next), ("officer", f.Officer), ("closed", f.Closed ? "true" : ""), ("sort", f.Sort), ("sheet", f.Sheet > 1 ? $"{f.Sheet}" : ""), ("format", format) })
            if (!string.IsNullOrEmpty(value)) query.Add(name, value);
        return path + query;
    }
}

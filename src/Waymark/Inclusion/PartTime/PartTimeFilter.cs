using Microsoft.AspNetCore.Http.Extensions;
using Waymark.Inclusion.Door;

namespace Waymark.Inclusion.PartTime;

/// <summary>How the list of part-time timetables is narrowed and ordered, as it stands in its address.</summary>
internal sealed record PartTimeFilter
{
    public string? Name { get; init; }
    public string? School { get; init; }

    /// <summary>Empty for all that have not ended; past-end, review-due, to-come, ended, all.</summary>
    public string? State { get; init; }

    /// <summary>SEN status when it was entered: E, K or N.</summary>
    public string? Sen { get; init; }

    /// <summary>"without": the register has no C2.</summary>
    public string? Register { get; init; }

    /// <summary>end, name, school, from, review.</summary>
    public string? Sort { get; init; }

    public bool Descending { get; init; }
    public int Sheet { get; init; } = 1;

    public string At(int sheet) => Of(PartTimeLinks.All, this with { Sheet = sheet });

    public string By(string sort) => Of(PartTimeLinks.All, this with { Sort = sort, Descending = (Sort ?? "end") == sort && !Descending, Sheet = 1 });

    public string In(string state) => Of(PartTimeLinks.All, this with { State = state, Sheet = 1 });

    public string Download(string format) => Of(PartTimeLinks.Download, this with { Sheet = 1 }, format);

    private static string Of(string path, PartTimeFilter f, string format = "")
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in new[]
        {
            ("name", f.Name), ("school", f.School), ("state", f.State), ("sen", f.Sen), ("register", f.Register), ("sort", f.Sort), ("descending", f.Descending ? "true" : ""),
            ("sheet", f.Sheet > 1 ? $"{f.Sheet}" : ""), ("format", format),
        })
            if (!string.IsNullOrEmpty(value)) query.Add(name, value);
        return path + query;
    }
}

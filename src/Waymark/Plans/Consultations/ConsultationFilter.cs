using Microsoft.AspNetCore.Http.Extensions;
using Waymark.Plans.Door;

namespace Waymark.Plans.Consultations;

/// <summary>How the list of consultations is narrowed, as it stands in the address of the page.</summary>
internal sealed record ConsultationFilter
{
    /// <summary>to-send, waiting, late, answered, closed; empty for all that are open.</summary>
    public string? State { get; init; }

    /// <summary>Part of the name of the setting.</summary>
    public string? Setting { get; init; }

    /// <summary>Account of the officer, "mine" or "nobody".</summary>
    public string? Officer { get; init; }

    public int Sheet { get; init; } = 1;

    public static IReadOnlyList<(string Value, string Label)> States { get; } =
        [("", "All open"), ("late", "Answer late"), ("waiting", "Waiting for the answer"), ("answered", "Answered, to be decided"), ("to-send", "To be sent"), ("closed", "Closed")];

    public string At(int sheet) => Of(ConsultationLinks.All, this with { Sheet = sheet });

    public string Download(string format) => Of($"{ConsultationLinks.All}/download", this with { Sheet = 1 }, format);

    private static string Of(string path, ConsultationFilter f, string format = "")
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in new[] { ("state", f.State), ("setting", f.Setting), ("officer", f.Officer), ("sheet", f.Sheet > 1 ? $"{f.Sheet}" : ""), ("format", format) })
            if (!string.IsNullOrEmpty(value)) query.Add(name, value);
        return path + query;
    }
}

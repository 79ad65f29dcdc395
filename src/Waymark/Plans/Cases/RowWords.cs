using Waymark.Core.Plans.Content;

namespace Waymark.Plans.Cases;

/// <summary>Rows of a plan in words, for lists and tables.</summary>
internal static class RowWords
{
    private const int Most = 140;

    /// <summary>What the row is, at most some 140 characters of it.</summary>
    public static string Short(PlanItem item) => item.Lead switch
    {
        { Length: 0 } => "Nothing written yet",
        { Length: > Most } lead => string.Concat(lead.AsSpan(0, lead.AsSpan(0, Most).LastIndexOf(' ') is > 0 and var at ? at : Most), " …"),
        var lead => lead,
    };

    /// <summary>The one thing that matters beside it: an amount, a day, a part of life.</summary>
    public static string Beside(PlanItem item) => item.Kind switch
    {
        "provision" => $"{item.Section}: {(ProvisionWords.Of(item) is { Length: > 0 } amount ? amount : "amount not given")}",
        "outcome" => item.Day("by") is { } by ? $"by {ItemValues.Words(by)}" : "no day yet",
        "need" => ItemKind.Find("need")!.Field("area")!.Words(item["area"]),
        "wish" => ItemKind.Find("wish")!.Field("voiceOf")!.Words(item["voiceOf"]),
        _ => "",
    };
}

using System.Text.Json;
using NodaTime;

namespace Waymark.Core.Plans.Content;

/// <summary>Reads a version back from its bytes.</summary>
internal static class FrozenPlanReader
{
    public static FrozenPlan Read(ReadOnlyMemory<byte> bytes)
    {
        using var document = JsonDocument.Parse(bytes);
        var plan = document.RootElement;
        if (Text(plan, "format") != "waymark-plan-1") throw new JsonException("Not a version of a plan.");
        var child = plan.GetProperty("child");
        return new FrozenPlan(plan.GetProperty("number").GetInt32(), Text(plan, "kind"), Day(plan, "madeOn") ?? throw new JsonException("A version has a day."),
            new FrozenChild(Text(child, "name"), Day(child, "born"), Text(child, "numbers")),
            [.. plan.GetProperty("items").EnumerateArray().Select(Item)],
            [.. plan.GetProperty("advice").EnumerateArray().Select(a => new FrozenAdvice(Text(a, "from"), Text(a, "author"), Text(a, "role"), Day(a, "seenOn"), Day(a, "signedOn")))],
            [.. plan.GetProperty("fates").EnumerateArray().Select(Fate)]);
    }

    private static PlanItem Item(JsonElement item) => new(
        new(item.GetProperty("id").GetGuid()), Text(item, "kind"), Text(item, "section"), item.GetProperty("order").GetInt32(),
        item.GetProperty("values").EnumerateObject().ToDictionary(v => v.Name, v => v.Value.GetString() ?? "", StringComparer.Ordinal),
        [.. item.GetProperty("links").EnumerateArray().Select(l => new PlanItemId(l.GetGuid()))],
        [.. item.GetProperty("sources").EnumerateArray().Select(s => new RecommendationId(s.GetGuid()))],
        Text(item, "sourceNote"), Day(item, "asOf") ?? throw new JsonException("A row has a day."), Day(item, "confirmedOn"));

    private static FrozenFate Fate(JsonElement fate) => new(
        new(fate.GetProperty("recommendation").GetGuid()), Text(fate, "from"), Text(fate, "text"), Text(fate, "fate"),
        fate.GetProperty("item") is { ValueKind: JsonValueKind.String } item ? new PlanItemId(item.GetGuid()) : null, Text(fate, "because"));

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString() ?? "";

    private static LocalDate? Day(JsonElement of, string name) => of.GetProperty(name) is { ValueKind: JsonValueKind.String } day ? ItemValues.Day(day.GetString()!) : null;
}

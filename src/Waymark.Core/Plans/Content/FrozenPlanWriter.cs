using System.Text.Json;
using NodaTime;

namespace Waymark.Core.Plans.Content;

/// <summary>Writes a version in its one spelling.</summary>
internal static class FrozenPlanWriter
{
    public static void Write(Utf8JsonWriter json, FrozenPlan plan)
    {
        json.WriteStartObject();
        json.WriteString("format", "waymark-plan-1");
        json.WriteNumber("number", plan.Number);
        json.WriteString("kind", plan.Kind);
        Day(json, "madeOn", plan.MadeOn);
        json.WriteStartObject("child");
        json.WriteString("name", plan.Child.Name);
        Day(json, "born", plan.Child.Born);
        json.WriteString("numbers", plan.Child.Numbers);
        json.WriteEndObject();
        Each(json, "items", plan.Items, Item);
        Each(json, "advice", plan.Advice, Advice);
        Each(json, "fates", plan.Fates, Fate);
        json.WriteEndObject();
    }

    private static void Item(Utf8JsonWriter json, PlanItem item)
    {
        json.WriteString("id", item.Id.Value);
        json.WriteString("kind", item.Kind);
        json.WriteString("section", item.Section);
        json.WriteNumber("order", item.Order);
        json.WriteStartObject("values");
        foreach (var (name, value) in item.Values.OrderBy(v => v.Key, StringComparer.Ordinal)) json.WriteString(name, value);
        json.WriteEndObject();
        json.WriteStartArray("links");
        foreach (var link in item.Links) json.WriteStringValue(link.Value);
        json.WriteEndArray();
        json.WriteStartArray("sources");
        foreach (var source in item.Sources) json.WriteStringValue(source.Value);
        json.WriteEndArray();
        json.WriteString("sourceNote", item.SourceNote);
        Day(json, "asOf", item.AsOf);
        Day(json, "confirmedOn", item.ConfirmedOn);
    }

    private static void Advice(Utf8JsonWriter json, FrozenAdvice advice)
    {
        json.WriteString("from", advice.From);
        json.WriteString("author", advice.Author);
        json.WriteString("role", advice.Role);
        Day(json, "seenOn", advice.SeenOn);
        Day(json, "signedOn", advice.SignedOn);
    }

    private static void Fate(Utf8JsonWriter json, FrozenFate fate)
    {
        json.WriteString("recommendation", fate.Recommendation.Value);
        json.WriteString("from", fate.From);
        json.WriteString("text", fate.Text);
        json.WriteString("fate", fate.Fate);
        if (fate.Item is { } item) json.WriteString("item", item.Value);
        else json.WriteNull("item");
        json.WriteString("because", fate.Because);
    }

    private static void Each<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> all, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var one in all)
        {
            json.WriteStartObject();
            write(json, one);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Day(Utf8JsonWriter json, string name, LocalDate? day)
    {
        if (day is { } known) json.WriteString(name, ItemValues.Store(known));
        else json.WriteNull(name);
    }
}

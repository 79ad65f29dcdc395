using Waymark.Core.Plans.Content;

namespace Waymark.Core.Plans.Documents;

/// <summary>What one row says beside its lead, as label and words: its fields, then what it is joined to. Blank fields are not shown.</summary>
public static class ItemLines
{
    /// <summary>Fields that the sentence of a provision's amount says already.</summary>
    private static readonly HashSet<string> InAmount = ["minutes", "whole", "times", "per", "weeks", "group", "deliverer", "expertise"];

    private static readonly (string Kind, string Words)[] Joined =
        [("need", "For the need"), ("outcome", "Towards the outcome"), ("wish", "Serves the hope or wish"), ("view", "Said in the view")];

    /// <summary>Label and words, in the order of the form.</summary>
    public static IReadOnlyList<(string Label, string Words)> Of(PlanItem item, PlanContent content, RowNumbers numbers)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(numbers);
        var kind = ItemKind.Find(item.Kind);
        var lines = new List<(string, string)>();
        if (item.Kind == "provision" && ProvisionWords.Of(item) is { Length: > 0 } amount) lines.Add(("How much, and by whom", amount));
        foreach (var field in (kind?.Fields ?? []).Where(f => f.Name != kind!.Lead && item.Has(f.Name) && !(item.Kind == "provision" && InAmount.Contains(f.Name))))
            lines.Add((field.Label, field.Words(item[field.Name])));
        // A field that the table no longer knows is still part of an old version.
        foreach (var (name, value) in item.Values.Where(v => kind?.Field(v.Key) is null).OrderBy(v => v.Key, StringComparer.Ordinal)) lines.Add((name, value));
        foreach (var (to, words) in Joined)
            if (numbers.List(content.JoinedTo(item, to)) is { Length: > 0 } list) lines.Add((words, list));
        if (item.SourceNote.Length > 0) lines.Add(("Comes from", item.SourceNote));
        lines.Add(("True on", ItemValues.Words(item.AsOf) + (item.ConfirmedOn is { } still ? $", confirmed on {ItemValues.Words(still)}" : "")));
        return lines;
    }
}

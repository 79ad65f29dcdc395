namespace Waymark.Core.Plans.Content;

/// <summary>What differs between two versions of a plan, row by row: the matter of an amendment notice.</summary>
public static class PlanComparison
{
    private static readonly HashSet<string> NoFields = [];

    /// <summary>Every row that was added, removed or changed, in the order of the plan; rows are the same by their id, never by their words.</summary>
    public static IReadOnlyList<ItemChange> Of(PlanContent before, PlanContent after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var changes = after.Items.Select(now => Of(before.Find(now.Id), now)).OfType<ItemChange>();
        var gone = before.Items.Where(was => after.Find(was.Id) is null).Select(was => new ItemChange(was, null, FieldsOf(was, null)));
        var places = new PlanContent([.. changes.Concat(gone).Select(c => c.Shown)]).Items.Select((item, at) => (item.Id, at)).ToDictionary(p => p.Id, p => p.at);
        return [.. changes.Concat(gone).OrderBy(c => places[c.Shown.Id])];
    }

    private static ItemChange? Of(PlanItem? was, PlanItem now)
    {
        var fields = FieldsOf(was, now);
        var joined = was is not null && !was.Links.ToHashSet().SetEquals(now.Links);
        return was is null || fields.Count > 0 || joined || was.Section != now.Section ? new ItemChange(was, now, fields) : null;
    }

    private static List<FieldChange> FieldsOf(PlanItem? was, PlanItem? now)
    {
        var kind = ItemKind.Find((now ?? was!).Kind);
        var names = kind is null ? [] : kind.Fields.Select(f => f.Name).ToList();
        // Fields that a later edition of the table no longer knows are still part of an old version.
        names.AddRange((was?.Values.Keys ?? NoFields).Concat(now?.Values.Keys ?? NoFields).Where(n => !names.Contains(n)).Distinct().Order(StringComparer.Ordinal));
        return [.. names.Select(n => new FieldChange(n, was?[n] ?? "", now?[n] ?? "")).Where(c => c.Before != c.After)];
    }
}

/// <summary>One row that differs.</summary>
/// <param name="Before">As it was, or null where it is new.</param>
/// <param name="After">As it is, or null where it was removed.</param>
/// <param name="Fields">What it says differently.</param>
public sealed record ItemChange(PlanItem? Before, PlanItem? After, IReadOnlyList<FieldChange> Fields)
{
    /// <summary>The row as it is, or as it was before it was removed.</summary>
    public PlanItem Shown => After ?? Before!;
}

/// <summary>One field that differs; blank where it held nothing.</summary>
/// <param name="Name">Of the field.</param>
/// <param name="Before">As it was.</param>
/// <param name="After">As it is.</param>
public sealed record FieldChange(string Name, string Before, string After);

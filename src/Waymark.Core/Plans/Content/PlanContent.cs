namespace Waymark.Core.Plans.Content;

/// <summary>All rows of one plan, in the order in which it is read, with the golden thread between them.</summary>
public sealed class PlanContent
{
    private readonly Dictionary<PlanItemId, PlanItem> byId;
    private readonly ILookup<PlanItemId, PlanItem> joinedBy;

    /// <summary>Takes the rows in any order.</summary>
    public PlanContent(IEnumerable<PlanItem> items)
    {
        Items = [.. items.OrderBy(i => Place(i.Section)).ThenBy(i => KindPlace(i.Kind)).ThenBy(i => i.Order).ThenBy(i => i.Id.Value)];
        byId = Items.ToDictionary(i => i.Id);
        joinedBy = Items.SelectMany(i => i.Links.Select(to => (to, i))).ToLookup(l => l.to, l => l.i);
    }

    /// <summary>Every row, section by section.</summary>
    public IReadOnlyList<PlanItem> Items { get; }

    /// <summary>The row, or null.</summary>
    public PlanItem? Find(PlanItemId id) => byId.GetValueOrDefault(id);

    /// <summary>Rows of one kind.</summary>
    public IEnumerable<PlanItem> Of(string kind) => Items.Where(i => i.Kind == kind);

    /// <summary>Rows of one section.</summary>
    public IEnumerable<PlanItem> In(string section) => Items.Where(i => i.Section == section);

    /// <summary>Rows of a kind that this one is joined to.</summary>
    public IEnumerable<PlanItem> JoinedTo(PlanItem item, string kind) => item.Links.Select(Find).OfType<PlanItem>().Where(i => i.Kind == kind);

    /// <summary>Rows of a kind that are joined to this one.</summary>
    public IEnumerable<PlanItem> JoinedBy(PlanItem item, string kind) => joinedBy[item.Id].Where(i => i.Kind == kind);

    /// <summary>
    /// The golden thread: one strand for each need, with the outcomes that answer it, the hopes behind those, and the provision for it. What belongs to no
    /// need stands in strands of its own at the end, so that nothing is hidden.
    /// </summary>
    public IReadOnlyList<Strand> Thread()
    {
        var strands = Of("need").Select(StrandOf).ToList();
        var shown = strands.SelectMany(s => s.Wishes.Concat(s.Outcomes).Concat(s.Provision)).Select(i => i.Id).ToHashSet();
        foreach (var outcome in Of("outcome").Where(o => !shown.Contains(o.Id)))
            strands.Add(new Strand(null, [.. JoinedTo(outcome, "wish")], [outcome], [.. JoinedBy(outcome, "provision").Where(p => !shown.Contains(p.Id))]));
        shown.UnionWith(strands.SelectMany(s => s.Wishes.Concat(s.Outcomes).Concat(s.Provision)).Select(i => i.Id));
        strands.AddRange(Of("provision").Where(p => !shown.Contains(p.Id)).Select(p => new Strand(null, [], [], [p])));
        strands.AddRange(Of("wish").Where(w => !shown.Contains(w.Id)).Select(w => new Strand(null, [w], [], [])));
        return strands;
    }

    private Strand StrandOf(PlanItem need)
    {
        var outcomes = JoinedBy(need, "outcome").ToList();
        var wishes = outcomes.SelectMany(o => JoinedTo(o, "wish")).DistinctBy(w => w.Id).ToList();
        return new Strand(need, wishes, outcomes, [.. JoinedBy(need, "provision")]);
    }

    private static int Place(string section)
    {
        for (var at = 0; at < PlanSection.All.Count; at++) if (PlanSection.All[at].Letter == section) return at;
        return int.MaxValue;
    }

    private static int KindPlace(string kind)
    {
        for (var at = 0; at < ItemKind.All.Count; at++) if (ItemKind.All[at].Name == kind) return at;
        return int.MaxValue;
    }
}

/// <summary>One strand of the golden thread.</summary>
/// <param name="Need">The need, or null for what belongs to none.</param>
/// <param name="Wishes">Hopes, wishes and worries behind it.</param>
/// <param name="Outcomes">What is to be different.</param>
/// <param name="Provision">What is done about it.</param>
public sealed record Strand(PlanItem? Need, IReadOnlyList<PlanItem> Wishes, IReadOnlyList<PlanItem> Outcomes, IReadOnlyList<PlanItem> Provision);

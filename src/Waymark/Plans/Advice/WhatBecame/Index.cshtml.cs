using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Plans.Content;
using Waymark.Plans.Door;

namespace Waymark.Plans.Advice.WhatBecame;

/// <summary>Shows an author what became of each recommendation, and takes "I had to rewrite this" in one press.</summary>
[Needs(Permission.WriteAdvice)]
internal sealed class IndexModel(AuthorDesk desk) : AuthorPage(desk)
{
    [BindProperty(Name = "rewrote")]
    public RecommendationId? Rewrote { get; set; }

    public IReadOnlyDictionary<PlanItemId, PlanItem> Items { get; private set; } = new Dictionary<PlanItemId, PlanItem>();
    public IReadOnlySet<RecommendationId> Rewritten { get; private set; } = new HashSet<RecommendationId>();
    protected override string What => "see what became of advice";
    protected override string Saved => "Thank you. It is counted, so that the cause can be found.";
    protected override string Next => AdviceLinks.WhatBecame(Asking);

    protected override async Task<bool> LoadAsync(bool fresh, CancellationToken stop)
    {
        var of = Open.Advice.Case;
        Items = (await Desk.Db.Set<PlanRow>().Where(r => r.Case == of && r.RemovedAt == null).AsNoTracking().ToListAsync(stop)).ToDictionary(r => r.Id, r => r.AsItem());
        Rewritten = (await Desk.Db.Set<RowRewrite>().Where(r => r.Case == of).Select(r => r.Recommendation).ToListAsync(stop)).ToHashSet();
        return true;
    }

    protected override async Task<Problems> RunAsync(CancellationToken stop)
    {
        await LoadAsync(false, stop);
        var of = Open.Rows.FirstOrDefault(r => r.Id == Rewrote);
        if (of?.Item is not { } item || !Items.TryGetValue(item, out var row)) return Problems.Of("", "This recommendation stands in no row of the plan.");
        if (Rewritten.Contains(of.Id)) return [];
        var deed = DeedOf("say that a row had to be rewritten");
        Desk.Db.Add(new RowRewrite { Id = NewId.Next(deed.Now), Case = of.Case, Row = item, Recommendation = of.Id, Section = row.Section, AdviceKind = Open.Advice.Kind, At = deed.Now, By = deed.Actor.Name });
        await Desk.Db.SaveAsync(deed.About(Open.Child.Id.Value), stop);
        return [];
    }
}

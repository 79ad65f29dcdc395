using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Plans.Advice;
using Waymark.Plans.Door;

namespace Waymark.Plans.Advice.Sign;

/// <summary>Shows what the council would ask, then signs.</summary>
[Needs(Permission.WriteAdvice)]
internal sealed class IndexModel(AuthorDesk desk, SignAdvice sign) : AuthorPage(desk)
{
    [BindProperty]
    public string? Answer { get; set; }

    protected override string What => "sign advice";
    protected override string Saved => "Your advice is signed and sent. You will see here what becomes of each recommendation.";
    protected override string Next => AdviceLinks.WhatBecame(Asking);

    public IReadOnlyList<string> Gaps => AdviceGaps.Of(new(Open.Advice.Kind, Open.Advice.Author, Open.Advice.SeenOn, Open.Advice.Basis, Open.Advice.Views, Open.Advice.NotKnown,
        [.. Open.Rows.Select(r => new DraftRecommendation(r.Sort, r.Text, PlanRow.Fields(r.Amount)))]));

    protected override Task<Problems> RunAsync(CancellationToken stop) => sign.RunAsync(Open, Answer, Version, DeedOf(What), stop);
}

using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Inclusion.Alliance;
using Waymark.Core.Insight;
using Waymark.Shell.Pages;

namespace Waymark.Inclusion.Alliance.WhatHelped;

/// <summary>Absence before and after the actions of each kind, beside children like these without one. Tells of no child, and of no small group.</summary>
[Needs(Permission.ViewAlliance)]
internal sealed class IndexModel(EffectOfActions effects) : RoomPage
{
    public IReadOnlyList<KindEffect> Kinds { get; private set; } = [];
    public EffectTerms Terms { get; private set; } = null!;
    public LocalDate Now => Today;

    /// <summary>Both looks, with their weeks.</summary>
    public IEnumerable<(int Weeks, IReadOnlyList<(KindEffect Kind, ActionEffect Effect)> Rows)> Looks =>
        [(Terms.Weeks, [.. Kinds.Select(k => (k, k.Short))]), (Terms.LongWeeks, [.. Kinds.Select(k => (k, k.Long))])];

    public SafeCount Counted(int children) => SafeCount.Of(children, Today);

    public async Task OnGetAsync(CancellationToken stop)
    {
        Terms = AllianceRules.EffectOn(Today);
        Kinds = await effects.ReadAsync(Terms, stop);
    }
}

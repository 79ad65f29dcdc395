using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.Inclusion.Placements;
using Waymark.Core.People;
using Waymark.Inclusion.Arrangements;
using Waymark.Inclusion.Providers;
using Waymark.People.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Inclusion.Placements.Enter;

/// <summary>Enters a placement. Of a child with a plan, entering an off-site direction tells the council.</summary>
internal sealed class EnterPlacement(WaymarkDb db, ArrangementDesk desk, ProviderBook providers, FollowPlacement follow)
{
    /// <returns>What must be put right, with the number of what was entered; null where there is no such child within reach.</returns>
    public async Task<(Problems Problems, PlacementId? Entered)?> RunAsync(ChildId id, PlacementForm asked, Deed deed, CancellationToken stop)
    {
        if (await desk.OpenChildAsync(id, "open child to enter a placement", stop) is not { } child) return null;
        var problems = asked.Check(child, desk.OwnSchool is not null, deed.Today);
        var provider = ProviderId.TryParse(asked.Provider, out var chosen) ? await providers.FindAsync(chosen, stop) : null;
        problems.AddIf(provider is null, "Asked.Provider", "Select the provider").AddIf(provider?.Provider.Closed < asked.From, "Asked.Provider", $"{provider?.Provider.Name} is closed. Select another provider");
        if (problems.None) problems.AddAll(Against(provider!, asked, child, deed.Today));
        if (problems.None) problems.AddIf(await db.Set<Placement>().AnyAsync(p => p.Child == id && !p.Withdrawn && p.Provider == chosen && (p.Ended == null || p.Ended >= asked.From), stop), "Asked.Provider", "The child is placed there already. Review or correct that placement on the child's page.");
        if (!problems.None) return (problems, null);
        var made = asked.Made(await desk.OnDayAsync(child, asked.From!.Value, stop), chosen, deed);
        db.Add(made);
        db.AddRange(Steps(made, asked, deed));
        await follow.RunAsync(made, deed.Today, stop);
        await db.SaveAsync(deed.As("enter placement", $"placement:{made.Id}").About(id.Value), stop);
        return (problems, made.Id);
    }

    /// <summary>What stands against the provider; a written reason lets the child go there all the same.</summary>
    private static Problems Against(OpenedProvider provider, PlacementForm asked, ChildCard child, LocalDate today)
    {
        if (!string.IsNullOrWhiteSpace(asked.Override) || asked.Basis == Placement.ManagedMove) return new();
        var blocking = provider.Blocking(today);
        var place = new FullTimePlace(asked.From!.Value, asked.End, asked.LookedAfter || child.SenStatus == "E");
        var warned = asked.FullTime == "yes" ? provider.Unregistered(place).FirstOrDefault(w => place.To is null || w.From <= place.To && (w.To is null || w.To >= place.From)) : null;
        return new Problems().AddIf(blocking.Count > 0, "Asked.Override", $"The checks of {provider.Provider.Name} are not in order ({ProviderWords.Why(blocking)}). Select another provider, or write why the child goes there all the same")
            .AddIf(warned is not null, "Asked.Override", $"With this child {provider.Provider.Name} may have to register as a school. {(warned is null ? "" : ProviderWords.Warning(warned))} Select another provider, or write why the child goes there all the same");
    }

    private static IEnumerable<ArrangementStep> Steps(Placement made, PlacementForm asked, Deed deed)
    {
        yield return ArrangementStep.Now(made.Id.Value, made.Child, "entered", deed.Today, deed).Saying(PlacementTerms.Of(made), made.Override);
        if (made.Basis == Placement.OffSite && asked.ParentsTold is { } told) yield return ArrangementStep.Now(made.Id.Value, made.Child, "parents-told", told, deed).Saying("hand");
        if (made is { Basis: Placement.OffSite, SenStatus: "E" }) yield return ArrangementStep.Now(made.Id.Value, made.Child, "council-told", deed.Today, deed);
        if (made.Basis == Placement.ManagedMove && asked.ParentsTold is { } agreed) yield return ArrangementStep.Now(made.Id.Value, made.Child, "parents-agreed", agreed, deed);
        if (made.PlanSentOn is { } plan) yield return ArrangementStep.Now(made.Id.Value, made.Child, "plan-sent", plan, deed).Saying(made.PlanVersion);
        if (made.RiskSentOn is { } risk) yield return ArrangementStep.Now(made.Id.Value, made.Child, "risk-sent", risk, deed);
    }
}

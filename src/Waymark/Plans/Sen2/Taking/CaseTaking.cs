using Microsoft.EntityFrameworkCore;
using Waymark.Core.Common;
using Waymark.Core.People;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Sen2;
using Waymark.Exchange.Door;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.Plans.Sen2.Taking;

/// <summary>Requests of a return over the cases of the area. What people recorded by hand stays and is reported; what came from a return is renewed.</summary>
internal sealed class CaseTaking(WaymarkDb db, RecordSource source, Sen2Year year, string team, IFindings findings)
{
    private ILookup<ChildId, EhcCase> cases = Array.Empty<EhcCase>().ToLookup(c => c.Child);
    private ILookup<CaseId, RecordedEvent> events = Array.Empty<RecordedEvent>().ToLookup(e => e.Case);
    private ILookup<CaseId, RecordedException> exceptions = Array.Empty<RecordedException>().ToLookup(e => e.Case);
    private ILookup<CaseId, EhcPlan> plans = Array.Empty<EhcPlan>().ToLookup(p => p.Case);
    private ILookup<PlanId, Placement> places = Array.Empty<Placement>().ToLookup(p => p.Plan);

    public long Added { get; private set; }
    public long Renewed { get; private set; }

    /// <summary>Reads what is known of these children: five queries, however many.</summary>
    public async Task LoadAsync(IReadOnlyList<ChildId> children, CancellationToken stop)
    {
        if (children.Count == 0) return;
        var found = await db.Set<EhcCase>().Where(c => children.Contains(c.Child)).ToListAsync(stop);
        cases = found.ToLookup(c => c.Child);
        var ids = found.Select(c => c.Id).ToList();
        events = (await db.Set<RecordedEvent>().Where(e => ids.Contains(e.Case)).ToListAsync(stop)).ToLookup(e => e.Case);
        exceptions = (await db.Set<RecordedException>().Where(e => ids.Contains(e.Case)).ToListAsync(stop)).ToLookup(e => e.Case);
        var held = await db.Set<EhcPlan>().Where(p => ids.Contains(p.Case)).ToListAsync(stop);
        plans = held.ToLookup(p => p.Case);
        var planIds = held.Select(p => p.Id).ToList();
        places = (await db.Set<Placement>().Where(p => planIds.Contains(p.Plan)).ToListAsync(stop)).ToLookup(p => p.Plan);
    }

    /// <summary>Takes one request of one child over. The caller saves.</summary>
    public async Task TakeAsync(ChildId child, Sen2Person person, Sen2Request request, CancellationToken stop)
    {
        var received = request.ReceivedDate.Date;
        var start = request.Assessments.FirstOrDefault()?.Plans.FirstOrDefault()?.StartDate.Date;
        var known = cases[child].FirstOrDefault(c => received is null ? c.Received is null && plans[c.Id].Any(p => p.Started == start) : c.Received == received);
        var of = known ?? new EhcCase { Id = CaseId.From(Next()), Child = child, Team = team, Source = source.Label };
        if (known is null) db.Add(of);
        of.Born = person.PersonBirthDate.Date;
        var before = known is null ? "" : CaseFields.Fingerprint(of, plans[of.Id].FirstOrDefault());
        CaseFields.Fill(of, request, known is null || of.Source.StartsWith(source.System, StringComparison.Ordinal));
        var plan = TakePlan(of, request);
        var more = NewEvents(of, request).ToList();
        db.AddRange(more);
        var changed = more.Count > 0 || known is null || before != CaseFields.Fingerprint(of, plan);
        if (known is null) Added++;
        else if (changed) Renewed++;
        if (changed) await FollowAsync(of, [.. events[of.Id], .. more], known is not null, stop);
    }

    private async Task FollowAsync(EhcCase of, IReadOnlyList<RecordedEvent> all, bool stored, CancellationToken stop)
    {
        var record = new CaseRecord(of, all, [.. exceptions[of.Id]], of.Born);
        if (stored) await record.RecomputeAsync(db, source.Deed.Today, stop);
        else db.AddRange(record.Follow(source.Deed.Today));
    }

    /// <summary>Events that are not known yet. A day that a file gave before is corrected, both stay; a day that a person gave is kept.</summary>
    private IEnumerable<RecordedEvent> NewEvents(EhcCase of, Sen2Request request)
    {
        var gone = events[of.Id].Where(e => e.Replaces is not null).Select(e => e.Replaces!.Value).ToHashSet();
        var now = events[of.Id].Where(e => !gone.Contains(e.Id) && !e.Withdraws).ToList();
        foreach (var e in CaseEvents.Of(request, year))
        {
            var same = now.Where(n => n.Kind == e.Kind && (n.Of == e.Of || Once(e.Kind))).ToList();
            if (same.Exists(n => n.On == e.On && (n.Detail == e.Detail || e.Detail.Length == 0))) continue;
            var earlier = same.FirstOrDefault();
            if (earlier is not null && !earlier.Source.StartsWith(source.System, StringComparison.Ordinal))
            {
                findings.Add(new Finding("P02", Severity.Query, source.File.Name, request.Line, 0, "", e.Kind, NodaTime.Text.LocalDatePattern.Iso.Format(e.On),
                    "The return gives another day than the one recorded by hand, which was kept.", "Find out which is right and correct the event or the source."));
                continue;
            }
            yield return new RecordedEvent
            {
                Id = CaseEventId.From(Next()), Case = of.Id, Kind = e.Kind, On = e.On, Of = earlier?.Of ?? e.Of, Detail = e.Detail, RecordedAt = source.Deed.Now,
                RecordedBy = source.Deed.Actor.Name, Source = source.Label, Replaces = earlier?.Id, Reason = earlier is null ? "" : $"Another day in {source.Label}",
            };
        }
    }

    /// <summary>Kinds that a case has once: another day corrects the first. Reviews come again every year under their own thread.</summary>
    private static bool Once(string kind) => kind is "request-received" or "assess-decision-notified" or "final-plan-sent" or "no-plan-notified" or "plan-made" or "plan-ceased" or "withdrawn" or "moved-out";

    private EhcPlan? TakePlan(EhcCase of, Sen2Request request)
    {
        var named = request.Assessments.FirstOrDefault()?.Plans.FirstOrDefault();
        var active = request.ActivePlans.FirstOrDefault();
        if (named is null && active is null) return plans[of.Id].FirstOrDefault();
        var plan = plans[of.Id].FirstOrDefault();
        if (plan is null) db.Add(plan = new EhcPlan { Id = PlanId.From(Next()), Case = of.Id, Child = of.Child });
        CaseFields.Fill(plan, named, active);
        var wanted = CaseFields.Placements(plan.Id, named, active, Next).ToList();
        var present = places[plan.Id].ToList();
        if (wanted.Select(CaseFields.Fingerprint).ToHashSet().SetEquals(present.Select(CaseFields.Fingerprint))) return plan;
        db.RemoveRange(present);
        db.AddRange(wanted);
        return plan;
    }

    private Guid Next() => NewId.Next(source.Deed.Now);
}

using Microsoft.EntityFrameworkCore;
using NodaTime.Text;
using Waymark.Core.Common;
using Waymark.Core.People;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Clocks;
using Waymark.Core.Plans.Sen2;
using Waymark.Exchange.Door;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.Plans.Sen2.Taking;

/// <summary>Requests of a return over the cases of the area. What people recorded by hand stays and is reported; what came from a return is renewed.</summary>
internal sealed class CaseTaking(WaymarkDb db, RecordSource source, Sen2Year year, string team, IFindings findings)
{
    private readonly List<CaseRecord> moving = [];
    private StoredCases stored = StoredCases.None;

    /// <summary>Counts what would change and hands nothing to the store.</summary>
    public bool Trial { get; init; }

    public long Added { get; private set; }
    public long Renewed { get; private set; }

    public async Task LoadAsync(IReadOnlyList<ChildId> children, CancellationToken stop) => stored = await StoredCases.OfAsync(db, children, stop);

    /// <summary>Takes one request of one child over. Its clocks follow by <see cref="FollowAll"/>; the caller saves.</summary>
    public void Take(ChildId child, Sen2Person person, Sen2Request request)
    {
        var known = stored.Find(child, request);
        var of = known ?? new EhcCase { Id = CaseId.From(Next()), Child = child, Team = team, Source = source.Label };
        if (known is null) Store(of);
        var plan = stored.Plans[of.Id].FirstOrDefault();
        var before = known is null ? "" : CaseFields.Fingerprint(of, plan);
        var (last, corrects) = Last(of);
        of.Born = person.PersonBirthDate.Date;
        CaseFields.Fill(of, Merge(request, last, corrects), Merge(request.Assessments.FirstOrDefault(), last?.Assessments.FirstOrDefault(), corrects));
        var moved = TakePlan(of, ref plan, request, last, corrects);
        var more = NewEvents(of, request).ToList();
        Store([.. more]);
        of.Kept = $"{source.Label} {Sen2Json.Write(request)}";
        var changed = more.Count > 0 || moved || known is null || before != CaseFields.Fingerprint(of, plan);
        if (known is null) Added++;
        else if (changed) Renewed++;
        if (changed && !Trial) moving.Add(new CaseRecord(of, [.. stored.Events[of.Id], .. more], [.. stored.Exceptions[of.Id]], of.Born));
    }

    /// <summary>Works out the clocks and reviews of every case that changed, the clocks on all processors, and puts them in the place of the stored ones. The caller saves.</summary>
    public void FollowAll()
    {
        foreach (var record in moving) db.RemoveRange(stored.Clocks[record.Case.Id]);
        foreach (var record in moving) FollowReviews(record);
        foreach (var clocks in moving.AsParallel().AsOrdered().Select(record => record.Follow(source.Deed.Today))) db.AddRange(clocks);
        moving.Clear();
    }

    private void FollowReviews(CaseRecord record)
    {
        var effective = record.Facts.Effective();
        foreach (var review in stored.Reviews[record.Case.Id])
        {
            review.Follow(effective);
            // Changes are not looked for while thousands are read in.
            if (db.Entry(review) is { State: EntityState.Unchanged } entry) entry.DetectChanges();
        }
        db.AddRange(Review.Told(record.Case, effective, stored.Reviews[record.Case.Id].Select(r => r.Thread), _ => Next()));
    }

    /// <summary>What the last file said of the case, and whether that was the return of the same year.</summary>
    private (Sen2Request? Last, bool Corrects) Last(EhcCase of) =>
        of.Kept.Split(' ', 2) is [var label, var json] ? ((Sen2Request?)Sen2Json.Read(json), label == source.Label) : (null, false);

    private void Store(params object[] rows)
    {
        if (!Trial) db.AddRange(rows);
    }

    private bool TakePlan(EhcCase of, ref EhcPlan? plan, Sen2Request request, Sen2Request? last, bool corrects)
    {
        var named = request.Assessments.SelectMany(a => a.Plans).FirstOrDefault();
        var active = request.ActivePlans.FirstOrDefault();
        if (named is null && active is null) return false;
        if (plan is null) Store(plan = new EhcPlan { Id = PlanId.From(Next()), Case = of.Id, Child = of.Child });
        CaseFields.Fill(plan, Merge(named, last?.Assessments.SelectMany(a => a.Plans).FirstOrDefault(), corrects), Merge(active, last?.ActivePlans.FirstOrDefault(), corrects));
        var places = new PlaceMerge([.. stored.Places[plan.Id]], corrects, place => Kept(request, "placement", place.Urn + place.Ukprn + place.Setting));
        places.Take(PlaceMerge.Of(plan.Id, request, Next), PlaceMerge.Of(plan.Id, last, () => Guid.Empty));
        if (!Trial) db.RemoveRange(places.Removed);
        Store([.. places.Added]);
        return places.Changed;
    }

    /// <summary>Events that are not known yet. A day that a file gave before is corrected, both stay; a day that a person gave is kept.</summary>
    private IEnumerable<RecordedEvent> NewEvents(EhcCase of, Sen2Request request)
    {
        var gone = stored.Events[of.Id].Where(e => e.Replaces is not null).Select(e => e.Replaces!.Value).ToHashSet();
        var now = stored.Events[of.Id].Where(e => !gone.Contains(e.Id) && !e.Withdraws).ToList();
        foreach (var (told, why) in CaseEvents.Of(request, year))
        {
            var e = Amended(told, now, source.Label);
            // The same day of the same kind is the same event, under whatever thread it was recorded.
            if (now.Exists(n => n.Kind == e.Kind && n.On == e.On && (n.Detail == e.Detail || e.Detail.Length == 0))) continue;
            var earlier = now.Find(n => n.Kind == e.Kind && (n.Of == e.Of || Once(e.Kind)));
            // A day that is only taken from another never corrects one that is known.
            if (earlier is not null && why.Length > 0) continue;
            if (earlier is not null && !earlier.Source.StartsWith(source.System, StringComparison.Ordinal))
            {
                Kept(request, e.Kind, LocalDatePattern.Iso.Format(e.On));
                continue;
            }
            yield return new RecordedEvent
            {
                Id = CaseEventId.From(Next()), Case = of.Id, Kind = e.Kind, On = e.On, Of = earlier?.Of ?? e.Of, Detail = e.Detail, RecordedAt = source.Deed.Now,
                RecordedBy = source.Deed.Actor.Name, Source = source.Label, Replaces = earlier?.Id, Reason = earlier is null ? why : $"Another day in {source.Label}",
            };
        }
    }

    /// <summary>The return gives the day of the present plan: a later day than the one known is that of an amended plan.</summary>
    private static CaseEvent Amended(CaseEvent e, List<RecordedEvent> now, string label) =>
        e.Kind == "plan-made" && now.FindLast(n => n.Kind == "plan-made") is { } made && made.On < e.On && made.Source != label
            ? e with { Kind = "amended-final-sent", Of = now.FindLast(n => n.Kind == "review-meeting-held" && n.On <= e.On)?.Of ?? "" } : e;

    /// <summary>Kinds that a case has once: another day corrects the first. Reviews come again every year under their own thread.</summary>
    private static bool Once(string kind) => kind is "request-received" or "assess-decision-notified" or "final-plan-sent" or "no-plan-notified" or "plan-ceased"
        or "withdrawn" or "moved-out" or "transferred-in" or "plan-transferred" or "died";

    private FieldMerge Merge(Sen2Record? file, Sen2Record? last, bool corrects) => new(file, last, corrects, (record, tag) => Kept(record, tag, record[tag].Raw));

    private void Kept(Sen2Record at, string what, string value) => findings.Add(new Finding(
        "P02", Severity.Query, source.File.Name, at.Line, 0, "", what, value, "The return says otherwise than what was recorded here, which was kept.",
        "Find out which is right and correct the record or the source."));

    private Guid Next() => NewId.Next(source.Deed.Now);
}

using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Clocks;
using Waymark.Shell.Data;

namespace Waymark.Plans;

/// <summary>Everything that the clocks of one case are computed from, as stored; and the writing back of what follows from it.</summary>
internal sealed record CaseRecord(EhcCase Case, IReadOnlyList<RecordedEvent> Events, IReadOnlyList<RecordedException> Exceptions, LocalDate? Born)
{
    /// <summary>An exception counts in the return where it holds for one of these, whichever part of the twenty weeks it fell in.</summary>
    private static readonly string[] OfTheTwentyWeeks = ["CL-01", "CL-03", "CL-04"];

    public CaseFacts Facts => new(
        [.. Events.Select(e => e.AsFact())], [.. Exceptions.Where(x => x.TakenBackAt is null).Select(x => x.AsClaim())],
        Born, Case.InYouthAccommodation == true);

    /// <summary>Every clock as it stands on a day, the most pressing first.</summary>
    public IReadOnlyList<Clock> Clocks(LocalDate today) => ClockFace.Standard.Read(Facts, today);

    /// <summary>The rows that lists filter by.</summary>
    public IEnumerable<CaseClock> ClockRows(LocalDate today)
    {
        var turns = new Dictionary<(string, string, LocalDate), int>();
        foreach (var clock in Clocks(today))
        {
            var key = (clock.Rule.Id, clock.Of, clock.Started.On);
            var turn = turns[key] = turns.GetValueOrDefault(key) + 1;
            yield return CaseClock.From(Case, clock, turn);
        }
    }

    public static async Task<CaseRecord?> LoadAsync(WaymarkDb db, CaseId id, CancellationToken stop)
    {
        if (await db.Set<EhcCase>().FirstOrDefaultAsync(c => c.Id == id, stop) is not { } found) return null;
        return new CaseRecord(found,
            await db.Set<RecordedEvent>().Where(e => e.Case == id).OrderBy(e => e.On).ThenBy(e => e.RecordedAt).ToListAsync(stop),
            await db.Set<RecordedException>().Where(e => e.Case == id).OrderBy(e => e.RecordedAt).ToListAsync(stop),
            found.Born);
    }

    /// <summary>Puts the clocks, the stage and the fields of the return that now follow in the place of the stored ones; the caller saves.</summary>
    public async Task RecomputeAsync(WaymarkDb db, LocalDate today, CancellationToken stop)
    {
        var byHand = new ByHand(Case, Events);
        byHand.Fill();
        if (Exceptions.Count > 0) Case.Week20 = Clocks(today).Any(c => OfTheTwentyWeeks.Contains(c.Rule.Id) && c.Exceptions.Any(e => e.Holds));
        var plan = await db.Set<EhcPlan>().FirstOrDefaultAsync(p => p.Case == Case.Id, stop);
        if (plan is null && byHand.MakesPlan) db.Add(plan = new EhcPlan { Id = PlanId.From(NewId.Next(Events.Max(e => e.RecordedAt))), Case = Case.Id, Child = Case.Child });
        if (plan is not null) byHand.Fill(plan);
        db.RemoveRange(await db.Set<CaseClock>().Where(c => c.Case == Case.Id).ToListAsync(stop));
        db.AddRange(Follow(today));
        await ReviewsAsync(db, stop);
        await ConsultationsAsync(db, stop);
    }

    /// <summary>So do the consultations.</summary>
    private async Task ConsultationsAsync(WaymarkDb db, CancellationToken stop)
    {
        var effective = Facts.Effective();
        await db.Set<Consultation>().Where(c => c.Case == Case.Id).LoadAsync(stop);
        var known = db.Set<Consultation>().Local.Where(c => c.Case == Case.Id).ToList();
        foreach (var one in known) one.Follow(effective);
        if (Events.Count == 0) return;
        var at = Events.Max(e => e.RecordedAt);
        db.AddRange(Consultation.Told(Case, effective, known.Select(c => c.Thread), at, _ => NewId.Next(at)));
    }

    /// <summary>Every review takes its days from the events; one that only events tell of gets its row.</summary>
    private async Task ReviewsAsync(WaymarkDb db, CancellationToken stop)
    {
        var effective = Facts.Effective();
        await db.Set<Review>().Where(r => r.Case == Case.Id).LoadAsync(stop);
        var known = db.Set<Review>().Local.Where(r => r.Case == Case.Id).ToList();
        foreach (var review in known) review.Follow(effective);
        db.AddRange(Review.Told(Case, effective, known.Select(r => r.Thread), _ => NewId.Next(Events.Max(e => e.RecordedAt))));
    }

    /// <summary>Sets the stage and next limit of the case, and gives its clocks; for a case that has none stored yet.</summary>
    public IReadOnlyList<CaseClock> Follow(LocalDate today)
    {
        var rows = ClockRows(today).ToList();
        var next = rows.Where(c => c is { Stopped: null, Ours: true, Kind: ClockKind.Statutory }).MinBy(c => (c.Due, c.Rule));
        Case.Stage = CaseStages.Of(Facts);
        (Case.NextDue, Case.NextWhat, Case.NextExcused) = (next?.Due, next?.What ?? "", next?.Excused ?? false);
        return rows;
    }
}

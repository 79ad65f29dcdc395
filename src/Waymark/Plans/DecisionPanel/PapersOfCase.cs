using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.Plans.Clocks;
using Waymark.Core.Plans.Content;
using Waymark.Core.Plans.DecisionPanel;
using Waymark.People.Door;
using Waymark.Plans.Cases;
using Waymark.Plans.Cases.Consultations;
using Waymark.Plans.Cases.Reviews;
using Waymark.Shell.Data;

namespace Waymark.Plans.DecisionPanel;

/// <summary>Puts the papers of one case together, as it is known now. A fixed number of queries.</summary>
internal static class PapersOfCase
{
    public static async Task<PanelPapers> ReadAsync(WaymarkDb db, PanelItem item, ChildCard child, LocalDate today, CancellationToken stop)
    {
        var of = await db.Set<EhcCase>().AsNoTracking().FirstAsync(c => c.Id == item.Case, stop);
        var plan = new OpenedPlan(of, child, await db.Set<PlanRow>().Where(r => r.Case == of.Id).AsNoTracking().ToListAsync(stop),
            await db.Set<AdviceRequest>().Where(a => a.Case == of.Id).OrderBy(a => a.Kind).ThenBy(a => a.AskedOn).AsNoTracking().ToListAsync(stop),
            await db.Set<Recommendation>().Where(r => r.Case == of.Id).OrderBy(r => r.Advice).ThenBy(r => r.Order).AsNoTracking().ToListAsync(stop));
        var clocks = await db.Set<CaseClock>().Where(c => c.Case == of.Id && c.Stopped == null && c.Kind != ClockKind.Keep && c.Start <= today).OrderBy(c => c.Due).AsNoTracking().ToListAsync(stop);
        var requests = await db.Set<AssessmentRequest>().Where(r => r.Case == of.Id).OrderBy(r => r.ReceivedOn).AsNoTracking().ToListAsync(stop);
        var replies = await db.Set<FamilyReply>().Where(r => r.Case == of.Id && r.SentOn != null && r.SentOn <= today).OrderBy(r => r.SentOn).AsNoTracking().ToListAsync(stop);
        var consulted = (await db.Set<Consultation>().Where(c => c.Case == of.Id && c.Withdrawn == null).AsNoTracking().ToListAsync(stop)).OrderBy(c => c.AddedAt).ThenBy(c => c.Id).ToList();
        var review = await db.Set<Review>().Where(r => r.Case == of.Id).OrderByDescending(r => r.Meeting).AsNoTracking().FirstOrDefaultAsync(stop);
        PaperPart[] parts =
        [
            Part("The request", Request(of, requests)),
            Part("Limits in law that run", clocks.Select(c => $"{c.What}{(c.Of.Length > 0 ? $" ({c.Of})" : "")}: {ItemValues.Words(c.Due)}, {c.Actor}")),
            Part("Support so far", Support(child)),
            Part("What the child and family say", Views(plan, replies)),
            Part("Advice", plan.Advice.Where(a => a.WithdrawnAt is null).Select(Advice)),
            Part("What the advice recommends", plan.Recommendations.Select(r => $"{r.Text}{(r.Fate.Length > 0 ? "" : " (not decided on yet)")}")),
            .. item.Question is "setting" ? [Part("Settings", consulted.Select(Setting))] : Array.Empty<PaperPart>(),
            .. item.Question is "review" ? [Part("The review", Reviewed(plan, review))] : Array.Empty<PaperPart>(),
        ];
        var notHere = plan.Advice.Where(a => a.WithdrawnAt is null && a.SignedOn is null && !a.Waived).ToList();
        var heard = replies.Count > 0 || plan.Content.Items.Any(i => i.Kind is "view" or "wish");
        var missing = MissingPapers.Of(item.Asks, plan.Advice.Count(a => a.WithdrawnAt is null), 0, heard, consulted.Count(c => c is { Sent: not null, Answered: null, Closed: null }));
        return new PanelPapers(today, parts, [.. missing, .. notHere.Select(a => $"advice of {a.Body}")]);
    }

    private static PaperPart Part(string title, IEnumerable<string> lines) => lines.ToList() is { Count: > 0 } some ? new(title, some) : new(title, ["Nothing is recorded."]);

    private static IEnumerable<string> Request(EhcCase of, IReadOnlyList<AssessmentRequest> requests)
    {
        if (of.Received is { } received) yield return $"Received on {ItemValues.Words(received)}{(of.RequestSource.Length > 0 ? $", {CodeSet.Of("request-sources").LabelOf(of.RequestSource)}" : "")}.";
        foreach (var request in requests) yield return $"{request.Requester}, {ItemValues.Words(request.ReceivedOn)}: {(request.Words.Length > 0 ? request.Words : "no words are kept")}";
    }

    private static IEnumerable<string> Support(ChildCard child)
    {
        yield return child.SenStatus switch { "E" => "Has an EHC plan.", "K" => "Gets SEN support.", _ => "No SEN support is recorded." };
        if (child.PrimaryNeed.Length > 0) yield return $"Main need: {CodeSet.Of("sen-types").LabelOf(child.PrimaryNeed)}.";
        if (child.School.Length > 0) yield return $"{child.School}{(child.YearGroup is { } year ? $", {YearWords.Of(year)}" : "")}.";
    }

    private static IEnumerable<string> Views(OpenedPlan plan, IReadOnlyList<FamilyReply> replies) => plan.Content.Items.Where(i => i.Kind is "view" or "wish").Select(i => i.Lead)
        .Concat(replies.Select(r => $"{r.By}, {ItemValues.Words(r.SentOn!.Value)}: {Waymark.Plans.Families.PointWords.Agrees(r.Agrees)}."));

    private static string Advice(AdviceRequest one) => one switch
    {
        { SignedOn: { } signed } => $"{one.Body}: signed {ItemValues.Words(signed)} by {one.Author}{(one.SeenOn is { } seen ? $", child seen {ItemValues.Words(seen)}" : "")}. {one.Summary}".TrimEnd(),
        { Waived: true } => $"{one.Body}: existing advice is enough for giver, council and family.",
        _ => $"{one.Body}: asked {ItemValues.Words(one.AskedOn)}, not here.",
    };

    private static string Setting(Consultation one) =>
        $"{one.Name}: {ConsultationWords.Request(one.Request).ToLowerInvariant()}; {(one.Answered is not null ? ConsultationWords.Can(one.ReadReply().Can).ToLowerInvariant() : one.Sent is { } sent ? $"asked {ItemValues.Words(sent)}, no answer" : "not asked yet")}{(one.Outcome.Length > 0 ? $"; {ConsultationWords.Outcome(one.Outcome).ToLowerInvariant()}" : "")}.";

    private static IEnumerable<string> Reviewed(OpenedPlan plan, Review? review)
    {
        if (review is null) yield break;
        yield return $"{ReviewWords.Kind(review.Kind)}{(review.Held is { } held ? $", meeting held {ItemValues.Words(held)}" : "")}.";
        foreach (var outcome in plan.Content.Of("outcome"))
            yield return $"{outcome.Lead}: {(plan.Content.JoinedBy(outcome, "progress").OrderBy(p => p.AsOf).LastOrDefault() is { } last ? $"{ItemKind.Find("progress")!.Field("status")!.Words(last["status"])}. {last.Lead}" : "no progress is recorded")}";
    }
}

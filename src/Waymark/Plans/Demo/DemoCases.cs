using System.Globalization;
using NodaTime;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Clocks;
using Waymark.People.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Demo;

namespace Waymark.Plans.Demo;

/// <summary>The EHC cases of the demonstration area, with the plan, the setting named and every clock.</summary>
internal sealed class DemoCases(IDemoChildren children) : IDemoPart
{
    private const string Source = "demonstration";

    /// <summary>A college that is not on any register.</summary>
    private const string College = "10099001";
    private const int AtOnce = 1000;

    public async Task MakeAsync(DemoScene scene, CancellationToken stop)
    {
        var rows = new List<object>();
        var cases = 0;
        foreach (var child in children.All.Where(c => c.HasCase))
        {
            var chance = scene.ChanceOf(1_000_000 + child.Number);
            var story = new DemoStory(scene.Today, chance);
            var events = child.Key.Length > 0 ? story.Told(child.Events + DemoAdvice.Events(child.Key)) : story.Drawn(child);
            if (events.Count == 0) continue;
            rows.AddRange(Of(scene, child, story, events, chance));
            if (++cases % AtOnce == 0) await WriteAsync(scene, rows, cases, stop);
        }
        await WriteAsync(scene, rows, cases, stop);
        await scene.Db.SaveAsync(scene.Deed("make demonstration cases"), stop);
        await scene.Db.CountAgainAsync(stop);
    }

    private static async Task WriteAsync(DemoScene scene, List<object> rows, int cases, CancellationToken stop)
    {
        await scene.Db.InsertAsync(rows, stop);
        rows.Clear();
        scene.Said(string.Create(CultureInfo.InvariantCulture, $"{cases:N0} cases"));
    }

    private static IEnumerable<object> Of(DemoScene scene, DemoChild child, DemoStory story, IReadOnlyList<CaseEvent> events, Random chance)
    {
        var of = Case(scene, child, events, chance);
        var recorded = events.Select((e, i) => new RecordedEvent
        {
            Id = CaseEventId.From(DemoScene.IdOf("event", scene.Seed, child.Number, i)), Case = of.Id, Kind = e.Kind, On = e.On, Of = e.Of, Detail = e.Detail,
            RecordedAt = scene.Now.Plus(Duration.FromMilliseconds(i)), RecordedBy = "Waymark", Source = Source,
        }).ToList();
        var exceptions = Exceptions(scene, child, of, story).ToList();
        var record = new CaseRecord(of, recorded, exceptions, child.Born);
        return [of, .. recorded, .. exceptions, .. record.Follow(scene.Today), .. Review.Told(of, record.Facts.Effective(), [], thread => DemoScene.IdOf($"review {scene.Seed} {child.Number} {thread}")), .. Consultation.Told(of, record.Facts.Effective(), DemoConsultations.Threads(child.Key), scene.Now, thread => DemoScene.IdOf($"consultation {scene.Seed} {child.Number} {thread}")), .. DemoAdvice.Of(scene, child, of, events), .. events.Any(e => e.Kind is "plan-made" or "transferred-in") ? Plan(scene, child, of, events) : []];
    }

    /// <summary>As everywhere in England six new plans of a hundred have an exception; in North Yorkshire it is one or two a year, which would show nothing.</summary>
    private static IEnumerable<RecordedException> Exceptions(DemoScene scene, DemoChild child, EhcCase of, DemoStory story)
    {
        if (story.Excused is not var (from, to)) yield break;
        of.Week20 = true;
        yield return new RecordedException
        {
            Id = DemoScene.IdOf("exception", scene.Seed, child.Number), Case = of.Id, Ground = "EX-3", From = from, To = to, Fact = "Illness in the family", Impractical = true, Evidence = "Letter of the hospital",
            FamilyToldOn = from, RecordedAt = scene.Now, RecordedBy = "Waymark",
        };
    }

    private static EhcCase Case(DemoScene scene, DemoChild child, IReadOnlyList<CaseEvent> events, Random chance)
    {
        var decision = First(events, "assess-decision-notified");
        var final = First(events, "final-plan-sent");
        var refused = First(events, "no-plan-notified");
        var appealed = First(events, "appeal-received") is not null;
        var movedIn = First(events, "transferred-in") is not null;
        return new EhcCase
        {
            Id = CaseId.From(DemoScene.IdOf("case", scene.Seed, child.Number)), Child = child.Id, Born = child.Born,
            Received = First(events, "request-received")?.On, RequestSource = chance.Weighted([("1", 45), ("2", 45), ("3", 6), ("4", 3), ("5", 1)]),
            InYouthAccommodation = false, RequestOutcome = movedIn ? "H" : decision is null ? "A" : decision.Detail == "refuse" ? "N" : "Y",
            RequestDecided = decision?.On, RequestMediation = decision is null ? null : false, RequestTribunal = decision is null ? null : appealed && decision.Detail == "refuse",
            AssessmentOutcome = movedIn ? "H" : final is not null ? "Y" : refused is not null ? "N" : decision is { Detail: "assess" } ? "A" : "",
            AssessmentDecided = final?.On ?? refused?.On, AssessmentMediation = Given(final ?? refused), AssessmentTribunal = final is null && refused is null ? null : appealed && refused is not null,
            OtherMediation = Given(final), OtherTribunal = final is null ? null : appealed && decision?.Detail != "refuse", Week20 = Given(final ?? refused),
            Officer = child.Officer, OfficerName = child.OfficerName, Team = child.Team,
        };
    }

    private static IEnumerable<object> Plan(DemoScene scene, DemoChild child, EhcCase of, IReadOnlyList<CaseEvent> events)
    {
        var meeting = events.LastOrDefault(e => e.Kind == "review-meeting-held" && e.On <= scene.Today);
        var decision = meeting is null ? null : events.FirstOrDefault(e => e.Kind == "review-decision-notified" && e.Of == meeting.Of);
        var transfer = First(events, "phase-transfer");
        var ended = First(events, "plan-ceased");
        var plan = new EhcPlan
        {
            Id = PlanId.From(DemoScene.IdOf("plan", scene.Seed, child.Number)), Case = of.Id, Child = child.Id,
            Started = First(events, "plan-made")?.On ?? First(events, "transferred-in")?.On, PersonalBudget = false,
            CameFrom = First(events, "transferred-in") is null ? "" : "935",
            ReviewMeeting = meeting?.On, ReviewDecided = decision?.On, ReviewOutcome = decision is null ? "" : decision.Detail == "amend" ? "A" : "M",
            ReviewDraft = decision is null ? null : events.FirstOrDefault(e => e.Kind == "amendments-notified" && e.Of == decision.Of)?.On,
            Ceased = ended?.On, CeaseReason = child.Ended?.Reason ?? "", PhaseTransferFinal = transfer is null ? null : First(events, "phase-transfer-final-sent")?.On,
            PhaseTransferDue = transfer is null ? null : new LocalDate(transfer.On.Year, transfer.Detail == "school" ? 2 : 3, transfer.Detail == "school" ? 15 : 31),
        };
        yield return plan;
        yield return At(named: true);
        yield return At(named: false);

        // Whoever is at no school any more was at one, or at a college, when the plan stood.
        string School() => child.Urn.Length > 0 ? child.Urn : child.Stays.Count > 0 ? child.Stays[^1].Urn : "";

        Placement At(bool named) => new()
        {
            Id = DemoScene.IdOf("placement", scene.Seed, child.Number, named ? 1 : 2), Plan = plan.Id, Named = named, Urn = School(), Ukprn = School().Length > 0 ? "" : College, SenUnit = School().Length > 0 ? false : null, ResourcedProvision = School().Length > 0 ? false : null,
            Left = named ? null : plan.Ceased,
            Entered = named ? null : plan.Ceased is not null ? plan.Started : LocalDate.Max(plan.Started ?? scene.Today, new LocalDate(scene.Today.PlusDays(-450).Year, 9, 2)),
        };
    }

    private static bool? Given(CaseEvent? e) => e is null ? null : false;

    private static CaseEvent? First(IReadOnlyList<CaseEvent> events, string kind) => events.FirstOrDefault(e => e.Kind == kind);
}

using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.People;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Requests;
using Waymark.Plans.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Requests;

/// <summary>Takes requests for assessments: begins a case with its clocks, or joins the one that is open, and keeps the acknowledgement.</summary>
internal sealed class TakeRequest(WaymarkDb db) : IRequests
{
    public async Task<TakenRequest> TakeAsync(ChildId child, LocalDate? born, IncomingRequest request, Deed deed, CancellationToken stop)
    {
        var known = await db.Set<EhcCase>().Where(c => c.Child == child).OrderByDescending(c => c.Received).ToListAsync(stop);
        var open = known.Find(c => RequestRules.IsOpen(c.Stage));
        var of = open ?? New(child, born, request, known, deed);
        var taken = Taken(of, request, open, known);
        db.Add(new AssessmentRequest
        {
            Id = NewId.Next(deed.Now), Case = of.Id, ReceivedOn = request.On, Source = request.Source, Channel = request.Channel, Requester = request.Requester, Words = request.Words,
            FamilyConsulted = request.FamilyConsulted, Joined = open is not null, RecordedBy = deed.Actor.Name, RecordedAt = deed.Now, Acknowledgement = taken.Acknowledgement,
        });
        if (open is null)
        {
            db.Add(of);
            var received = RecordedEvent.ByHandNow(of.Id, "request-received", request.On, "", deed);
            db.Add(received);
            await new CaseRecord(of, [received], [], born).RecomputeAsync(db, deed.Today, stop);
        }
        await db.SaveAsync(deed.As(open is null ? "take request for assessment" : "join request to open case", $"case:{of.Id}").About(child.Value), stop);
        return taken;
    }

    public async Task<IReadOnlyList<TakenRequest>> OfAsync(IReadOnlyList<ChildId> children, CancellationToken stop)
    {
        var requests = await (from of in db.Set<EhcCase>() where children.Contains(of.Child)
                              join request in db.Set<AssessmentRequest>() on of.Id equals request.Case
                              orderby request.RecordedAt descending select new { Request = request, of.Received }).AsNoTracking().ToListAsync(stop);
        return [.. requests.Select(r => new TakenRequest(r.Request.Case, r.Request.ReceivedOn, r.Request.Requester, r.Request.Joined, RequestRules.DecideBy(r.Received ?? r.Request.ReceivedOn), null, r.Request.Acknowledgement))];
    }

    public async Task<Problems> HindrancesAsync(ChildId child, CancellationToken stop) => new Problems()
        .AddIf(await db.Set<EhcCase>().AnyAsync(c => c.Child == child && (c.Stage == CaseStage.Plan || c.Stage == CaseStage.Review), stop), "Asked.Child",
            "There is a plan already. Ask for it to be looked at again instead: write to the team");

    /// <summary>The officer who knew the child last takes it on; where there was none, a manager gives it to one.</summary>
    private static EhcCase New(ChildId child, LocalDate? born, IncomingRequest request, List<EhcCase> known, Deed deed)
    {
        var last = known.Find(c => c.Officer is not null);
        return new EhcCase
        {
            Id = CaseId.From(NewId.Next(deed.Now)), Child = child, Born = born, Received = request.On, RequestSource = request.Source, RequestOutcome = "A", Source = ByHand.Source,
            Officer = last?.Officer, OfficerName = last?.OfficerName ?? "", Team = last?.Team ?? "",
        };
    }

    private static TakenRequest Taken(EhcCase of, IncomingRequest request, EhcCase? open, List<EhcCase> known)
    {
        var decide = RequestRules.DecideBy(open?.Received ?? request.On);
        var refused = known.Where(c => c.RequestOutcome == "N" && c.RequestDecided is { } day && RequestRules.IsRecent(day, request.On)).Select(c => c.RequestDecided).Max();
        return new TakenRequest(of.Id, request.On, request.Requester, open is not null, decide, refused, Acknowledgement(request, open, decide));
    }

    /// <summary>What the requester is told (SEND Regulations 2014 reg 4(2)): that it is considered, by when, and that views and evidence may be sent.</summary>
    private static string Acknowledgement(IncomingRequest request, EhcCase? open, LocalDate decide) =>
        $"We got your request on {Day(request.On)}. "
        + (open is null ? "We are thinking about it now. " : "We were asked before and are working on it. Your request is kept with the first one. ")
        + (open is null or { Stage: CaseStage.Request } ? $"We will tell you by {Day(decide)} if we will assess. " : "")
        + "You can send us what you think and anything that helps us to understand.";

    private static string Day(LocalDate day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}

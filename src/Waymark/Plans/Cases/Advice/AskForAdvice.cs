using Microsoft.EntityFrameworkCore;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Plans;
using Waymark.People.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Cases.Advice;

/// <summary>Asks a body for advice: the request, the event that it was asked, and, where somebody of it works here, the event that it has it (served the same day).</summary>
internal sealed class AskForAdvice(WaymarkDb db, OpenedCase opened, Bodies bodies)
{
    /// <summary>Every kind that must be asked for and is not.</summary>
    /// <returns>How many were asked, or null where there is no such case within reach.</returns>
    public async Task<int?> AllAsync(CaseId of, Deed deed, CancellationToken stop)
    {
        if (await opened.OpenAsync(of, Permission.AskAdvice, "open case to ask for advice", stop) is not var (record, child)) return null;
        var there = await db.Set<AdviceRequest>().Where(a => a.Case == of).ToListAsync(stop);
        var missing = Bodies.Missing(child, there);
        foreach (var kind in missing)
            record = await AddAsync(record, child, New(of, kind.Kind, Free(kind.Label, there), kind.Ask, deed), await bodies.InvolvedAsync(kind.Kind, child, stop), deed, stop);
        if (missing.Count > 0) await SaveAsync(record, child, deed, stop);
        return missing.Count;
    }

    /// <returns>What must be put right, or null where there is no such case within reach.</returns>
    public async Task<Problems?> OneAsync(CaseId of, Request asked, Deed deed, CancellationToken stop)
    {
        if (await opened.OpenAsync(of, Permission.AskAdvice, "open case to ask for advice", stop) is not var (record, child)) return null;
        var there = await db.Set<AdviceRequest>().Where(a => a.Case == of).ToListAsync(stop);
        var people = await bodies.ForAsync(asked.Kind ?? "", child, stop);
        var problems = Check(asked, there, people);
        if (!problems.None) return problems;
        var request = New(of, asked.Kind!, asked.Body!.Trim(), asked.Question?.Trim() ?? "", deed);
        if (asked.Refuse)
        {
            request.WithdrawnAt = deed.Now;
            db.Add(request);
            db.Add(new OpenedAdvice(record, child, request).Note("refused", deed.Today, asked.RefusedBecause!.Trim(), deed));
        }
        else record = await AddAsync(record, child, request, people.Where(p => $"{p.Who.Account}" == asked.Person).Select(p => ((Colleague, Role)?)p).FirstOrDefault(), deed, stop);
        await SaveAsync(record, child, deed, stop);
        return problems;
    }

    private async Task<CaseRecord> AddAsync(CaseRecord record, ChildCard child, AdviceRequest request, (Colleague Who, Role Role)? to, Deed deed, CancellationToken stop)
    {
        db.Add(request);
        if (to is var (who, role)) await bodies.NameAsync(request, who, role, child.Id, deed.Today, stop);
        var open = new OpenedAdvice(record, child, request);
        open.Happened(db, "advice-requested", deed.Today, deed);
        if (to is not null) open.Happened(db, "advice-request-received", deed.Today, deed);
        return open.Record;
    }

    private async Task SaveAsync(CaseRecord record, ChildCard child, Deed deed, CancellationToken stop)
    {
        await record.RecomputeAsync(db, deed.Today, stop);
        await db.SaveAsync(deed.As("ask for advice", $"case:{record.Case.Id}").About(child.Id.Value), stop);
    }

    private static AdviceRequest New(CaseId of, string kind, string body, string question, Deed deed) =>
        new() { Id = NewId.Next(deed.Now), Case = of, Kind = kind, Body = body, AskedOn = deed.Today, Question = question };

    // The body is the thread of its events: a second request to it is told apart by a number.
    private static string Free(string body, IReadOnlyList<AdviceRequest> there)
    {
        var name = body;
        for (var n = 2; there.Any(a => a.Body == name); n++) name = $"{body} ({n})";
        return name;
    }

    private static Problems Check(Request asked, IReadOnlyList<AdviceRequest> there, IReadOnlyList<(Colleague Who, Role Role)> people) => new Problems()
        .AddIf(AdviceKind.Find(asked.Kind ?? "") is null, "Asked.Kind", "Select the kind of advice")
        .AddIf(string.IsNullOrWhiteSpace(asked.Body), "Asked.Body", "Enter who is asked, for example Speech and language therapy")
        .AddIf(asked.Body?.Length > 100, "Asked.Body", "The name must be 100 characters or fewer")
        .AddIf(there.Any(a => a.Body == asked.Body?.Trim()), "Asked.Body", "This body was asked before: give this request a name of its own")
        .AddIf(asked.Person is { Length: > 0 } && people.All(p => $"{p.Who.Account}" != asked.Person), "Asked.Person", "Select somebody who can write this kind of advice, or nobody yet")
        .AddIf(asked.Question?.Length > 4000, "Asked.Question", "The question must be 4,000 characters or fewer")
        .AddIf(asked.Refuse && asked.Kind != "h", "Asked.Refuse", "Only a wish of the family can be refused: the other advice must be sought", "reg 6(1)")
        .AddIf(asked.Refuse && string.IsNullOrWhiteSpace(asked.RefusedBecause), "Asked.RefusedBecause", "Enter why the wish is refused: the family must be told the reasons");

    public sealed record Request
    {
        public string? Kind { get; init; }
        public string? Body { get; init; }
        public string? Person { get; init; }
        public string? Question { get; init; }

        /// <summary>The family asked for it and the council finds it unreasonable.</summary>
        public bool Refuse { get; init; }

        public string? RefusedBecause { get; init; }
    }
}

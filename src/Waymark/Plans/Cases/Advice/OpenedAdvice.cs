using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.Plans.Advice;
using Waymark.People.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Cases.Advice;

/// <summary>One request for advice, opened with its case. Its days are events: adding one is adding to the case.</summary>
internal sealed record OpenedAdvice(CaseRecord Record, ChildCard Child, AdviceRequest Request)
{
    public CaseRecord Record { get; private set; } = Record;

    public AdviceLine Line(LocalDate today) => AdviceLine.Of(Record, Request, today);

    /// <summary>Adds an event of this body to the case, by its thread.</summary>
    public void Happened(WaymarkDb db, string kind, LocalDate on, Deed deed) => Add(db, RecordedEvent.ByHandNow(Request.Case, kind, on, Request.Body, deed));

    /// <summary>The advice that was received no longer counts: the time runs on until the answer. Both entries stay.</summary>
    public void TakeBack(WaymarkDb db, string kind, string reason, Deed deed)
    {
        var replaced = Record.Events.Where(e => e.Replaces is not null).Select(e => e.Replaces!.Value).ToHashSet();
        foreach (var gone in Record.Events.Where(e => e.Kind == kind && e.Of == Request.Body && !e.Withdraws && !replaced.Contains(e.Id)).ToList())
            Add(db, RecordedEvent.InPlaceOf(gone, null, gone.Detail, reason, deed));
    }

    public AdviceNote Note(string kind, LocalDate on, string words, Deed deed) => new()
    {
        Id = NewId.Next(deed.Now), Advice = Request.Id, Case = Request.Case, Kind = kind, On = on, At = deed.Now, By = deed.Actor.Name, Words = words,
    };

    private void Add(WaymarkDb db, RecordedEvent added)
    {
        db.Add(added);
        Record = Record with { Events = [.. Record.Events, added] };
    }
}

/// <summary>A request with where it stands.</summary>
internal sealed record AdviceLine(AdviceRequest Request, LocalDate? Received, LocalDate? Due, AdviceState State)
{
    public static AdviceLine Of(CaseRecord record, AdviceRequest request, LocalDate today)
    {
        var clock = record.Clocks(today).LastOrDefault(c => c.Rule.Id == "CL-02" && c.Of == request.Body);
        var (received, due) = (clock?.Started.On, clock?.Due);
        return new(request, received, due, request.Steps(received, due).On(today));
    }
}

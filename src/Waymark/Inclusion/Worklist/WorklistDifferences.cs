using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.Inclusion.Exclusions;
using Waymark.Core.Inclusion.Worklist;
using Waymark.Core.People;
using Waymark.Shell.Trail;

namespace Waymark.Inclusion.Worklist;

/// <summary>What was found, set beside what stands: the same rule of the same child stays the same entry, so that "since when" outlives every recount.</summary>
internal sealed class WorklistDifferences(IReadOnlyList<WorklistEntry> standing, Deed deed, LocalDate last, SchoolCalendar? calendar)
{
    private readonly Dictionary<(ChildId, string), WorklistEntry> known = standing.ToDictionary(e => (e.Child, e.Rule));

    /// <summary>New rows: entries, and steps of those that came back.</summary>
    public List<object> Added { get; } = [];

    public int Changed { get; private set; }
    public int Ended { get; private set; }

    public bool None => Added.Count == 0 && Changed == 0 && Ended == 0;

    public void Find(ChildId child, ChildReading reading)
    {
        foreach (var fired in reading.Fired)
            if (known.Remove((child, fired.Rule.Id), out var entry)) Follow(entry, fired, reading);
            else Added.Add(Made(child, fired, reading));
    }

    /// <summary>What was not found again is no longer so.</summary>
    public void End()
    {
        foreach (var entry in known.Values) (entry.Last, entry.Ended) = (last, deed.Today);
        Ended = known.Count;
    }

    private void Follow(WorklistEntry entry, FiredRule fired, ChildReading reading)
    {
        var before = (entry.Sentence, entry.Figures, entry.Since, entry.Rank, entry.Measure, entry.Change, entry.Lost);
        (entry.Sentence, entry.Figures, entry.Since, entry.Rank) = (fired.Sentence, WorklistEntry.Kept(fired.Figures), fired.Since, (int)fired.Rule.Order);
        (entry.Measure, entry.Change, entry.Lost) = (WorklistEntry.Tenths(fired.Measure), WorklistEntry.Tenths(reading.Change), (int)reading.Lost);
        var worse = entry.State != ReasonState.Open && entry.Held is { } held && entry.Measure >= held + WorklistEntry.Tenths(FiredRule.Worse);
        if (worse) Return(entry);
        if (worse || before != (entry.Sentence, entry.Figures, entry.Since, entry.Rank, entry.Measure, entry.Change, entry.Lost)) Changed++;
    }

    private void Return(WorklistEntry entry)
    {
        (entry.State, entry.Until, entry.Held) = (ReasonState.Open, null, null);
        Added.Add(new WorklistStep
        {
            Id = NewId.Named(deed.Now, $"returned {entry.Id}"), Child = entry.Child, Entry = entry.Id, Rule = entry.Rule, Kind = WorklistStep.Returned, On = deed.Today, Sentence = entry.Sentence, Measure = entry.Measure,
            RecordedAt = deed.Now, RecordedBy = deed.Actor.Name,
        });
    }

    private WorklistEntry Made(ChildId child, FiredRule fired, ChildReading reading) => new()
    {
        Id = NewId.Named(deed.Now, $"{child} {fired.Rule.Id}"), Child = child, Rule = fired.Rule.Id, Rank = (int)fired.Rule.Order, OfSocialCare = fired.Rule.OfSocialCare, Sentence = fired.Sentence, Figures = WorklistEntry.Kept(fired.Figures), Since = fired.Since,
        Measure = WorklistEntry.Tenths(fired.Measure), Change = WorklistEntry.Tenths(reading.Change), Lost = (int)reading.Lost, First = deed.Today,
        RespondBy = calendar?.Nth(deed.Today, fired.Rule.Days) ?? WorkingCalendar.England.Plus(deed.Today, fired.Rule.Days),
    };
}

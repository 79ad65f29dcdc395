using NodaTime;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Inclusion.Worklist;
using Waymark.Core.People;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Inclusion.Worklist.Settle;

/// <summary>Sets reasons of one child aside until a day, closes them with an outcome, or says that they are false alarms.</summary>
internal sealed class Settle(WaymarkDb db, WorklistDesk desk)
{
    private const int LongestWord = 500, MonthsAside = 6;

    /// <returns>What must be put right, or null where there is no such child within reach.</returns>
    public async Task<Problems?> RunAsync(ChildId child, Request asked, Deed deed, CancellationToken stop)
    {
        if (await desk.OpenAsync(child, Permission.ActOnWorklist, "open child to act on the worklist", stop) is not { } opened) return null;
        var chosen = opened.OpenOn(deed.Today).Where(e => asked.Reasons.Contains($"{e.Id}")).ToList();
        var problems = Check(asked, chosen.Count, deed.Today);
        if (!problems.None) return problems;
        foreach (var entry in chosen) db.Add(Apply(entry, asked, deed, NewId.Next(deed.Now)));
        await db.SaveAsync(deed.As($"{Named(asked.What)} on the worklist", $"rules:{string.Join(' ', chosen.Select(e => e.Rule))}").About(child.Value), stop);
        return problems;
    }

    /// <summary>Changes the entry and gives the step to keep.</summary>
    public static WorklistStep Apply(WorklistEntry entry, Request asked, Deed deed, Guid id)
    {
        entry.State = asked.What switch { WorklistStep.Snooze => ReasonState.Snoozed, WorklistStep.Close => ReasonState.Closed, _ => ReasonState.FalseAlarm };
        entry.Until = asked.What == WorklistStep.Snooze ? asked.Until : null;
        entry.Held = entry.Measure;
        entry.ActedOn ??= deed.Today;
        return new()
        {
            Id = id, Child = entry.Child, Entry = entry.Id, Rule = entry.Rule, Kind = asked.What!, On = deed.Today, Until = entry.Until, Outcome = asked.What == WorklistStep.Close ? asked.Outcome ?? "" : "",
            Word = asked.Word?.Trim() ?? "", Sentence = entry.Sentence, Measure = entry.Measure, RecordedAt = deed.Now, RecordedBy = deed.Actor.Name,
        };
    }

    private static Problems Check(Request asked, int chosen, LocalDate today)
    {
        var word = !string.IsNullOrWhiteSpace(asked.Word);
        var problems = new Problems().AddIf(asked.What is not (WorklistStep.Snooze or WorklistStep.Close or WorklistStep.FalseAlarm), "Asked.What", "Select what is to be done")
            .AddIf(chosen == 0, "Asked.Reasons", "Select at least one reason that is open")
            .AddIf(asked.Word?.Length > LongestWord, "Asked.Word", $"The words must be {LongestWord} characters or fewer");
        return asked.What switch
        {
            WorklistStep.Snooze => problems.AddIf(asked.Until is null, "Asked.Until", "Enter the day until which it is set aside")
                .AddIf(asked.Until <= today, "Asked.Until", "The day must be in the future")
                .AddIf(asked.Until > today.PlusMonths(MonthsAside), "Asked.Until", $"The day must be within the next {MonthsAside} months")
                .AddIf(!word, "Asked.Word", "Enter why it is set aside"),
            WorklistStep.Close => problems.AddIf(WorklistOutcome.Find(asked.Outcome) is null, "Asked.Outcome", "Select what became of it")
                .AddIf(WorklistOutcome.Find(asked.Outcome) is { AsksWord: true } && !word, "Asked.Word", "Enter why nothing further is done"),
            WorklistStep.FalseAlarm => problems.AddIf(!word, "Asked.Word", "Enter what is wrong about it"),
            _ => problems,
        };
    }

    private static string Named(string? what) => what switch { WorklistStep.Snooze => "set aside reasons", WorklistStep.Close => "close reasons", _ => "mark reasons as false alarms" };

    public sealed record Request
    {
        /// <summary>snooze, close or false-alarm.</summary>
        public string? What { get; init; }

        /// <summary>Ids of the entries.</summary>
        public string[] Reasons { get; init; } = [];

        public LocalDate? Until { get; init; }
        public string? Outcome { get; init; }
        public string? Word { get; init; }
    }
}

using NodaTime;
using Waymark.Core.Common;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.People.Children.Flags;

/// <summary>Sets a flag, changes whom to talk to, or ends it. Only who may see a kind of flag may set it.</summary>
internal sealed class ChangeFlag(WaymarkDb db, ChildEditing editing)
{
    /// <summary>Kinds that this visitor may see, and so set.</summary>
    public static IReadOnlyList<(string Value, string Label)> KindsFor(OpenChild open) =>
        [.. ChildStory.FlagKinds.Where(k => open.May.Contains(k.Value.Needs)).Select(k => (k.Key, k.Value.Label))];

    public async Task<IReadOnlyList<ChildFlag>> SeenAsync(OpenChild open, CancellationToken stop) =>
        [.. (await editing.FactsAsync<ChildFlag>(open.Row.Id, stop)).Where(f => KindsFor(open).Any(k => k.Value == f.Kind))];

    /// <param name="known">The flag to change; null sets one.</param>
    public async Task<Problems> RunAsync(OpenChild open, ChildFlag? known, Request asked, (int Version, Deed Deed) by, Problems unread, CancellationToken stop)
    {
        var problems = unread.AddAll(Check(open, known, asked, await SeenAsync(open, stop), by.Deed.Today));
        if (!problems.None) return problems;
        var flag = known ?? new ChildFlag { Id = NewId.Next(by.Deed.Now), Child = open.Row.Id, Kind = asked.Kind! };
        if (known is null) db.Add(flag);
        (flag.From, flag.To, flag.TalkTo, flag.Source) = (asked.From, asked.To, asked.TalkTo?.Trim() ?? "", ChildFact.ByHand);
        await editing.SaveAsync(open, by.Version, by.Deed.As(known is null ? "set flag" : "change flag", $"flag:{flag.Id}"), stop);
        return problems;
    }

    internal static Problems Check(OpenChild open, ChildFlag? known, Request asked, IReadOnlyList<ChildFlag> seen, LocalDate today) => new Problems()
        .AddIf(known is null && KindsFor(open).All(k => k.Value != asked.Kind), "Asked.Kind", "Select what is to be known")
        .AddIf(known is null && seen.Any(f => f.Kind == asked.Kind && (f.To is null || f.To >= today)), "Asked.Kind", "This is recorded already: change or end it above")
        .AddAll(FactDays.First(asked.From, open.Row, today))
        .AddAll(FactDays.Last(asked.To, asked.From, today))
        .AddAll(FactDays.Length(asked.TalkTo, 200, "Asked.TalkTo", "The name"));

    public sealed record Request
    {
        public string? Kind { get; init; }
        public LocalDate? From { get; init; }
        public LocalDate? To { get; init; }

        /// <summary>Whom to talk to; never the matter itself.</summary>
        public string? TalkTo { get; init; }
    }
}

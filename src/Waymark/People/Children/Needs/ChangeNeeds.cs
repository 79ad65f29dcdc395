using NodaTime;
using Waymark.Core.Common;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.People.Children.Needs;

/// <summary>SEN status, ranked types of need and disabilities from one day on. What held before ends the day before; nothing is deleted.</summary>
internal sealed class ChangeNeeds(WaymarkDb db, ChildEditing editing)
{
    public async Task<Problems> RunAsync(OpenChild open, Request asked, int version, Deed deed, Problems unread, CancellationToken stop)
    {
        var now = await ReadAsync(open, stop);
        var problems = unread.AddAll(Check(open.Row, asked, now, deed.Today));
        if (!problems.None) return problems;
        Status(open.Row, asked, now.Statuses, deed);
        Types(open.Row, asked, now.Needs, deed);
        Disabilities(open.Row, asked, now.Disabilities, deed);
        await editing.SaveAsync(open, version, deed.As("change needs"), stop);
        return problems;
    }

    /// <summary>What holds now.</summary>
    public async Task<Present> ReadAsync(OpenChild open, CancellationToken stop) => new(
        [.. (await editing.FactsAsync<SenStatus>(open.Row.Id, stop)).Where(s => s.To is null)],
        [.. (await editing.FactsAsync<ChildNeed>(open.Row.Id, stop)).Where(n => n.To is null).OrderBy(n => n.Rank)],
        [.. (await editing.FactsAsync<ChildDisability>(open.Row.Id, stop)).Where(d => d.To is null)]);

    private static Problems Check(Child child, Request asked, Present now, LocalDate today)
    {
        var began = now.Changing(child, asked).Select(f => f.From).Max();
        return new Problems()
            .AddIf(!(asked.Status is "N" or "K" or "E" || (string.IsNullOrEmpty(asked.Status) && child.SenStatus.Length == 0)), "Asked.Status", "Select the SEN status")
            .AddIf(asked.Ranked.Any(t => CodeSet.Of("sen-types").Find(t)?.On(today) != true && now.Needs.All(n => n.Type != t)), "Asked.Main", "Select types of need from the list")
            .AddIf(asked.Ranked.Distinct().Count() < asked.Ranked.Count, "Asked.Second", "Select each type of need once")
            .AddIf(string.IsNullOrEmpty(asked.Main) && asked.Ranked.Count > 0, "Asked.Main", "Select the main need first")
            .AddIf(asked.Disabilities.Any(d => CodeSet.Of("disability").Find(d) is null), "Asked.Disabilities", "Select disabilities from the list")
            .AddIf(asked.Disabilities.Contains("NONE") && asked.Disabilities.Length > 1, "Asked.Disabilities", "Select None, or the kinds of disability")
            .AddAll(FactDays.First(asked.From, child, today))
            .AddIf(asked.From < began, "Asked.From", $"The first day must be on or after {began?.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture)}, when what is recorded now began");
    }

    private void Status(Child child, Request asked, IReadOnlyList<SenStatus> now, Deed deed)
    {
        if (string.IsNullOrEmpty(asked.Status) || asked.Status == child.SenStatus) return;
        End(now, asked);
        db.Add(new SenStatus { Id = NewId.Next(deed.Now), Child = child.Id, Status = asked.Status, From = asked.From, Source = ChildFact.ByHand });
        child.SenStatus = asked.Status;
    }

    private void Types(Child child, Request asked, IReadOnlyList<ChildNeed> now, Deed deed)
    {
        var ranked = asked.Ranked.Select((type, at) => (Type: type, Rank: at + 1)).ToList();
        End(now.Where(n => !ranked.Contains((n.Type, n.Rank))), asked);
        foreach (var (type, rank) in ranked.Where(r => now.All(n => (n.Type, n.Rank) != r)))
            db.Add(new ChildNeed { Id = NewId.Next(deed.Now), Child = child.Id, Type = type, Rank = rank, From = asked.From, Source = ChildFact.ByHand });
        child.PrimaryNeed = asked.Main ?? "";
    }

    private void Disabilities(Child child, Request asked, IReadOnlyList<ChildDisability> now, Deed deed)
    {
        End(now.Where(d => !asked.Disabilities.Contains(d.Type)), asked);
        foreach (var type in asked.Disabilities.Where(d => now.All(n => n.Type != d)))
            db.Add(new ChildDisability { Id = NewId.Next(deed.Now), Child = child.Id, Type = type, From = asked.From, Source = ChildFact.ByHand });
    }

    private static void End(IEnumerable<ChildFact> facts, Request asked)
    {
        foreach (var fact in facts) fact.To = asked.From!.Value.PlusDays(-1);
    }

    internal sealed record Present(IReadOnlyList<SenStatus> Statuses, IReadOnlyList<ChildNeed> Needs, IReadOnlyList<ChildDisability> Disabilities)
    {
        /// <summary>Facts that the request ends.</summary>
        public IEnumerable<ChildFact> Changing(Child child, Request asked) =>
        [
            .. Statuses.Where(_ => asked.Status != child.SenStatus), .. Needs.Where(n => asked.Ranked.ElementAtOrDefault(n.Rank - 1) != n.Type),
            .. Disabilities.Where(d => !asked.Disabilities.Contains(d.Type)),
        ];
    }

    public sealed record Request
    {
        public string? Status { get; init; }
        public string? Main { get; init; }
        public string? Second { get; init; }
        public string? Third { get; init; }
        public string? Fourth { get; init; }
        public string[] Disabilities { get; init; } = [];

        /// <summary>First day of whatever differs from before.</summary>
        public LocalDate? From { get; init; }

        internal IReadOnlyList<string> Ranked => [.. new[] { Main, Second, Third, Fourth }.Where(t => !string.IsNullOrEmpty(t)).Select(t => t!)];
    }
}

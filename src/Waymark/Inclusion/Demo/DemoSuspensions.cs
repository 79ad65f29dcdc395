using System.Globalization;
using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.Inclusion;
using Waymark.Inclusion.Suspensions;
using Waymark.People.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Demo;

namespace Waymark.Inclusion.Demo;

/// <summary>Suspensions and permanent exclusions of the demonstration: at the published rates, rising among the youngest, again and again the same children.</summary>
internal sealed class DemoSuspensions(IDemoChildren children) : IDemoPart
{
    private const int PublishedYear = 2024;

    // One child with SEN in so many was excluded for good, and came back.
    private const int OverturnedIn = 157;
    private static readonly Dictionary<(string, string, int), Rate> Rates = DemoScene.Partnership("suspensions").Rows.ToDictionary(
        r => (r["stage"], r["sen"], int.Parse(r["term"], CultureInfo.InvariantCulture)), r => new Rate(Number(r, "suspension") / 100, Number(r, "growth"), Number(r, "at_risk")));
    private static readonly (string, int)[] Reasons = [("DB", 44), ("PP", 16), ("PA", 13), ("VA", 14), ("VP", 4), ("DM", 3), ("OW", 2), ("DA", 2), ("RA", 1), ("LG", 1)];
    private static readonly (string, int)[] EarlyReasons = [("PA", 38), ("PP", 24), ("DB", 24), ("VA", 6), ("DM", 5), ("VP", 3)];
    private static readonly (int, int)[] Lengths = [(1, 9), (2, 38), (3, 8), (4, 18), (5, 4), (6, 10), (8, 4), (10, 9)];
    private readonly List<Suspension> all = [];
    private int own;

    /// <summary>What was made, for the registers that must agree with it.</summary>
    public IReadOnlyList<Suspension> All => all;

    public async Task MakeAsync(DemoScene scene, CancellationToken stop)
    {
        var days = new DemoDays(scene);
        var terms = days.All.GroupBy(d => (d.Back, d.Term)).Select(g => new Term(g.Key.Back, g.Key.Term, [.. g.Select(d => d.On)])).ToList();
        var steps = new DemoSteps(scene, days);
        foreach (var child in children.All.Where(c => c.Stays.Count > 0))
        {
            Add(scene, child, terms);
            steps.Take(child, all.GetRange(own, all.Count - own));
        }
        await scene.Db.InsertAsync(all, stop);
        await scene.Db.InsertAsync(steps.Made, stop);
        await scene.Db.SaveAsync(scene.Deed("make demonstration suspensions"), stop);
        scene.Said(string.Create(CultureInfo.InvariantCulture, $"{all.Count:N0} suspensions and permanent exclusions"));
    }

    private void Add(DemoScene scene, DemoChild child, IReadOnlyList<Term> terms)
    {
        var chance = scene.ChanceOf(2_000_000 + child.Number);
        var turn = chance.NextDouble();
        own = all.Count;
        for (var t = 0; t < terms.Count; t++)
        {
            var (group, term) = (child.Year - terms[t].Back, terms[t]);
            if (group is < 0 or > 11 || StayOn(child, term.Days[^1]) is not { } stay) continue;
            var rate = Rates[(group >= 7 ? "secondary" : "primary", child.Status, term.Of)];
            var mean = rate.Mean * Math.Pow(1 + rate.Growth, scene.YearStart.Year - term.Back - PublishedYear) * Factor(child, group, stay.Phase) * Whole(scene, term);
            var risk = Math.Min(rate.AtRisk * mean, 0.9);
            // Those among whom suspensions fall are much the same from term to term.
            if (risk <= 0 || (turn + (0.3 * risk * t)) % 1 >= risk) continue;
            for (var times = chance.Times(mean / risk); times > 0; times--) Suspend(scene, child, group, term, chance);
        }
        if (child.Key == "idris") for (var times = 0; times < 4; times++) Suspend(scene, child, child.Year, terms[^1], chance);
        if (child is { Key: "", Excluded: null, Status: not "N" } && child.Number % OverturnedIn == 11) Overturn(scene, child, terms, chance);
        if (child.Excluded is { } day) all.Add(Made(scene, child, GroupOn(scene, child, day), day, null, null, SuspensionKind.Permanent, chance));
        all.Sort(own, all.Count - own, Comparer<Suspension>.Create((a, b) => a.From.CompareTo(b.From)));
    }

    /// <summary>A permanent exclusion of two terms ago or earlier that does not stand: taken back by the head, or the pupil reinstated by the governors, at once or after a review.</summary>
    private void Overturn(DemoScene scene, DemoChild child, IReadOnlyList<Term> terms, Random chance)
    {
        var term = terms[chance.Next(Math.Max(1, terms.Count - 2))];
        var (from, group) = (term.Days[chance.Next(term.Days.Count)], child.Year - term.Back);
        if (group is < 0 or > 11 || StayOn(child, from) is null || all.Skip(own).Any(other => from <= (other.To ?? other.From) && other.From <= from)) return;
        var excluded = Made(scene, child, group, from, null, null, SuspensionKind.Permanent, chance);
        switch (chance.Next(3))
        {
            case 0: excluded.Cancelled = WorkingCalendar.England.Plus(from, 4); break;
            case 1: (excluded.Board, excluded.BoardOn) = (BoardDecision.Reinstated, WorkingCalendar.England.Plus(from, 15)); break;
            default:
                (excluded.Board, excluded.BoardOn) = (BoardDecision.Upheld, WorkingCalendar.England.Plus(from, 15));
                (excluded.Review, excluded.ReviewOn) = (ReviewDecision.Quashed, WorkingCalendar.England.Plus(from, 42));
                (excluded.Reconsidered, excluded.ReconsideredOn) = (BoardDecision.Reinstated, WorkingCalendar.England.Plus(from, 50));
                break;
        }
        all.Add(excluded);
    }

    private void Suspend(DemoScene scene, DemoChild child, int group, Term term, Random chance)
    {
        var sessions = chance.Weighted(Lengths);
        var (first, days) = (chance.Next(term.Days.Count), (sessions + 1) / 2);
        var (from, to) = (term.Days[first], term.Days[Math.Min(first + days, term.Days.Count) - 1]);
        var one = Made(scene, child, group, from, to, Math.Min(sessions, (term.Days.Count - first) * 2), SuspensionKind.Suspension, chance);
        if (!all.Skip(own).Any(other => other.From <= to && from <= other.To)) all.Add(one);
    }

    private Suspension Made(DemoScene scene, DemoChild child, int group, LocalDate from, LocalDate? to, int? sessions, SuspensionKind kind, Random chance) => new()
    {
        Id = SuspensionId.From(DemoScene.IdOf("suspension", scene.Seed, child.Number, all.Count - own)), Child = child.Id, Urn = StayOn(child, from)?.Urn ?? child.Stays[0].Urn, Kind = kind,
        From = from, To = to, Sessions = sessions, Decided = from, Reason = chance.Weighted(group >= 7 ? Reasons : EarlyReasons), SenStatus = child.Status, YearGroup = group,
        Recorded = (from + new LocalTime(15, 30)).InUtc().ToInstant(), Source = "demonstration",
    };

    /// <summary>How much more or less often than the average of its stage and status. Each has a mean of about one.</summary>
    private static double Factor(DemoChild child, int group, string phase)
    {
        var sex = child.Sex == "M" ? child.Status == "N" ? 1.3 : 1.15 : child.Status == "N" ? 0.7 : 0.72;
        var need = child.Need switch { "" => 1, "SEMH" => 2.2, "ASD" => 0.9, "SLCN" => 0.6, _ => 0.5 };
        var age = group switch { 0 => 0.3, 1 => 0.6, 2 => 0.8, 3 => 1, 4 => 1.2, 5 => 1.4, 6 => 1.6, 7 => 0.8, 8 => 1.1, 9 => 1.3, 10 => 1.15, _ => 0.65 };
        var place = 1.3 - (0.05 * ((child.Decile ?? 6) - 1));
        return sex * need * age * place * (phase == "Special" ? 0.2 : 1);
    }

    private static int GroupOn(DemoScene scene, DemoChild child, LocalDate day) => child.Year - (scene.YearStart.Year - (day.Month >= 9 ? day.Year : day.Year - 1));

    /// <summary>Part of the term that has passed.</summary>
    private static double Whole(DemoScene scene, Term term) => term.Back > 0 ? 1 : Math.Min(1, term.Days.Count / 70.0);

    private static DemoStay? StayOn(DemoChild child, LocalDate day) => child.Stays.LastOrDefault(s => s.From <= day && (s.To is null || day <= s.To) && s.Status != "S");

    private static double Number(Table.Row row, string column) => double.Parse(row[column], CultureInfo.InvariantCulture);

    private sealed record Rate(double Mean, double Growth, double AtRisk);

    private sealed record Term(int Back, int Of, IReadOnlyList<LocalDate> Days);
}

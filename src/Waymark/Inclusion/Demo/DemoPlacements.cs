using System.Globalization;
using NodaTime;
using Waymark.Core.Inclusion.Placements;
using Waymark.Core.People;
using Waymark.Inclusion.PartTime;
using Waymark.Inclusion.Placements;
using Waymark.People.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Demo;

namespace Waymark.Inclusion.Demo;

/// <summary>Alternative provision of the demonstration, with what the registers show of it: most placements in order, some past their end or never reviewed, and education elsewhere that nobody recorded.</summary>
internal sealed class DemoPlacements(IDemoChildren children, DemoSuspensions suspensions) : IDemoPart
{
    // One child in so many is elsewhere by the register and by no record.
    private const int UnrecordedIn = 311, UnrecordedDays = 15;
    private readonly List<Placement> all = [];
    private readonly List<(ChildId Child, string Urn, LocalDate Day, string Code)> elsewhere = [];

    /// <summary>Days that the register of the own school shows as educated elsewhere.</summary>
    public IReadOnlyList<(ChildId Child, string Urn, LocalDate Day, string Code)> Elsewhere => elsewhere;

    public async Task MakeAsync(DemoScene scene, CancellationToken stop)
    {
        var days = new DemoDays(scene).All;
        var providers = new DemoProviders(scene);
        var suspended = suspensions.All.Where(s => s.From >= scene.Today.PlusDays(-200)).ToLookup(s => s.Child, s => s.To ?? s.From);
        foreach (var child in children.All.Where(c => c.Key.Length == 0 && c.Year is >= 1 and <= 11 && c.Stays is [.., { To: null, Phase: not "Special", Status: "C" }]))
            Add(scene, child, providers, (suspended[child.Id].OrderBy(d => d).ToList(), days));
        var told = new DemoArrangementWords(scene);
        List<PartTimeTimetable> timetables = [];
        if (scene.HasCast) Cast(scene, told, timetables);
        Silent(scene);
        await scene.Db.InsertAsync(providers.All, stop);
        await scene.Db.InsertAsync(providers.Checks(), stop);
        await scene.Db.InsertAsync(all, stop);
        await scene.Db.InsertAsync(timetables, stop);
        await scene.Db.InsertAsync([.. all.SelectMany((p, at) => told.StepsOf(p, at)), .. timetables.SelectMany((t, at) => told.StepsOf(t, at))], stop);
        await scene.Db.SaveAsync(scene.Deed("make demonstration placements"), stop);
        scene.Said(string.Create(CultureInfo.InvariantCulture, $"{all.Count:N0} placements with {providers.All.Count} providers"));
    }

    /// <summary>One child for the whole week with a provider, and no register tells of it.</summary>
    private void Silent(DemoScene scene)
    {
        var placed = all.Select(p => p.Child).ToHashSet();
        if (children.All.FirstOrDefault(c => c is { Key: "", Status: "K" or "E", Year: >= 7 and <= 10 } && c.Stays is [.., { To: null, Phase: "Secondary", Status: "C" }] && c.Stays[^1].From < scene.Today.PlusDays(-60) && !placed.Contains(c.Id)) is not { } child) return;
        var (workshop, from) = (DemoProviders.IdOf(scene, "workshop"), scene.Today.PlusDays(-24));
        all.Add(new()
        {
            Id = PlacementId.From(DemoScene.IdOf("placement silent", scene.Seed, child.Number)), Child = child.Id, Urn = child.Stays[^1].Urn, Basis = "school", Commissioner = "school", Provider = workshop, Reason = "behaviour",
            From = from, End = scene.Today.PlusDays(40), ReviewBy = PlacementRules.PlacementReviewBy(from, offSite: false), Sessions = 10, FullTime = true, Registration = "B", SenStatus = child.Status, YearGroup = child.Year, PlanSentOn = from.PlusDays(-3), PlanVersion = "The record of needs",
            Objectives = "A trade to finish, and mornings without a row.", ChildSaid = "Would rather work with his hands.", CostAWeek = 280, Funder = "school", RecordedAt = (from + new LocalTime(9, 30)).InUtc().ToInstant(), RecordedBy = "School office",
        });
    }

    private void Add(DemoScene scene, DemoChild child, DemoProviders providers, (IReadOnlyList<LocalDate> Suspended, IReadOnlyList<DemoDays.Day> Open) known)
    {
        var chance = scene.ChanceOf(5_000_000 + child.Number);
        var share = child.Status switch { "E" => 0.035, "K" => 0.012, _ => 0.001 } + (known.Suspended.Count > 0 ? 0.10 : 0);
        if (chance.NextDouble() < share)
        {
            var placement = Placed(scene, child, providers, known.Suspended, chance);
            all.Add(placement);
            // Where the child is elsewhere all week, most registers show it; some do not.
            if (placement.FullTime && chance.Next(100) < 90) elsewhere.AddRange(known.Open.Where(d => placement.Days.Covers(d.On)).Select(d => (child.Id, placement.Urn, d.On, placement.Registration)));
        }
        else if (child.Status is "K" or "E" && child.Number % UnrecordedIn == 7)
        {
            elsewhere.AddRange(known.Open.TakeLast(UnrecordedDays).Where(d => d.On >= child.Stays[^1].From).Select(d => (child.Id, child.Stays[^1].Urn, d.On, "B")));
        }
    }

    private static Placement Placed(DemoScene scene, DemoChild child, DemoProviders providers, IReadOnlyList<LocalDate> suspended, Random chance)
    {
        var soonAfter = suspended.Count > 0 && chance.Next(3) > 0;
        var from = LocalDate.Max(child.Stays[^1].From, soonAfter ? suspended[^1].PlusDays(chance.Next(3, 25)) : scene.Today.PlusDays(-chance.Next(5, 230)));
        if (from > scene.Today.PlusDays(20)) from = scene.Today;
        var basis = chance.Weighted<string>([("school", 40), ("off-site", 28), ("s19-otherwise", 12), ("s19-illness", 14), ("s61", child.Status == "E" ? 8 : 0)]);
        var planned = from.PlusDays(7 * chance.Next(6, 25));
        // Of those whose end has come, most were ended, and some were forgotten.
        var over = planned < scene.Today && chance.Next(100) < 86;
        var (reviewed, offSite) = (chance.Next(100) < 78, basis == Placement.OffSite);
        var last = LocalDate.Max(from, reviewed ? scene.Today.PlusDays(-chance.Next(2, 26)) : from);
        var (full, sent, council) = (chance.Next(100) < 45, chance.Next(100) < (child.Status == "E" ? 78 : 60), basis.StartsWith('s') && basis != "school");
        return new()
        {
            Id = PlacementId.From(DemoScene.IdOf("placement", scene.Seed, child.Number)), Child = child.Id, Urn = child.Stays[^1].Urn, Basis = basis, Commissioner = council ? "council" : chance.Next(4) == 0 ? "trust" : "school",
            Provider = chance.Of(providers.All).Id, Reason = basis switch { "s19-illness" => chance.Of(["physical-health", "mental-health", "mental-health"]), "s61" => "setting-named", "off-site" => "behaviour", _ => chance.Of(["behaviour", "suspension", "waiting", "other"]) },
            From = from, End = planned, ReviewBy = LocalDate.Min(planned, PlacementRules.PlacementReviewBy(last, offSite)), Ended = over ? planned : null, Outcome = over ? chance.Weighted<string>([("returned", 55), ("special", 14), ("mainstream", 12), ("other-provision", 12), ("broke-down", 7)]) : "",
            Sessions = full ? 10 : 2 * chance.Next(1, 5), FullTime = full, Registration = council ? "K" : "B", SenStatus = child.Status, YearGroup = child.Year, NeedsReviewed = chance.Next(100) < 62 ? from.PlusDays(-chance.Next(1, 30)) : null,
            PlanSentOn = sent ? from.PlusDays(-chance.Next(1, 8)) : null, PlanVersion = sent ? child.Status == "E" ? "The final plan" : "The record of needs" : "", RiskSentOn = sent ? from.PlusDays(-1) : null,
            Objectives = DemoArrangementWords.One("aims", chance), BackOn = planned.PlusDays(3), ChildSaid = DemoArrangementWords.One("said", chance), CostAWeek = (full ? 310 : 90) + (10 * chance.Next(0, 16)),
            Funder = council ? "council" : "school", RecordedAt = (LocalDate.Min(from, scene.Today) + new LocalTime(9, 30)).InUtc().ToInstant(), RecordedBy = council ? "Priya Nair" : "School office",
        };
    }

    /// <summary>Idris: short days that nobody ended, then two days a week at the unit, without his plan.</summary>
    private void Cast(DemoScene scene, DemoArrangementWords told, List<PartTimeTimetable> timetables)
    {
        var idris = children.All.First(c => c.Key == "idris");
        var chance = scene.ChanceOf(5_900_000);
        timetables.Add(told.Timetable(idris, (scene.Today.PlusDays(-50), scene.Today.PlusDays(-12), null), 5, chance));
        var from = scene.Today.PlusDays(-19);
        all.Add(new()
        {
            Id = PlacementId.From(DemoScene.IdOf("placement", scene.Seed, idris.Number)), Child = idris.Id, Urn = idris.Stays[^1].Urn, Basis = Placement.OffSite, Commissioner = "school", Provider = DemoProviders.IdOf(scene, "coastline"),
            Reason = "behaviour", From = from, End = scene.Today.PlusDays(24), ReviewBy = LocalDate.Min(scene.Today.PlusDays(24), PlacementRules.PlacementReviewBy(from, offSite: true)), Sessions = 4, Registration = "B", SenStatus = "E", YearGroup = idris.Year,
            Objectives = "Four calm weeks at the unit, and a plan that tells his teachers what helps.", ChildSaid = "Likes the workshop, and wants to know when he is back with his class.", CostAWeek = 140, Funder = "school",
            RecordedAt = (from + new LocalTime(9, 30)).InUtc().ToInstant(), RecordedBy = "Ben Archer",
        });
    }
}

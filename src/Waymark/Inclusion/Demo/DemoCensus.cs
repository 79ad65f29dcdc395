using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Waymark.Core.Inclusion.Census;
using Waymark.Inclusion.Attendance;
using Waymark.Inclusion.Census;
using Waymark.Inclusion.Census.Settle;
using Waymark.Insight.Door;
using Waymark.People.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Demo;

namespace Waymark.Inclusion.Demo;

/// <summary>The censuses of the demonstration for its two whole school years, made from the registers with some mistakes, laid beside them, and a part of what differs settled.</summary>
/// <remarks>After the refresh: it begins at the sums of months. The registers of a term are summed up once for the census and the comparison.</remarks>
internal sealed class DemoCensus(ILakes lakes, CensusGaps gaps, IChildren reached) : IDemoClosing
{
    // A census is here so many days after its term; of so many differences one is settled.
    private const int DaysAfter = 55, SettledIn = 4;

    private static readonly string[] People = ["Helen Marsh", "School office"];

    public int Turn => 1;

    public async Task CloseAsync(DemoScene scene, CancellationToken stop)
    {
        await using (var lake = await lakes.WriteAsync(scene.Area, stop))
        {
            await lake.StageAsync("demo_seed", [new("seed", "BIGINT", "")], new[] { new object?[] { (long)scene.Seed } }.ToAsyncEnumerable(), stop);
            foreach (var term in TermsOf(scene)) await SendAsync(lake, term, stop);
            await lake.CommitAsync("censuses of the demonstration", stop);
        }
        var differ = await gaps.RunAsync(scene.Db, reached, scene.Area, scene.Deed("compare censuses with registers"), stop);
        await SettleAsync(scene, stop);
        scene.Said(string.Create(CultureInfo.InvariantCulture, $"{differ:N0} differences of censuses and registers"));
    }

    private static IEnumerable<CensusTerm> TermsOf(DemoScene scene) =>
        from back in new[] { 2, 1 }
        from name in CensusTerm.Terms
        let term = CensusTerm.Of(scene.YearStart.Year - back, name)!
        // The halves of the summer are sent apart, so nobody sends the year.
        where term.Term != "year" && term.Last.PlusDays(DaysAfter) < scene.Today
        select term;

    private static async Task SendAsync(ILakeWriter lake, CensusTerm term, CancellationToken stop)
    {
        await RegisterSql.RunAsync(lake.Engine, LakeStatement.Of("Inclusion/Demo/demo-census-registers.sql", ("registers", CensusComparison.RegistersOf(term))), stop);
        var (eldest, youngest) = CensusRules.Born(term.Year);
        await lake.ReplaceAsync(CensusTables.Sums, term.Key, LakeStatement.Of("Inclusion/Demo/demo-census.sql", ("key", LakeStatement.Quoted(term.Key)), ("year", term.Year.ToString(CultureInfo.InvariantCulture)),
            ("term", LakeStatement.Quoted(term.Term)), ("eldest", LakeStatement.Day(eldest)), ("youngest", LakeStatement.Day(youngest)), ("source", LakeStatement.Quoted($"census-{term.Key}.xml")), ("taken", LakeStatement.Day(term.Last.PlusDays(DaysAfter)))), stop);
        await lake.ReplaceAsync(CensusComparison.Compared, term.Key, CensusComparison.Select(term, "FROM demo_registers"), stop);
    }

    private static async Task SettleAsync(DemoScene scene, CancellationToken stop)
    {
        var open = await scene.Db.Set<CensusGap>().Where(g => g.Settlement == null).OrderBy(g => g.Child).ThenBy(g => g.Urn).ThenBy(g => g.Year).ThenBy(g => g.Term).ToListAsync(stop);
        foreach (var (gap, at) in open.Select((gap, at) => (gap, at)))
        {
            var chance = scene.ChanceOf(7_000_000 + at);
            if (chance.Next(SettledIn) != 0) continue;
            var deed = scene.Deed("settle") with { Actor = new("demonstration", People[chance.Next(People.Length)], "SendManager", "demonstration") };
            var reason = gap.Differs is "census only" or "registers only" ? "moved" : gap.Differs == "possible" ? "two-schools" : "census-corrected";
            scene.Db.Add(SettleCensus.Apply(gap, (reason, null), deed, DemoScene.IdOf("census settlement", scene.Seed, at)));
        }
        await scene.Db.SaveInBulkAsync(stop);
        await scene.Db.SaveAsync(scene.Deed("settle differences of censuses of the demonstration"), stop);
        scene.Db.ChangeTracker.Clear();
    }
}

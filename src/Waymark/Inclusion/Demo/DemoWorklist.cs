using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.Inclusion.Worklist;
using Waymark.Inclusion.Worklist;
using Waymark.Inclusion.Worklist.Settle;
using Waymark.Shell.Data;
using Waymark.Shell.Demo;
using Waymark.Shell.Trail;

namespace Waymark.Inclusion.Demo;

/// <summary>The worklist of the demonstration, as it came about: asked on some Mondays of the term and today, and acted on in between, mostly in time.</summary>
internal sealed class DemoWorklist(WorklistRefresh refresh) : IDemoClosing
{
    // Weeks before today's on which it was asked: once so long ago that what followed can be told.
    private static readonly int[] WeeksBack = [22, 3];
    private static readonly string[] People = ["Helen Marsh", "Priya Nair", "Attendance support team"];
    private static readonly string[] Outcomes = ["support-started", "support-started", "review-held", "placement-changed", "no-further-action"];

    public int Turn => 1;

    public async Task CloseAsync(DemoScene scene, CancellationToken stop)
    {
        foreach (var weeks in WeeksBack)
        {
            var monday = SchoolTime.MondayOf(scene.Today).PlusWeeks(-weeks);
            await refresh.RunAsync(scene.Area, On(scene, monday, "refresh worklist"), stop);
            await ActAsync(scene, monday, stop);
        }
        var found = await refresh.RunAsync(scene.Area, scene.Deed("refresh worklist"), stop);
        scene.Said(string.Create(CultureInfo.InvariantCulture, $"{found.Children:N0} children on the worklist, {found.Reasons:N0} reasons"));
    }

    /// <summary>Of ten reasons three are closed within days, one is set aside, and one in forty was a false alarm.</summary>
    private static async Task ActAsync(DemoScene scene, LocalDate monday, CancellationToken stop)
    {
        var entries = await scene.Db.Set<WorklistEntry>().Where(e => e.Ended == null && e.First == monday).OrderBy(e => e.Child).ThenBy(e => e.Rule).ToListAsync(stop);
        foreach (var (entry, at) in entries.Select((e, at) => (e, at)))
        {
            var chance = scene.ChanceOf(4_000_000 + (monday.DayOfYear * 10_000) + at);
            Settle.Request? asked = chance.Next(40) switch
            {
                < 12 => Closed(chance), < 16 => new() { What = WorklistStep.Snooze, Until = scene.Today.PlusDays(chance.Next(5, 40)), Word = "The school meets the family first." },
                16 => new() { What = WorklistStep.FalseAlarm, Word = "The register was sent wrongly and has been corrected." }, _ => null,
            };
            if (asked is null) continue;
            var deed = On(scene, LocalDate.Min(monday.PlusDays(1 + chance.Next(9)), scene.Today), "act on the worklist") with { Actor = new("demonstration", People[chance.Next(People.Length)], "SendManager", "demonstration") };
            scene.Db.Add(Settle.Apply(entry, asked, deed, NewId.Named(deed.Now, $"{asked.What} {entry.Id}")));
        }
        await scene.Db.SaveInBulkAsync(stop);
        await scene.Db.SaveAsync(On(scene, monday, "act on demonstration worklist"), stop);
        scene.Db.ChangeTracker.Clear();
    }

    private static Settle.Request Closed(Random chance)
    {
        var outcome = Outcomes[chance.Next(Outcomes.Length)];
        return new() { What = WorklistStep.Close, Outcome = outcome, Word = outcome == "no-further-action" ? "Back in school every day since." : "" };
    }

    private static Deed On(DemoScene scene, LocalDate day, string action) => scene.Deed(action) with { Now = (day + new LocalTime(9, 0)).InUtc().ToInstant(), Today = day };
}

using System.Globalization;
using NodaTime;
using Waymark.Inclusion.PartTime;
using Waymark.Insight.Door;
using Waymark.People.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Demo;

namespace Waymark.Inclusion.Demo;

/// <summary>Part-time timetables of the demonstration, made from the C2 marks of its registers: most with a record, some without; of the records some past their end, some never reviewed, a few without any mark.</summary>
internal sealed class DemoPartTime(IDemoChildren children, ILakes lakes, RegisterGaps gaps, IChildren reached) : IDemoClosing
{
    // In a hundred: C2 without a record; of those that last, past the agreed end. One child with SEN in so many has a record without a mark.
    private const int Unrecorded = 15, Forgotten = 24, UnmarkedIn = 701, Lasts = 12;

    public async Task CloseAsync(DemoScene scene, CancellationToken stop)
    {
        var words = new DemoArrangementWords(scene);
        var pseudonyms = lakes.PseudonymsOf(scene.Area);
        var marked = await MarkedAsync(scene, stop);
        var made = children.All.Where(c => c is { Key: "", Stays: [.., { To: null }] })
            .Select(c => marked.TryGetValue((pseudonyms.Of(c.Id.Value), c.Stays[^1].Urn), out var days) ? OfMarks(scene, words, c, days) : c.Status is "K" or "E" && c.Year is >= 1 and <= 10 && c.Number % UnmarkedIn == 5 ? Unmarked(scene, words, c) : null)
            .OfType<PartTimeTimetable>().ToList();
        await scene.Db.InsertAsync(made, stop);
        await scene.Db.InsertAsync(made.SelectMany((t, at) => words.StepsOf(t, at)), stop);
        await scene.Db.SaveAsync(scene.Deed("make demonstration part-time timetables"), stop);
        await gaps.RunAsync(scene.Db, reached, scene.Area, scene.Deed("compare registers with part-time timetables"), stop);
        scene.Db.ChangeTracker.Clear();
        scene.Said(string.Create(CultureInfo.InvariantCulture, $"{made.Count:N0} part-time timetables of {marked.Count:N0} pupils with C2"));
    }

    private static PartTimeTimetable? OfMarks(DemoScene scene, DemoArrangementWords words, DemoChild child, (LocalDate First, LocalDate Last) marks)
    {
        var chance = scene.ChanceOf(6_000_000 + child.Number);
        if (chance.Next(100) < Unrecorded) return null;
        // Marks come from the newest registers: it lasts, unless they stopped some time ago.
        if (marks.Last < scene.Today.PlusDays(-Lasts)) return words.Timetable(child, (marks.First, marks.Last.PlusDays(chance.Next(0, 8)), marks.Last), 5, chance);
        var end = chance.Next(100) < Forgotten ? LocalDate.Max(marks.First.PlusDays(5), scene.Today.PlusDays(-chance.Next(3, 40))) : scene.Today.PlusDays(chance.Next(1, 34));
        return words.Timetable(child, (marks.First, end, null), 5, chance);
    }

    private static PartTimeTimetable Unmarked(DemoScene scene, DemoArrangementWords words, DemoChild child) =>
        words.Timetable(child, (LocalDate.Max(scene.YearStart.PlusDays(9), scene.Today.PlusDays(-26)), scene.Today.PlusDays(9), null), 6, scene.ChanceOf(6_000_000 + child.Number));

    private async Task<Dictionary<(long, string), (LocalDate First, LocalDate Last)>> MarkedAsync(DemoScene scene, CancellationToken stop)
    {
        await using var lake = await lakes.ReadAsync(scene.Area, stop);
        return await lake.AskAsync(LakeStatement.Of("Inclusion/Demo/demo-part-time.sql"), [("from", scene.YearStart)],
                row => (Key: (row.GetInt64(0), row.GetInt32(1).ToString(CultureInfo.InvariantCulture)), First: row.Day(2), Last: row.Day(3)), stop)
            .ToDictionaryAsync(m => m.Key, m => (m.First, m.Last), cancellationToken: stop);
    }
}

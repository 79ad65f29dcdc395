using System.Globalization;
using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.Inclusion.Placements;
using Waymark.Inclusion.Arrangements;
using Waymark.Inclusion.OutOfSchool;
using Waymark.People.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Demo;

namespace Waymark.Inclusion.Demo;

/// <summary>Children of the demonstration on no roll: most educated at home, some missing education; a few checks overdue, and one in a hundred taken from a special school without consent.</summary>
internal sealed class DemoOutOfSchool(IDemoChildren children, DemoSuspensions suspensions) : IDemoPart
{
    private static readonly (string, int)[] Came = [("choice", 40), ("unmet", 26), ("waiting", 12), ("attendance", 10), ("exclusion", 7), ("unknown", 5)], Lost = [("untraced", 60), ("moved", 40)];

    public async Task MakeAsync(DemoScene scene, CancellationToken stop)
    {
        var suspended = suspensions.All.ToLookup(s => s.Child, s => s.To ?? s.From);
        var all = children.All.Where(c => c is { Key: "", Urn: "", Year: >= 1 and <= 11 }).Select(c => Made(scene, c, suspended[c.Id].DefaultIfEmpty(LocalDate.MinIsoValue).Max())).ToList();
        await scene.Db.InsertAsync(all, stop);
        await scene.Db.InsertAsync(all.Select(t => new ArrangementStep
        {
            Id = NewId.Named(t.RecordedAt, $"out of school {t.Id}"), Of = t.Id.Value, Child = t.Child, Kind = "entered", On = t.From, Detail = $"{PlacementWords.LabelOf("out-of-school", t.Kind)}. {PlacementWords.LabelOf("home-came", t.Came)}",
            RecordedAt = t.RecordedAt, RecordedBy = t.RecordedBy,
        }), stop);
        await scene.Db.SaveAsync(scene.Deed("make demonstration home education"), stop);
        scene.Said(string.Create(CultureInfo.InvariantCulture, $"{all.Count:N0} children on no roll"));
    }

    private static OutOfSchoolTime Made(DemoScene scene, DemoChild child, LocalDate suspended)
    {
        var chance = scene.ChanceOf(7_000_000 + child.Number);
        var kind = chance.Next(100) < 86 ? OutOfSchoolTime.Home : OutOfSchoolTime.Missing;
        var left = child.Stays is [.., { To: { } to }] ? to.PlusDays(1) : scene.Today.PlusDays(-chance.Next(20, kind == OutOfSchoolTime.Home ? 700 : 80));
        var from = LocalDate.Min(scene.Today, suspended > left && suspended < scene.Today ? suspended.PlusDays(10) : left);
        var last = LocalDate.Max(from, scene.Today.PlusDays(-chance.Next(3, kind == OutOfSchoolTime.Home ? 410 : 17)));
        var special = kind == OutOfSchoolTime.Home && child.Status == "E" && chance.Next(3) == 0;
        return new()
        {
            Id = OutOfSchoolId.From(DemoScene.IdOf("out of school", scene.Seed, child.Number)), Child = child.Id, Kind = kind, LastUrn = child.Stays.Count > 0 ? child.Stays[^1].Urn : "", From = from,
            Came = chance.Weighted<string>(kind == OutOfSchoolTime.Home ? Came : Lost), FromSpecial = special, Consent = !special ? "not-needed" : chance.Next(100) < 70 ? "given" : "none", ConsentOn = null,
            ChildSaid = DemoArrangementWords.One("said", chance), SenStatus = child.Status, YearGroup = child.Year, CheckBy = OutOfSchoolTime.NextCheck(kind, last), Found = last == from ? "" : kind == OutOfSchoolTime.Home ? chance.Next(10) < 8 ? "suitable" : "unseen" : "enquiries",
            RecordedAt = (from + new LocalTime(11, 0)).InUtc().ToInstant(), RecordedBy = "Education at home team",
        };
    }
}

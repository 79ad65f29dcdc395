using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Inclusion.Alliance;
using Waymark.Core.People;
using Waymark.Inclusion.Alliance;
using Waymark.People.Door;
using Waymark.Shell.Demo;

namespace Waymark.Inclusion.Demo;

/// <summary>Meetings of the attendance alliance: ten of the spring whose actions are long closed and measured, two of the last weeks, and the next one prepared. Nothing of it changes a register: what helped here is chance.</summary>
internal sealed class DemoAlliance(IDemoChildren children, IPanelSights sights, IChildren cards, KnownNow known) : IDemoPart, IDemoClosing
{
    private const int Spring = 10, Each = 6, FirstWeeksAgo = 34, Sampled = 400;
    private const string Chair = "carol", Leader = "Carol Whitby";

    private static readonly (string Key, string Name, string Agency)[] Attending =
        [(Chair, Leader, "alliance"), ("helen", "Helen Marsh", "send"), ("al", "Alison Day", "alliance"), ("ruth", "Ruth Bell", "health"), ("dan", "Dan Price", "social-care"), ("ben", "Ben Archer", "school")];

    private static readonly (string Kind, string What, string Agency, string Person)[] Actions =
    [
        ("visit", "See the family at home and ask what keeps the child from school", "alliance", "Alison Day"),
        ("support-plan", "Agree an attendance support plan with the family and review it after four weeks", "school", "SENCO of the school"),
        ("health", "Ask the paediatrician whether the appointment can be brought forward", "health", "Ruth Bell"),
        ("adjustment", "A calm start of the day with a known adult", "school", "SENCO of the school"),
    ];

    private readonly Dictionary<ChildId, ChildCard> named = [];

    int IDemoClosing.Turn => 2;

    /// <summary>Where no registers follow, it is made at once, without absence.</summary>
    Task IDemoPart.MakeAsync(DemoScene scene, CancellationToken stop) => scene.Closes ? Task.CompletedTask : CloseAsync(scene, stop);

    public async Task CloseAsync(DemoScene scene, CancellationToken stop)
    {
        if (!scene.HasCast) return;
        foreach (var card in await cards.Cards(scene.Db, Reach.WholeArea).Where(c => c.SenStatus != "N" && c.SchoolUrn != "").ToListAsync(stop)) named[card.Id] = card;
        var some = await OftenAwayAsync(scene, stop);
        for (var at = 0; at < Spring && (at + 1) * Each <= some.Count; at++)
            await HeldAsync(scene, scene.Today.PlusWeeks(at - FirstWeeksAgo), some.Skip(at * Each).Take(Each), closed: true, stop);
        var idris = children.All.Single(c => c.Key == "idris").Id;
        var late = some.Skip(Spring * Each).ToList();
        await HeldAsync(scene, scene.Today.PlusDays(-15), late.Take(3), closed: false, stop);
        await HeldAsync(scene, scene.Today.PlusDays(-8), [idris, .. late.Skip(3).Take(3)], closed: false, stop);
        await ToComeAsync(scene, [idris, .. late.Take(2), .. late.Skip(6).Take(2)], stop);
        await scene.Db.SaveAsync(scene.Deed("make demonstration alliance"), stop);
    }

    /// <summary>Children with SEN who miss much and are not among the worst off: enough others are like them.</summary>
    private async Task<IReadOnlyList<ChildId>> OftenAwayAsync(DemoScene scene, CancellationToken stop)
    {
        var sample = children.All.Where(c => c.Key.Length == 0 && c.Status != "N" && c.Year is >= 1 and <= 10 && named.ContainsKey(c.Id)).Take(Sampled).Select(c => named[c.Id]).ToList();
        var facts = await known.ReadAsync(sample, scene.Today, stop);
        if (facts.Values.All(f => f.Absence.Count == 0)) return [.. sample.Select(c => c.Id)];
        return [.. sample.Select(c => (c.Id, facts[c.Id].Absence)).Where(c => c.Absence.Count > 0)
            .Select(c => (c.Id, Rate: (double)c.Absence[0].Absent / c.Absence[0].Possible)).Where(c => c.Rate is > 0.08 and < 0.4).OrderByDescending(c => c.Rate).ThenBy(c => c.Id.Value).Select(c => c.Id)];
    }

    private async Task HeldAsync(DemoScene scene, LocalDate day, IEnumerable<ChildId> of, bool closed, CancellationToken stop)
    {
        var on = of.Where(named.ContainsKey).ToList();
        if (on.Count == 0) return;
        var meeting = Meeting(scene, day);
        (meeting.Held, meeting.Finished) = (day, day);
        var facts = await known.ReadAsync([.. on.Select(c => named[c])], day, stop);
        var minuted = new List<MinutedChild>();
        foreach (var (child, at) in on.Select((c, at) => (c, at)))
        {
            var item = Item(scene, meeting, child, at);
            item.Freeze(facts[child]);
            // Two on from the week before, so that each kind comes about as often.
            var (kind, what, agency, person) = Actions[(at + (Period.DaysBetween(day, scene.Today) / 7 * 2)) % Actions.Length];
            var said = new AllianceRecord("The family is met first. What school has tried is written up for the next look.", closed ? day.PlusWeeks(6) : day.PlusDays(8), [new(kind, what, agency, person, day.PlusDays(closed ? 10 : 7))]);
            (item.Said, item.ReviewOn, item.RecordedBy) = (said.ToJson(), closed ? null : said.ReviewOn, Leader);
            minuted.Add(new(item.Id, named[child].FullName, item.Because, said, item.ReadKnown(), item.RecordedBy));
            scene.Db.Add(Agreed(scene, meeting, item, said.Actions[0], closed || at % 3 == 2));
        }
        foreach (var attendee in scene.Db.Set<AllianceAttendee>().Local.Where(a => a.Meeting == meeting.Id)) attendee.Came = attendee.Name != "Dan Price" || closed;
        meeting.Minutes = new AllianceMinutes(day, meeting.Place, meeting.Chair, Names(scene, meeting, true), Names(scene, meeting, false), minuted, Leader).ToBytes();
        meeting.Seal = Frozen.Seal(meeting.Minutes);
        var open = scene.Db.Set<AllianceAction>().Local.Where(a => a.Meeting == meeting.Id && a.IsOpen).Select(a => a.Child).ToHashSet();
        await SightsAsync(scene, meeting, on.ToDictionary(c => c, c => open.Contains(c) ? (LocalDate?)null : AllianceRules.OpenUntil(day)), stop);
    }

    private async Task ToComeAsync(DemoScene scene, IReadOnlyList<ChildId> of, CancellationToken stop)
    {
        var meeting = Meeting(scene, scene.Today);
        var on = of.Where(named.ContainsKey).ToList();
        foreach (var (child, at) in on.Select((c, at) => (c, at))) Item(scene, meeting, child, at);
        await SightsAsync(scene, meeting, on.ToDictionary(c => c, _ => (LocalDate?)null), stop);
    }

    private static AllianceMeeting Meeting(DemoScene scene, LocalDate day)
    {
        var back = Period.DaysBetween(day, scene.Today);
        var meeting = new AllianceMeeting
        {
            Id = DemoScene.IdOf($"alliance {back}"), Day = day, Time = "9.30 am", Place = "County Hall, room 2, and by call", Chair = Leader, ChairAccount = Account(Chair), AddedAt = scene.Now, AddedBy = Leader,
        };
        scene.Db.Add(meeting);
        foreach (var (key, name, agency) in Attending) scene.Db.Add(new AllianceAttendee { Id = DemoScene.IdOf($"alliance {back} {key}"), Meeting = meeting.Id, Account = Account(key), Name = name, Agency = agency });
        return meeting;
    }

    private static AllianceItem Item(DemoScene scene, AllianceMeeting meeting, ChildId child, int at)
    {
        var before = scene.Db.Set<AllianceAction>().Local.Count(a => a.Child == child && a.IsOpen);
        var item = new AllianceItem
        {
            Id = DemoScene.IdOf($"alliance item {child} {meeting.Id}"), Meeting = meeting.Id, Child = child, Order = at + 1,
            Because = before > 0 ? string.Create(CultureInfo.InvariantCulture, $"Review agreed; {before} {(before == 1 ? "action" : "actions")} still to do") : "Missed more than a tenth of sessions this school year; plan or SEN support in place",
        };
        scene.Db.Add(item);
        return item;
    }

    private static AllianceAction Agreed(DemoScene scene, AllianceMeeting meeting, AllianceItem item, AgreedAction action, bool closed)
    {
        var agreed = new AllianceAction
        {
            Id = DemoScene.IdOf($"alliance action {item.Id}"), Meeting = meeting.Id, Item = item.Id, Child = item.Child, AgreedOn = meeting.Day, Kind = action.Kind, What = action.What, Agency = action.Agency, Person = action.Person,
            Owner = Attending.FirstOrDefault(a => a.Name == action.Person) is { Key: { } key } ? Account(key) : null, Due = action.Due!.Value,
        };
        if (!closed) return agreed;
        var done = meeting.Day.PlusDays(4);
        (agreed.Outcome, agreed.DoneOn, agreed.ClosedBy, agreed.ClosedAt) = ("done", done, action.Person, (done + new LocalTime(15, 0)).InUtc().ToInstant());
        return agreed;
    }

    private static IReadOnlyList<string> Names(DemoScene scene, AllianceMeeting meeting, bool came) => [.. scene.Db.Set<AllianceAttendee>().Local.Where(a => a.Meeting == meeting.Id && a.Came == came).OrderBy(a => a.Name, StringComparer.Ordinal).Select(a => a.Words)];

    private Task SightsAsync(DemoScene scene, AllianceMeeting meeting, IReadOnlyDictionary<ChildId, LocalDate?> on, CancellationToken stop) =>
        sights.SetAsync(scene.Db, new(meeting.Id, LocalDate.Min(meeting.Day, scene.Today), on, [.. Attending.Select(a => Account(a.Key))]) { Forum = MeetingSights.Alliance }, stop);

    private static AccountId Account(string key) => AccountId.From(DemoScene.IdOf($"account {key}"));
}

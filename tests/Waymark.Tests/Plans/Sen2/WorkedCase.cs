using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;
using Waymark.Core.Common;
using Waymark.Core.People;
using Waymark.Core.People.Identifiers;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Content;
using Waymark.People;
using Waymark.People.Door;
using Waymark.Plans;
using Waymark.Plans.Cases;
using Waymark.Plans.Cases.RecordEvent;
using Waymark.Plans.Cases.Versions.Freeze;
using Waymark.Plans.Door;
using Waymark.Plans.Requests;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Plans.Sen2;

/// <summary>
/// A case lived in the store as its pages live it, told as <c>kind[:detail][#thread] day</c>, separated by semicolons. Beside the kinds of events: asked:SOURCE, begun
/// (no request here), issued:URN[:place] and amended:URN (a version of the plan), pays:PART, exception:GROUND, taken-back:KIND, enrolled:URN from[..to].
/// </summary>
internal sealed class WorkedCase(WaymarkDb db, int number)
{
    private readonly List<PlanRow> rows = [];
    private Child child = null!;
    private CaseId of;
    private int step;

    private Deed Deed => new(Actor.Program("officer"), Instant.FromUtc(2026, 11, 24, 9, 0).Plus(Duration.FromMilliseconds((number * 100) + step++)), DemoArea.Today, "live case");

    public ChildId Child => child.Id;

    public async Task LiveAsync(string history, CancellationToken stop)
    {
        await BeBornAsync(stop);
        foreach (var part in history.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var space = part.LastIndexOf(' ');
            var (what, day) = space < 0 || !char.IsAsciiDigit(part[space + 1]) ? (part, "") : (part[..space], part[(space + 1)..]);
            await StepAsync(what, day, stop);
        }
    }

    private async Task StepAsync(string what, string day, CancellationToken stop)
    {
        var (name, rest) = Cut(what, ':');
        switch (name)
        {
            case "asked": of = (await new TakeRequest(db).TakeAsync(child.Id, child.Born, new IncomingRequest(Day(day), rest, "letter", "Ruta Workedby", "", null), Deed, stop)).Case; break;
            case "begun": await BeginAsync(stop); break;
            case "issued" or "amended": await IssueAsync(name == "issued" ? "final" : "amended", rest, Day(day), stop); break;
            case "pays": rows.Add(Row("budget", "J", ("what", "Short breaks"), ("sort", "direct-payment"), ("pays", rest))); break;
            case "exception": await ExcuseAsync(rest, Day(day), stop); break;
            case "taken-back": await TakeBackAsync(rest, stop); break;
            case "enrolled": await EnrolAsync(rest, day.Split(".."), stop); break;
            default: await HappenAsync(what, Day(day), stop); break;
        }
    }

    private async Task HappenAsync(string what, LocalDate on, CancellationToken stop)
    {
        var (name, thread) = Cut(what, '#');
        var (kind, detail) = Cut(name, ':');
        Assert.Empty(RecordEvent.Check(new RecordEvent.Request { Kind = kind, Detail = detail, On = on, Of = thread }, child.Born, DemoArea.Today).Select(p => p.Sentence));
        await AddAsync([RecordedEvent.ByHandNow(of, kind, on, thread, Deed, detail)], stop);
    }

    private async Task TakeBackAsync(string kind, CancellationToken stop)
    {
        var wrong = await db.Set<RecordedEvent>().SingleAsync(e => e.Case == of && e.Kind == kind, stop);
        await AddAsync([RecordedEvent.InPlaceOf(wrong, null, "", "It was another child", Deed)], stop);
    }

    private async Task IssueAsync(string kind, string setting, LocalDate on, CancellationToken stop)
    {
        var (urn, place) = Cut(setting, ':');
        rows.RemoveAll(r => r.Kind == "setting");
        rows.Add(char.IsAsciiDigit(urn[0]) ? Row("setting", "I", ("name", "School of the test"), ("urn", urn), ("place", place)) : Row("setting", "I", ("name", urn)));
        var version = VersionKind.Find(kind)!;
        var record = (await CaseRecord.LoadAsync(db, of, stop))!;
        var deed = Deed;
        await AddAsync([.. new SentEvents(record.Facts).Of(version, on, new PlanContent(rows.Select(r => r.AsItem()))).Select(e => RecordedEvent.ByHandNow(of, e.Kind, e.On, e.Of, deed))], stop, save: false);
        await SectionsOfReturn.TakeAsync(db, new OpenedPlan(record.Case, Card(), rows, [], []), version, deed, stop);
        await db.SaveAsync(deed, stop);
    }

    private async Task ExcuseAsync(string ground, LocalDate from, CancellationToken stop)
    {
        var record = (await CaseRecord.LoadAsync(db, of, stop))!;
        var added = new RecordedException { Id = NewId.Next(Deed.Now), Case = of, Ground = ground, From = from, To = from.PlusDays(30), Fact = "Illness in the family", Impractical = true, RecordedAt = Deed.Now, RecordedBy = "officer" };
        db.Add(added);
        await (record with { Exceptions = [.. record.Exceptions, added] }).RecomputeAsync(db, DemoArea.Today, stop);
        await db.SaveAsync(Deed, stop);
    }

    private async Task AddAsync(IReadOnlyList<RecordedEvent> events, CancellationToken stop, bool save = true)
    {
        var record = (await CaseRecord.LoadAsync(db, of, stop))!;
        db.AddRange(events);
        await (record with { Events = [.. record.Events, .. events] }).RecomputeAsync(db, DemoArea.Today, stop);
        if (save) await db.SaveAsync(Deed, stop);
    }

    private async Task EnrolAsync(string urn, string[] days, CancellationToken stop)
    {
        db.Add(new Enrolment { Id = NewId.Next(Deed.Now), Child = child.Id, Urn = urn, From = Day(days[0]), To = days.Length > 1 ? Day(days[1]) : null });
        await db.SaveAsync(Deed, stop);
    }

    private async Task BeginAsync(CancellationToken stop)
    {
        var begun = new EhcCase { Id = CaseId.From(NewId.Next(Deed.Now)), Child = child.Id, Born = child.Born, Source = ByHand.Source };
        db.Add(begun);
        of = begun.Id;
        await db.SaveAsync(Deed, stop);
    }

    private async Task BeBornAsync(CancellationToken stop)
    {
        var id = ChildId.From(NewId.Next(Deed.Now));
        child = new Child { Id = id, Surname = $"Workedby{number:000}", Forename = "Lena", Born = new LocalDate(2016, 10, 3), Sex = "F", Ethnicity = "WBRI", Postcode = "YO17 7LW" };
        db.AddRange(child,
            new ChildIdentifier { Id = NewId.Next(Deed.Now), Child = id, Kind = IdentifierKind.Upn, Value = "ABCDEFGHJKLMNPQRTUVWXYZ".Select(letter => $"{letter}8152020{number:00000}").First(upn => Upn.TryParse(upn, out _)) },
            new ChildNeed { Id = NewId.Next(Deed.Now), Child = id, Type = "SLCN", Rank = 1 }, new ChildNeed { Id = NewId.Next(Deed.Now), Child = id, Type = "SEMH", Rank = 2 });
        await db.SaveAsync(Deed, stop);
    }

    private PlanRow Row(string kind, string section, params (string Field, string Value)[] values)
    {
        var row = new PlanRow { Id = PlanItemId.From(NewId.Next(Deed.Now)), Case = of, Kind = kind, Section = section, AsOf = DemoArea.Today, EnteredAt = Deed.Now, EnteredBy = "officer" };
        row.Say(values.ToDictionary(v => v.Field, v => v.Value, StringComparer.Ordinal), [], []);
        return row;
    }

    private ChildCard Card() => new() { Id = child.Id, Surname = child.Surname, Forename = child.Forename, Born = child.Born, SenStatus = "", PrimaryNeed = "", SchoolUrn = "", School = "", YearGroup = null, Locality = "" };

    private static (string, string) Cut(string text, char at) => text.IndexOf(at) is >= 0 and var i ? (text[..i], text[(i + 1)..]) : (text, "");

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;
}

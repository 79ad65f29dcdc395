using System.Globalization;
using NodaTime;
using Waymark.Core.Plans.Clocks;
using Waymark.People.Door;
using Waymark.Shell.Demo;

namespace Waymark.Plans.Demo;

/// <summary>What happened in one case of the demonstration: told by the cast, or drawn so that the area looks like the published figures (early step on time, later steps late).</summary>
internal sealed class DemoStory(LocalDate today, Random chance)
{
    private static readonly string[] Advisers = ["Educational psychology", "Speech and language therapy", "Community paediatrics", "Social care", "School"];
    private const int InTime = 140;

    /// <summary>Reviews that fall within so many days are arranged already, and their papers go out so many days before.</summary>
    private const int FarAhead = 57, PapersBefore = 18;

    private const string MovedElsewhere = "5";
    private readonly List<CaseEvent> events = [];

    /// <summary>Reads <c>kind[:detail][#of] days</c>; separated by semicolons.</summary>
    public IReadOnlyList<CaseEvent> Told(string text)
    {
        foreach (var part in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var space = part.LastIndexOf(' ');
            var (name, of) = Cut(part[..space], '#');
            var (kind, detail) = Cut(name, ':');
            Add(kind, -int.Parse(part[(space + 1)..], CultureInfo.InvariantCulture), of, detail);
        }
        return events;
    }

    /// <summary>From and to when an exception to the 20 weeks held, or null.</summary>
    public (LocalDate From, LocalDate To)? Excused { get; private set; }

    public IReadOnlyList<CaseEvent> Drawn(DemoChild child)
    {
        if (child.Ended is { } end) return Ended(child, end);
        if (child.Status == "E") return Planned(child, chance.Next(20, Math.Min(2200, Math.Max(300, Period.DaysBetween(child.Born.PlusYears(3), today)))));
        var ago = chance.Next(5, 330);
        Add("request-received", ago);
        if (ago < 30) return events;
        ago -= chance.Weighted([(chance.Next(20, 42), 93), (chance.Next(43, 70), 7)]);
        if (ago < 0) return events;
        if (chance.In(0.22)) return Refused(ago);
        Add("assess-decision-notified", ago, detail: "assess");
        Advice(ago - chance.Next(1, 9));
        if (ago > 150 && chance.In(0.3)) return Add("no-plan-notified", ago - chance.Next(60, 100));
        if (ago > 110 && chance.In(0.7)) Drafted(ago - chance.Next(85, 110));
        return events;
    }

    private IReadOnlyList<CaseEvent> Planned(DemoChild child, int made)
    {
        var received = made + chance.Weighted([(chance.Next(120, 141), 25), (chance.Next(141, 260), 60), (chance.Next(260, 420), 15)]);
        Add("request-received", received);
        Add("assess-decision-notified", received - chance.Weighted([(chance.Next(20, 42), 94), (chance.Next(43, 60), 6)]), detail: "assess");
        if (made < 200) Advice(received - 45);
        Add("final-plan-sent", made);
        Add("plan-made", made);
        Reviews(made);
        if (child.Year == 15 && child.Ended is null && chance.In(0.3)) Ceasing();
        Move(child, today.PlusDays(-made));
        if (received - made > InTime && chance.In(0.08)) Excused = (today.PlusDays(-received + 60), today.PlusDays(-received + 60 + chance.Next(20, 70)));
        return events;
    }

    /// <summary>The same as for any plan until its last day, then the notice and the end.</summary>
    private List<CaseEvent> Ended(DemoChild child, DemoEnd end)
    {
        Planned(child, Period.DaysBetween(end.Made, today));
        events.RemoveAll(e => e.On >= end.On);
        if (end.Reason != MovedElsewhere && end.On.PlusDays(-75) > end.Made) Add("cease-notice-sent", Ago(end.On.PlusDays(-75)), "notice-cease");
        if (end.Reason == MovedElsewhere) Add("plan-transferred", Ago(end.On));
        return Add("plan-ceased", Ago(end.On));
    }

    private List<CaseEvent> Refused(int ago)
    {
        Add("assess-decision-notified", ago, detail: "refuse");
        if (!chance.In(0.08)) return events;
        Add("appealable-notice-sent", ago, "notice-refusal");
        return Add("appeal-received", ago - chance.Next(20, 58), "notice-refusal");
    }

    /// <summary>The move to the next phase that lies ahead, or the last that the plan has seen: four of five final by the day in law, some late, a few never.</summary>
    private void Move(DemoChild child, LocalDate made)
    {
        var start = new LocalDate(today.Month >= 9 ? today.Year : today.Year - 1, 9, 1);
        var move = child.Year switch { 6 or 11 => start.PlusYears(1), >= 7 and <= 9 => start.PlusYears(7 - child.Year), 12 or 13 => start.PlusYears(12 - child.Year), _ => (LocalDate?)null };
        if (move is not { } on) return;
        var (detail, due) = child.Year is 11 or 12 or 13 ? ("post-16", new LocalDate(on.Year, 3, 31)) : ("school", new LocalDate(on.Year, 2, 15));
        // Whoever came to a plan in the year of the move had the next setting named in it.
        if (made >= due.PlusDays(-150)) return;
        var of = string.Create(CultureInfo.InvariantCulture, $"move-{on.Year}");
        Add("phase-transfer", Ago(on), of, detail);
        if (due >= today) return;
        var late = chance.Weighted([(-chance.Next(0, 45), 80), (chance.Next(1, 120), 15), (int.MaxValue, 5)]);
        if (late < int.MaxValue) Add("phase-transfer-final-sent", Ago(due.PlusDays(late)), of);
    }

    private int Ago(LocalDate day) => Period.DaysBetween(day, today);

    private void Reviews(int made)
    {
        var meeting = made - chance.Next(320, 400);
        for (; meeting > 0; meeting -= chance.Next(330, 460))
        {
            if (meeting > 1200) continue;
            var of = $"review-{today.PlusDays(-meeting).Year}-{today.PlusDays(-meeting).Month:D2}";
            Add("review-meeting-held", meeting, of);
            if (chance.In(0.7)) Add("review-report-sent", meeting - chance.Next(7, 25), of);
            var decided = meeting - chance.Weighted([(chance.Next(10, 29), 20), (chance.Next(29, 90), 65), (chance.Next(90, 200), 15)]);
            if (decided < 0) continue;
            var amends = chance.In(0.4);
            Add("review-decision-notified", decided, of, amends ? "amend" : "maintain");
            if (!amends) continue;
            Add("amendments-notified", decided, of);
            Add("amended-final-sent", decided - chance.Next(25, 110), of);
        }
        if (meeting is <= 0 and > -FarAhead) Arranged(-meeting);
    }

    /// <summary>The next review is arranged some weeks ahead; its papers go out in time.</summary>
    private void Arranged(int ahead)
    {
        var of = $"review-{today.PlusDays(ahead).Year}-{today.PlusDays(ahead).Month:D2}";
        Add("review-meeting-arranged", -ahead, of);
        Add("review-papers-circulated", PapersBefore - ahead, of);
    }

    private void Advice(int asked)
    {
        foreach (var body in Advisers.Where(_ => chance.In(0.8)))
        {
            Add("advice-requested", asked, body);
            Add("advice-request-received", asked - 1, body);
            Add("advice-received", asked - (body == "Educational psychology" ? chance.Next(40, 130) : chance.Next(20, 75)), body);
        }
    }

    private void Drafted(int sent)
    {
        Add("draft-sent", sent);
        Add("draft-served", sent - 1);
        Add("family-replied", sent - chance.Next(8, 20));
    }

    private void Ceasing()
    {
        Add("cease-notice-sent", 40, "notice-cease");
        Add("appealable-notice-sent", 40, "notice-cease");
    }

    /// <summary>Nothing has happened yet that lies ahead, but for planned days.</summary>
    private List<CaseEvent> Add(string kind, int daysAgo, string of = "", string detail = "")
    {
        if (daysAgo >= 0 || EventKinds.Find(kind) is { Planned: true })
            events.Add(new CaseEvent($"{events.Count}", kind, today.PlusDays(-daysAgo), of, detail));
        return events;
    }

    private static (string, string) Cut(string text, char at) => text.Split(at, 2) is [var a, var b] ? (a, b) : (text, "");
}

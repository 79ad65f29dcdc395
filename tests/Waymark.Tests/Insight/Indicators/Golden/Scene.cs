using NodaTime;
using NodaTime.Text;
using Waymark.Core.Inclusion;
using Waymark.Core.People;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Clocks;
using Waymark.Inclusion.Suspensions;
using Waymark.People;
using Waymark.Plans;

namespace Waymark.Tests.Insight.Indicators.Golden;

/// <summary>A few invented children with what happened to them, written by hand: one line for each thing, <c>kind child key=value …</c>, then the rows that an indicator must count.</summary>
internal sealed class Scene
{
    private static readonly Instant Recorded = Instant.FromUtc(2026, 11, 24, 6, 0);
    private readonly Dictionary<int, LocalDate> born = [];
    private readonly List<(int Child, EhcCase Case)> cases = [];
    private readonly List<RecordedEvent> events = [];
    private readonly List<object> rows = [];
    private int made;

    public LocalDate Today { get; private set; } = new(2026, 11, 24);

    /// <summary>Marks of registers: child, school, day, morning, afternoon.</summary>
    public List<(int Child, int Urn, LocalDate Day, string Am, string Pm)> Marks { get; } = [];

    /// <summary>The days on which a school was open, as its calendar says.</summary>
    public List<(int Urn, LocalDate Day)> Days { get; } = [];

    /// <summary>Columns of the expected rows.</summary>
    public IReadOnlyList<string> Columns { get; private set; } = [];

    public List<string> Expected { get; } = [];

    public static ChildId ChildOf(int number) => ChildId.From(new Guid(number, 0, 0, new byte[8]));

    public static Scene Read(string text)
    {
        var scene = new Scene();
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries).Where(l => l.Length > 0 && l[0] != '#'))
        {
            if (scene.Columns.Count > 0) scene.Expected.Add(line);
            else if (line.StartsWith("period,", StringComparison.Ordinal)) scene.Columns = line.Split(',');
            else scene.Take(new Line(line));
        }
        return scene;
    }

    /// <summary>Every row of casework, with the clocks that follow from its events.</summary>
    public IEnumerable<object> Casework()
    {
        foreach (var row in rows) yield return row;
        foreach (var (child, of) in cases)
        {
            yield return of;
            var own = events.Where(e => e.Case == of.Id).ToList();
            foreach (var e in own) yield return e;
            if (own.Count == 0) continue;
            foreach (var clock in new CaseRecord(of, own, [], born.TryGetValue(child, out var day) ? day : null).Follow(Today)) yield return clock;
        }
    }

    private void Take(Line line)
    {
        var child = line.Number;
        switch (line.Kind)
        {
            case "today": Today = line.Subject; break;
            case "child": Add(line, child); break;
            case "school": rows.Add(new Organisation { Id = OrganisationId.From(NextId()), Name = $"School {child}", Urn = $"{child}", Phase = line["phase"] }); break;
            case "roll": rows.Add(new Enrolment { Id = NextId(), Child = ChildOf(child), Urn = line["urn"], From = line.Maybe("from"), To = line.Maybe("to"), Status = line.Or("status", "C") }); break;
            case "sen": rows.Add(new SenStatus { Id = NextId(), Child = ChildOf(child), Status = line["status"], From = line.Maybe("from"), To = line.Maybe("to") }); break;
            case "case": cases.Add((child, Case(line, child))); break;
            case "event": events.Add(Event(line, child)); break;
            case "clock": rows.Add(Clock(line, child)); break;
            case "plan": rows.AddRange(Plan(line, child)); break;
            case "suspension" or "permanent": rows.Add(Suspension(line, child)); break;
            case "marks": Mark(line, child); break;
            case "open": Open(line, child); break;
            default: throw new InvalidDataException($"{line.Kind} is no kind of line.");
        }
    }

    private void Add(Line line, int number)
    {
        if (line.Maybe("born") is { } day) born[number] = day;
        rows.Add(new Child { Id = ChildOf(number), Surname = "Invented", Forename = $"Child {number}", Born = line.Maybe("born"), SchoolUrn = line["urn"] });
    }

    private EhcCase Case(Line line, int child) => new()
    {
        Id = CaseId.From(NextId()), Child = ChildOf(child), Received = line.Maybe("received"), RequestOutcome = line["request"], RequestDecided = line.Maybe("decided"), RequestTribunal = line["appealed"] == "request",
        AssessmentOutcome = line["outcome"], AssessmentDecided = line.Maybe("issued"), AssessmentTribunal = line["appealed"] == "outcome", OtherTribunal = line["appealed"] == "contents", Week20 = line["exception"] == "yes",
        RequestSource = line["source"],
    };

    /// <summary>The last case of the child, or one that nothing else is known of.</summary>
    private EhcCase CaseOf(int child)
    {
        if (cases.FindLast(c => c.Child == child).Case is { } known) return known;
        cases.Add((child, new EhcCase { Id = CaseId.From(NextId()), Child = ChildOf(child), RequestOutcome = "H" }));
        return cases[^1].Case;
    }

    private RecordedEvent Event(Line line, int child) => new()
    {
        Id = CaseEventId.From(NextId()), Case = CaseOf(child).Id, Kind = line.Word, On = line.Maybe("on")!.Value, Of = line["of"], Detail = line["detail"],
        RecordedAt = Recorded.Plus(Duration.FromSeconds(made)), RecordedBy = "a test", Replaces = line["replaces"] is { Length: > 0 } replaced ? events.Last(e => e.Kind == replaced).Id : null, Withdraws = line["withdraws"] == "yes",
    };

    private CaseClock Clock(Line line, int child) => new()
    {
        Case = CaseOf(child).Id, Child = ChildOf(child), Rule = line["rule"], Of = "", Start = line.Maybe("due")!.Value.PlusDays(-42), Turn = ++made, What = "", Actor = "council",
        Kind = Enum.Parse<ClockKind>(line.Or("kind", "Statutory")), Ours = line["ours"] != "no", Due = line.Maybe("due")!.Value, ActBy = line.Maybe("due")!.Value, Stopped = line.Maybe("stopped"),
        Excused = line["excused"] == "yes", Ended = line["ended"] == "yes", RuleVersion = "",
    };

    private IEnumerable<object> Plan(Line line, int child)
    {
        var plan = new EhcPlan
        {
            Id = PlanId.From(NextId()), Case = CaseOf(child).Id, Child = ChildOf(child), Started = line.Maybe("started"), Ceased = line.Maybe("ceased"), CeaseReason = line["reason"], CameFrom = line["came"],
            ReviewMeeting = line.Maybe("meeting"), ReviewDecided = line.Maybe("decided"), PhaseTransferDue = line.Maybe("due"), PhaseTransferFinal = line.Maybe("final"),
        };
        yield return plan;
        if (line["urn"].Length > 0) yield return new Placement { Id = NextId(), Plan = plan.Id, Named = false, Urn = line["urn"] };
    }

    private Suspension Suspension(Line line, int child) => new()
    {
        Id = SuspensionId.From(NextId()), Child = ChildOf(child), Urn = line["urn"], Kind = line.Kind == "permanent" ? SuspensionKind.Permanent : SuspensionKind.Suspension, From = line.Maybe("from")!.Value,
        To = line.Maybe("to"), Sessions = line["sessions"] is { Length: > 0 } sessions ? int.Parse(sessions, System.Globalization.CultureInfo.InvariantCulture) : null, Reason = line.Or("reason", "DB"), SenStatus = line.Or("sen", "N"), Recorded = Recorded,
        Cancelled = line.Maybe("cancelled"), Board = Decided(line["board"]), BoardOn = line.Maybe("board-on"), Review = line["review"].Length > 0 ? Enum.Parse<ReviewDecision>(line["review"], ignoreCase: true) : null,
        ReviewOn = line.Maybe("review-on"), Reconsidered = Decided(line["again"]), ReconsideredOn = line.Maybe("again-on"),
    };

    private static BoardDecision? Decided(string word) => word.Length > 0 ? Enum.Parse<BoardDecision>(word, ignoreCase: true) : null;

    /// <summary>Days in their order, Saturdays and Sundays left out: <c>/\*9</c> nine days present, <c>I,\</c> a morning ill.</summary>
    private void Mark(Line line, int child)
    {
        var day = line.Maybe("from")!.Value;
        foreach (var part in line.Rest)
        {
            var (pair, times) = part.Split('*') is [var p, var n] ? (p, int.Parse(n, System.Globalization.CultureInfo.InvariantCulture)) : (part, 1);
            var halves = pair.Contains(',', StringComparison.Ordinal) ? pair.Split(',') : [pair[..1], pair[1..]];
            for (; times > 0; times--)
            {
                while (day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) day = day.PlusDays(1);
                Marks.Add((child, int.Parse(line["urn"], System.Globalization.CultureInfo.InvariantCulture), day, halves[0], halves[1]));
                day = day.PlusDays(1);
            }
        }
    }

    /// <summary>From Monday to Friday, first and last day included.</summary>
    private void Open(Line line, int urn)
    {
        for (var day = line.Maybe("from")!.Value; day <= line.Maybe("to"); day = day.PlusDays(1))
            if (day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday)) Days.Add((urn, day));
    }

    private Guid NextId() => new(0, 0, 1, BitConverter.GetBytes((long)++made));

    private sealed class Line
    {
        private readonly Dictionary<string, string> values;
        private readonly string[] words;

        public Line(string text)
        {
            words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            values = words.Skip(2).Select(w => w.Split('=', 2)).Where(w => w.Length == 2).ToDictionary(w => w[0], w => w[1], StringComparer.Ordinal);
        }

        public string Kind => words[0];

        public int Number => int.TryParse(words[1], out var number) ? number : 0;

        public LocalDate Subject => LocalDatePattern.Iso.Parse(words[1]).Value;

        /// <summary>The word after the child.</summary>
        public string Word => words[2];

        /// <summary>Words that are no pair.</summary>
        public IEnumerable<string> Rest => words.Skip(2).Where(w => !w.Contains('=', StringComparison.Ordinal));

        public string this[string key] => values.GetValueOrDefault(key, "");

        public string Or(string key, string otherwise) => values.GetValueOrDefault(key, otherwise);

        public LocalDate? Maybe(string key) => values.TryGetValue(key, out var text) ? LocalDatePattern.Iso.Parse(text).Value : null;
    }
}

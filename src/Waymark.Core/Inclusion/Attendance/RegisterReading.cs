using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Waymark.Core.People;

namespace Waymark.Core.Inclusion.Attendance;

/// <summary>Counts the marks of one child. The order of the marks does not matter; the same mark twice counts once.</summary>
public sealed class RegisterReading
{
    private readonly RegisterPeriod period;
    private readonly SchoolAge? age;
    private readonly Dictionary<(string Urn, LocalDate Day, HalfDay Half), Session> sessions = [];
    private readonly SortedDictionary<string, Marks> schools = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> codes = new(StringComparer.Ordinal);
    private readonly Dictionary<LostCause, long> lost = Enum.GetValues<LostCause>().ToDictionary(c => c, _ => 0L);
    private readonly List<MarkFault> faults = [];
    private readonly SortedSet<string> notes = new(StringComparer.Ordinal);

    private RegisterReading(RegisterPeriod period) => (this.period, age) = (period, period.Born is { } born ? SchoolAge.Of(born) : null);

    /// <summary>Counts them.</summary>
    /// <exception cref="FormatException">Two different marks stand for the same session at the same school.</exception>
    public static ChildAttendance Count(IEnumerable<Session> marks, RegisterPeriod period)
    {
        ArgumentNullException.ThrowIfNull(marks);
        ArgumentNullException.ThrowIfNull(period);
        var reading = new RegisterReading(period);
        reading.Take(marks);
        reading.Fill();
        foreach (var session in reading.sessions.Values) reading.Count(session);
        return reading.Sum();
    }

    private void Take(IEnumerable<Session> marks)
    {
        foreach (var mark in marks.Where(m => period.Holds(m.Day) && !IsBlankOffCalendar(m)))
            if (!sessions.TryAdd((mark.Urn, mark.Day, mark.Half), mark) && sessions[(mark.Urn, mark.Day, mark.Half)].Code != mark.Code)
                throw new FormatException($"Two marks stand for {Said(mark)}: {string.Join(" and ", new[] { mark.Code.Value, sessions[(mark.Urn, mark.Day, mark.Half)].Code.Value }.Order(StringComparer.Ordinal))}. Keep the right one.");
    }

    private bool IsBlankOffCalendar(Session mark) =>
        mark.Code.Class == MarkClass.Missing && period.SchoolDays is { } days && !days.Contains(mark.Day);

    /// <summary>A school day on roll without a mark is missing, whether the file says so or not.</summary>
    private void Fill()
    {
        if (period.SchoolDays is not { } days) return;
        var urns = sessions.Keys.Select(k => k.Urn).Concat((period.Rolls ?? []).Select(r => r.Urn)).ToHashSet(StringComparer.Ordinal);
        if (urns.Count > 1) urns.Remove("");
        if (urns.Count == 0) urns.Add("");
        var blank = RegisterCode.Find("")!;
        foreach (var (urn, day) in urns.SelectMany(urn => days.Where(period.Holds).Select(day => (urn, day))))
            foreach (var half in new[] { HalfDay.Am, HalfDay.Pm })
                if (period.RollsOf(urn)?.Any(r => r.On(day)) ?? true)
                    sessions.TryAdd((urn, day, half), new Session(day, half, blank, urn));
    }

    private void Count(Session mark)
    {
        if (!OnRoll(mark)) return;
        var counts = mark.Counts;
        schools[mark.Urn] = schools.GetValueOrDefault(mark.Urn) + counts;
        codes[mark.Code.Value] = codes.GetValueOrDefault(mark.Code.Value) + 1;
        if (counts.Invalid > 0) Fault(mark, $"{mark.Code.Value} ({mark.Code.Label}) was not in force on that day. Ask the school for the code that was.");
        else Lose(mark);
        if (period.SchoolDays is { } days && !days.Contains(mark.Day)) Fault(mark, "It is not a school day of the calendar.");
        if (mark.Code.Value is "/" && mark.Half == HalfDay.Pm || mark.Code.Value is "\\" && mark.Half == HalfDay.Am) Fault(mark, $"{mark.Code.Value} is the mark of the other half of the day. It is counted as present.");
    }

    /// <summary>Before admission a mark is one of the register and not of the child; after leaving it is none at all.</summary>
    private bool OnRoll(Session mark)
    {
        if (period.RollsOf(mark.Urn) is not { } rolls || rolls.Any(r => r.On(mark.Day))) return true;
        if (mark.Code.Class is MarkClass.Missing) return false;
        var before = rolls.Count > 0 && rolls.All(r => r.From > mark.Day);
        if (before)
        {
            schools[mark.Urn] = schools.GetValueOrDefault(mark.Urn) + Marks.Of(MarkClass.Administrative);
            codes[mark.Code.Value] = codes.GetValueOrDefault(mark.Code.Value) + 1;
        }
        if (!before || mark.Code.Class != MarkClass.Administrative)
            Fault(mark, before ? "It is before the day of admission. It is counted as not yet admitted (Z)."
                : rolls.Count == 0 ? "No time on roll at that school is known. It is not counted." : "It is after leaving. It is not counted.");
        return false;
    }

    private void Lose(Session mark)
    {
        if (mark.Code.Lost is not { } cause || !IsLost(mark)) return;
        lost[cause]++;
    }

    private bool IsLost(Session mark)
    {
        switch (mark.Code.Unless)
        {
            case LostUnless.MarkedElsewhere when MarkedElsewhere(mark): return false;
            case LostUnless.MarkedElsewhere when mark.Code.Class == MarkClass.NotPossible && mark.Urn.Length == 0:
                notes.Add($"{mark.Code.Value} without a URN: it cannot be seen whether the other school holds a mark, so it is not counted as lost.");
                return false;
            case LostUnless.NotOfCompulsoryAge when age is null:
                notes.Add($"{mark.Code.Value} without a date of birth: it cannot be seen whether the child was of compulsory school age, so it is not counted as lost.");
                return false;
            case LostUnless.NotOfCompulsoryAge when !age!.Value.On(mark.Day): return false;
            case LostUnless.NotOfCompulsoryAge:
                Fault(mark, $"{mark.Code.Value} is for children who are not of compulsory school age; this child is. A part-time timetable is C2.");
                return true;
            default: return true;
        }
    }

    private bool MarkedElsewhere(Session mark) => Urns.Any(urn => urn != mark.Urn && sessions.TryGetValue((urn, mark.Day, mark.Half), out var other)
        && other.Code.Class != MarkClass.Missing && other.Code.Unless != LostUnless.MarkedElsewhere);

    private HashSet<string> Urns => field ??= sessions.Keys.Select(k => k.Urn).ToHashSet(StringComparer.Ordinal);

    private void Fault(Session mark, string sentence) => faults.Add(new(mark, sentence));

    private ChildAttendance Sum()
    {
        var all = schools.Values.Aggregate(new Marks(), (sum, one) => sum + one);
        LocalDate? last = sessions.Count == 0 ? null : sessions.Keys.Max(k => k.Day);
        if (all.Possible == 0) notes.Add("No session was possible: a rate cannot be worked out.");
        else if (all.TooEarlyOn(last!.Value)) notes.Add("Too early: so few sessions were possible that one missed decides.");
        if (all.Missing > 0) notes.Add($"{all.Missing} {(all.Missing == 1 ? "mark is" : "marks are")} missing.");
        return new ChildAttendance(all, schools, lost.ToImmutableSortedDictionary(), codes,
            [.. faults.OrderBy(f => f.Session.Day).ThenBy(f => f.Session.Half).ThenBy(f => f.Session.Urn, StringComparer.Ordinal).ThenBy(f => f.Sentence, StringComparer.Ordinal)],
            [.. notes], last);
    }

    private static string Said(Session mark) => string.Create(CultureInfo.InvariantCulture,
        $"the {(mark.Half == HalfDay.Am ? "morning" : "afternoon")} of {LocalDatePattern.Iso.Format(mark.Day)}{(mark.Urn.Length > 0 ? $" at school {mark.Urn}" : "")}");
}

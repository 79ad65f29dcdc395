using System.Collections.Immutable;
using NodaTime;

namespace Waymark.Core.Inclusion.Attendance;

/// <summary>A mark that somebody has to look at.</summary>
/// <param name="Session">The mark.</param>
/// <param name="Sentence">What is the matter, in plain words.</param>
public sealed record MarkFault(Session Session, string Sentence);

/// <summary>The attendance of one child: sessions counted, sessions lost by cause, and what is doubtful.</summary>
/// <param name="Marks">All schools together: sessions of enrolments, as the national figures count.</param>
/// <param name="Schools">The same for each school, by URN.</param>
/// <param name="Lost">Sessions of education lost, by cause. Waymark's own measure, to be shown beside the national one.</param>
/// <param name="Codes">How often each code was met.</param>
/// <param name="Faults">Marks to look at, by day.</param>
/// <param name="Notes">What must be said beside the figures.</param>
/// <param name="LastDay">Last day with a mark: its rules were applied. Null without any.</param>
public sealed record ChildAttendance(
    Marks Marks, IReadOnlyDictionary<string, Marks> Schools, ImmutableSortedDictionary<LostCause, long> Lost,
    IReadOnlyDictionary<string, long> Codes, IReadOnlyList<MarkFault> Faults, IReadOnlyList<string> Notes, LocalDate? LastDay)
{
    private LocalDate RuleDay => LastDay ?? LocalDate.MaxIsoValue;

    /// <summary>Sessions lost from whatever cause.</summary>
    public long LostSessions => Lost.Values.Sum();

    /// <summary>Sessions lost to the possible ones; per 1,000 of them is how it is compared.</summary>
    public Share LostShare => new(LostSessions, Marks.Possible);

    /// <summary>Absent for 10 percent or more of what was possible.</summary>
    public bool Persistent => Marks.PersistentOn(RuleDay);

    /// <summary>Absent for half or more.</summary>
    public bool Severe => Marks.SevereOn(RuleDay);
}

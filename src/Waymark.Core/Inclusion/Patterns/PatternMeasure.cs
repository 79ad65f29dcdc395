using Waymark.Core.Insight.Charts;
using Waymark.Core.Insight.ControlCharts;

namespace Waymark.Core.Inclusion.Patterns;

/// <summary>What is watched week by week.</summary>
/// <param name="Id">Its id in addresses and in the store.</param>
/// <param name="Title">As a heading and at the start of a sentence: "Unauthorised absence".</param>
/// <param name="Means">What is counted, in one sentence.</param>
/// <param name="IsShare">True for sessions among possible ones; false for events.</param>
public sealed record PatternMeasure(string Id, string Title, string Means, bool IsShare)
{
    /// <summary>Absent sessions.</summary>
    public static readonly PatternMeasure Absence = new("absence", "Absence", "Sessions missed, with leave or without, of the possible ones.", true);

    /// <summary>Sessions missed without leave, but for those whose reason is not known yet.</summary>
    public static readonly PatternMeasure Unauthorised = new("unauthorised", "Unauthorised absence", "Sessions missed without leave, of the possible ones. Those whose reason is not known yet are left out: the newest weeks always have more of them.", true);

    /// <summary>Sessions lost to education for any cause.</summary>
    public static readonly PatternMeasure Lost = new("lost", "Education lost", "Absence, and sessions without transport, access or premises, beside the possible ones. Sessions of which another school's mark or the age decides are left out.", true);

    /// <summary>Sessions not required under a part-time timetable.</summary>
    public static readonly PatternMeasure PartTime = new("part-time", "Absence for part-time timetables", "Sessions with the code of a part-time timetable (C2), of the possible ones.", true);

    /// <summary>Suspensions that began.</summary>
    public static readonly PatternMeasure Suspensions = new("suspensions", "Suspensions", "Suspensions that began in the week; one that was cancelled does not count.", false);

    /// <summary>Permanent exclusions that began and stand.</summary>
    public static readonly PatternMeasure Exclusions = new("exclusions", "Permanent exclusions", "Permanent exclusions that began in the week; one that was overturned does not count.", false);

    /// <summary>All, in the order in which they are listed.</summary>
    public static IReadOnlyList<PatternMeasure> All { get; } = [Absence, Unauthorised, Lost, PartTime, Suspensions, Exclusions];

    /// <summary>The measure of that id, or null.</summary>
    public static PatternMeasure? Find(string? id) => All.FirstOrDefault(measure => measure.Id == id);

    /// <summary>The word between it and its pupils.</summary>
    public string Of => this == Lost ? "by" : "of";

    /// <summary>What the values of its chart are.</summary>
    public Measure OfChart => IsShare ? Measure.Percent("Percent of sessions") : Measure.Count($"{Title} in the week");

    /// <summary>How its control chart finds limits.</summary>
    public ValueKind Data => IsShare ? ValueKind.Rates : ValueKind.Counts;

    /// <summary>Whether a change of the other measure may be a part of a change of this one: both are of attendance, or both of exclusion.</summary>
    public bool IsKin(PatternMeasure other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return IsShare == other.IsShare;
    }
}

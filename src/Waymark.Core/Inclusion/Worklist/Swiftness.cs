using NodaTime;
using Waymark.Core.Inclusion.Attendance;
using Waymark.Core.People;

namespace Waymark.Core.Inclusion.Worklist;

/// <summary>A reason as it was found: one rule of one child.</summary>
/// <param name="Child">The child.</param>
/// <param name="Rule">Id of the rule.</param>
/// <param name="First">The day on which it was found.</param>
/// <param name="RespondBy">The last day to act.</param>
/// <param name="ActedOn">The day on which somebody first acted; null where nobody did.</param>
/// <param name="Ended">The day on which it no longer held; null while it does.</param>
/// <param name="FalseAlarm">Somebody called it a false alarm.</param>
/// <param name="YearGroup">Year group of the child now; null where not known.</param>
/// <param name="Locality">Where the child lives; empty where not known.</param>
public sealed record FoundReason(ChildId Child, string Rule, LocalDate First, LocalDate RespondBy, LocalDate? ActedOn, LocalDate? Ended, bool FalseAlarm, int? YearGroup, string Locality)
{
    /// <summary>Somebody closed it with an outcome.</summary>
    public bool Closed { get; init; }

    /// <summary>Somebody acted within the time of the rule.</summary>
    public bool InTime => ActedOn <= RespondBy;

    /// <summary>The time of the rule is over, and somebody acted or it still held on its last day: it can be said whether it was in time.</summary>
    public bool IsDue(LocalDate today) => RespondBy < today && (ActedOn is not null || Ended is null || Ended > RespondBy);

    /// <summary>It still holds, its time is over and nobody has acted.</summary>
    public bool IsWaiting(LocalDate today) => ActedOn is null && Ended is null && RespondBy < today;
}

/// <summary>How swiftly somebody acted on reasons that were found.</summary>
/// <param name="Found">Reasons found.</param>
/// <param name="Children">Children for whom they were found, each once.</param>
/// <param name="InTime">Of those whose time is over, the part on which somebody acted in time.</param>
/// <param name="MedianDays">School days to the first action, over those with one; null without any.</param>
/// <param name="Waiting">Reasons that still hold, past their time, on which nobody has acted.</param>
/// <param name="FalseAlarms">Reasons called false alarms.</param>
public sealed record Swiftness(int Found, int Children, Share InTime, decimal? MedianDays, int Waiting, int FalseAlarms)
{
    /// <summary>Counts reasons, in any order.</summary>
    public static Swiftness Of(IReadOnlyCollection<FoundReason> found, SchoolWeeks weeks)
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(weeks);
        var due = found.Where(f => f.IsDue(weeks.Today)).ToList();
        return new(found.Count, found.Select(f => f.Child).Distinct().Count(), new(due.Count(f => f.InTime), due.Count),
            Median([.. found.Where(f => f.ActedOn is not null).Select(f => weeks.DaysBetween(f.First, f.ActedOn!.Value)).Order()]), found.Count(f => f.IsWaiting(weeks.Today)), found.Count(f => f.FalseAlarm));
    }

    private static decimal? Median(IReadOnlyList<int> sorted) => sorted.Count == 0 ? null : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2m;
}

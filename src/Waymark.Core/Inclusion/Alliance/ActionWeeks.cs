using Waymark.Core.Inclusion.Attendance;

namespace Waymark.Core.Inclusion.Alliance;

/// <summary>Absence of one child before and after an action, in words that claim nothing.</summary>
public static class ActionWeeks
{
    /// <summary>"6 school weeks: 24.2% before, 12.3% after (29 of 120, then 15 of 122 sessions)".</summary>
    /// <param name="before">The weeks before.</param>
    /// <param name="after">As many after.</param>
    /// <param name="terms">How many sessions a stretch must hold before a rate is shown.</param>
    public static string Words(KnownAbsence before, KnownAbsence after, EffectTerms terms)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(terms);
        var span = before.What.Replace(" before", "", StringComparison.Ordinal);
        return before.Possible < terms.Least || after.Possible < terms.Least
            ? $"{span}: too few sessions to compare ({before.Possible} before, {after.Possible} after)"
            : $"{span}: {new Share(before.Absent, before.Possible)} before, {new Share(after.Absent, after.Possible)} after ({before.Absent} of {before.Possible}, then {after.Absent} of {after.Possible} sessions)";
    }
}

using System.Collections.Immutable;
using System.Globalization;
using Waymark.Core.Inclusion.Attendance;

namespace Waymark.Core.Inclusion.Census;

/// <summary>The sessions of one enrolment in one term as a census says them. A sum: it cannot be dated, and no run can be found in it.</summary>
/// <param name="Possible">Sessions that the pupil could have attended.</param>
/// <param name="Authorised">Authorised absences, in sessions.</param>
/// <param name="Unauthorised">Unauthorised absences, in sessions.</param>
/// <param name="Reasons">Absences by register code, in sessions; none that are 0. Empty where the census does not say.</param>
public sealed record CensusSessions(int Possible, int Authorised, int Unauthorised, ImmutableSortedDictionary<string, int> Reasons)
{
    /// <summary>Absences of both kinds.</summary>
    public int Absent => Authorised + Unauthorised;

    /// <summary>False where more were missed than were possible.</summary>
    public bool Possibly => (long)Authorised + Unauthorised <= Possible;

    /// <summary>False where reasons are said and do not add up to the absences.</summary>
    public bool ReasonsAddUp => Reasons.Count == 0 || Reasons.Values.Sum(sessions => (long)sessions) == Absent;

    /// <summary>The reasons in one text that is the same for the same reasons: "C2=4 I=12".</summary>
    public string ReasonText => string.Join(' ', Reasons.Select(reason => string.Create(CultureInfo.InvariantCulture, $"{reason.Key}={reason.Value}")));

    /// <summary>True for a code that a session missed can have, in force or ended.</summary>
    public static bool IsReason(string code) => code.Length > 0 && RegisterCode.Find(code) is { Class: MarkClass.Authorised or MarkClass.Unauthorised };
}

using System.Runtime.InteropServices;
using NodaTime;

namespace Waymark.Core.Inclusion.Placements;

/// <summary>How a part-time timetable or a placement stands on a day.</summary>
public enum ArrangementState
{
    /// <summary>Begins later.</summary>
    ToCome,
    /// <summary>In force, and reviewed in time.</summary>
    Running,
    /// <summary>In force, and the day of its review has passed.</summary>
    ReviewDue,
    /// <summary>Past its agreed end, and nobody has ended or extended it.</summary>
    PastEnd,
    /// <summary>Over.</summary>
    Ended,
}

/// <summary>The days of a part-time timetable or a placement.</summary>
/// <param name="From">First day.</param>
/// <param name="End">The last day that was agreed; null only where it is for good.</param>
/// <param name="ReviewBy">The last day for its next review; null where there is none.</param>
/// <param name="Ended">Its last day in fact; null while it lasts.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ArrangementDays(LocalDate From, LocalDate? End, LocalDate? ReviewBy, LocalDate? Ended)
{
    /// <summary>Not ended on that day, whether begun or past its agreed end.</summary>
    public bool OpenOn(LocalDate day) => From <= day && (Ended is null || Ended >= day);

    /// <summary>As it stands on a day. Past its end comes before the review: who must end it need not review it.</summary>
    public ArrangementState On(LocalDate day) => Ended < day ? ArrangementState.Ended
        : From > day ? ArrangementState.ToCome
        : Ended is not null ? ArrangementState.Running
        : End < day ? ArrangementState.PastEnd
        : ReviewBy < day ? ArrangementState.ReviewDue : ArrangementState.Running;

    /// <summary>True where it says where the child was on a day: from the first to the last day, or to the agreed end where nobody ended it.</summary>
    public bool Covers(LocalDate day) => From <= day && ((Ended ?? End) is not { } last || day <= last);
}

using NodaTime;
using Waymark.Core.Inclusion.Attendance;
using Waymark.Core.Inclusion.Exclusions;
using Waymark.Core.People;

namespace Waymark.Core.Inclusion.Units;

/// <summary>Education from the sixth day of one suspension or permanent exclusion (D5, D6).</summary>
/// <param name="Child">The child.</param>
/// <param name="Due">The sixth day.</param>
/// <param name="Educated">The first day of education that is recorded; null while none is.</param>
/// <param name="DaysLate">School days after the sixth to that day, or to the present one; 0 where in time, null where no calendar tells.</param>
public sealed record SixthDay(ChildId Child, LocalDate Due, LocalDate? Educated, int? DaysLate)
{
    private static readonly string[] Rules = ["D5", "D6"];

    /// <summary>Recorded on or before the sixth day.</summary>
    public bool InTime => Educated <= Due;

    /// <summary>Those of a child whose sixth day is over; what was cancelled or asks for no education is left out.</summary>
    /// <param name="child">The child.</param>
    /// <param name="cases">Its suspensions and exclusions, those alone whose steps are recorded.</param>
    /// <param name="calendars">By number of school.</param>
    /// <param name="today">The day.</param>
    public static IEnumerable<SixthDay> Of(ChildId child, IEnumerable<ExclusionCase> cases, IReadOnlyDictionary<string, SchoolCalendar> calendars, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(calendars);
        return from one in cases
               from duty in one.Duties
               where Rules.Contains(duty.Rule.Id) && duty.State is not (DutyState.NotRequired or DutyState.CannotTell) && duty.Due < today
               let until = duty.DoneOn ?? today
               select new SixthDay(child, duty.Due!.Value, duty.DoneOn, until <= duty.Due ? 0 : calendars.GetValueOrDefault(one.Of.Urn)?.Between(duty.Due.Value.PlusDays(1), until)?.Count);
    }
}

/// <summary>How often education began by the sixth day.</summary>
/// <param name="InTime">Of all whose sixth day is over, those in time.</param>
/// <param name="Late">Those with education that began later.</param>
/// <param name="NotYet">Those for which none is recorded.</param>
/// <param name="MedianDaysLate">Median school days of those late or without; null where there is none, or no calendar tells.</param>
public sealed record SixthDays(Share InTime, int Late, int NotYet, decimal? MedianDaysLate)
{
    /// <summary>Counts them, in any order.</summary>
    public static SixthDays Of(IReadOnlyCollection<SixthDay> all)
    {
        ArgumentNullException.ThrowIfNull(all);
        var late = all.Where(d => !d.InTime && d.DaysLate is not null).Select(d => d.DaysLate!.Value).Order().ToList();
        return new(new(all.Count(d => d.InTime), all.Count), all.Count(d => d.Educated > d.Due), all.Count(d => d.Educated is null), late.Count == 0 ? null : (late[(late.Count - 1) / 2] + late[late.Count / 2]) / 2m);
    }
}

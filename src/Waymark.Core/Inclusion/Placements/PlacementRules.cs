using NodaTime;
using Waymark.Core.Common;

namespace Waymark.Core.Inclusion.Placements;

/// <summary>The dated numbers of part-time timetables and alternative provision (<c>placement-rules.csv</c>).</summary>
public static class PlacementRules
{
    private static readonly RuleBook Rules = RuleBook.Embedded("Inclusion/Placements/placement-rules.csv");

    /// <summary>The last day for the next review of a part-time timetable.</summary>
    /// <param name="last">First day, or the day of the last review.</param>
    public static LocalDate PartTimeReviewBy(LocalDate last) => last.PlusWeeks(Amount("placement.part-time-review", last));

    /// <summary>The last day for the next review of a placement. An off-site direction has a shorter one by law (D22).</summary>
    /// <param name="last">First day, or the day of the last review.</param>
    /// <param name="offSite">By off-site direction.</param>
    public static LocalDate PlacementReviewBy(LocalDate last, bool offSite) =>
        offSite ? last.PlusDays(Exclusions.DutyCatalogue.Standard.Rules.On("D22", last).Amount) : last.PlusWeeks(Amount("placement.ap-review", last));

    /// <summary>The last day for the next look at whether home education is suitable.</summary>
    /// <param name="last">First day, or the day of the last check.</param>
    public static LocalDate HomeCheckBy(LocalDate last) => last.PlusMonths(Amount("placement.home-check", last));

    /// <summary>The last day for the next enquiry about a child who is missing education.</summary>
    /// <param name="last">First day, or the day of the last enquiry.</param>
    public static LocalDate EnquiryBy(LocalDate last) => last.PlusWeeks(Amount("placement.missing-enquiry", last));

    /// <summary>A timetable that ends after this day is asked about.</summary>
    public static LocalDate LongAfter(LocalDate from) => from.PlusWeeks(Amount("placement.part-time-long", from));

    /// <summary>Sessions of a full week.</summary>
    public static int FullWeek(LocalDate day) => Amount("placement.part-time-full", day);

    /// <summary>So many days may pass before a register shows what a record says.</summary>
    public static int DaysWithoutMark(LocalDate day) => Amount("placement.no-mark", day);

    /// <summary>From so many pupils full time on one day a provider must be registered as a school.</summary>
    public static int PupilsToRegister(LocalDate day) => Amount("placement.register-pupils", day);

    /// <summary>From this day on it is said of a check that it runs out.</summary>
    public static LocalDate SoonBefore(LocalDate expires) => expires.PlusDays(-Amount("placement.check-soon", expires));

    /// <summary>True where a managed move may have no end, for it is for good (D23.trial).</summary>
    public static bool MovesAreForGood(LocalDate from) => Exclusions.DutyCatalogue.Standard.Rules.On("D23.trial", from).From <= from;

    private static int Amount(string rule, LocalDate day) => Rules.On(rule, day).Amount;
}

using NodaTime;
using Waymark.Core.Common;

namespace Waymark.Core.Inclusion.Units;

/// <summary>The dated numbers of the figures about pupil referral units (<c>unit-rules.csv</c>).</summary>
public static class UnitRules
{
    private static readonly RuleBook Rules = RuleBook.Embedded("Inclusion/Units/unit-rules.csv");

    /// <summary>Whoever came on this day or later counts as having come lately.</summary>
    public static LocalDate SeenFrom(LocalDate day) => day.PlusMonths(-Amount("unit.seen", day)).PlusDays(1);

    /// <summary>The last day on which needs were assessed soon.</summary>
    /// <param name="from">First day at the unit.</param>
    public static LocalDate AssessedBy(LocalDate from) => from.PlusWeeks(Amount("unit.assessed", from));

    /// <summary>After so many months it is looked whether a child is back: the shortest first.</summary>
    public static IReadOnlyList<int> Back(LocalDate day) => [Amount("unit.back-first", day), Amount("unit.back-second", day), Amount("unit.back-third", day)];

    /// <summary>Days of registers before the first day, and as many from it on.</summary>
    public static int RegisterDays(LocalDate day) => 7 * Amount("unit.registers", day);

    /// <summary>So many days after a permanent exclusion a child who comes has come because of it.</summary>
    public static int ExcludedDays(LocalDate day) => Amount("unit.excluded", day);

    /// <summary>Of fewer children than that no share is told.</summary>
    public static int Small(LocalDate day) => Amount("unit.small", day);

    private static int Amount(string rule, LocalDate day) => Rules.On(rule, day).Amount;
}

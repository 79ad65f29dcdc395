using NodaTime;
using Waymark.Core.Common;

namespace Waymark.Core.Inclusion.Census;

/// <summary>When a census and the registers differ, and of whom a census speaks (<c>census-rules.csv</c>).</summary>
public static class CensusRules
{
    private static readonly RuleBook Rules = RuleBook.Embedded("Inclusion/Census/census-rules.csv");

    /// <summary>A difference counts where it is more than so many sessions and more than so many percent of the possible sessions of the census.</summary>
    /// <param name="day">First day of the term.</param>
    public static (int Sessions, int Percent) Tolerance(LocalDate day) => (Amount("census.tolerance-sessions", day), Amount("census.tolerance-percent", day));

    /// <summary>The days of birth of pupils of whom a census says the attendance: by their age on 31 August before the school year.</summary>
    /// <param name="year">Year in which the school year begins.</param>
    public static (LocalDate First, LocalDate Last) Born(int year)
    {
        var day = new LocalDate(year, 8, 31);
        return (day.PlusYears(-Amount("census.oldest", day) - 1).PlusDays(1), day.PlusYears(-Amount("census.youngest", day)));
    }

    private static int Amount(string rule, LocalDate day) => Rules.On(rule, day).Amount;
}

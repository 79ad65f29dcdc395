using System.Globalization;
using System.Runtime.InteropServices;
using NodaTime;
using Waymark.Core.Insight.Published;

namespace Waymark.Core.Insight.Charts;

/// <summary>How long the periods of a chart are.</summary>
public enum PeriodKind
{
    /// <summary>One day.</summary>
    Day,

    /// <summary>Seven days, from the day that the period starts on.</summary>
    Week,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>Three calendar months.</summary>
    Quarter,

    /// <summary>A school term: autumn starts in August or later, spring by the end of March, summer between.</summary>
    Term,

    /// <summary>A school year, from September.</summary>
    SchoolYear,

    /// <summary>A calendar year.</summary>
    Year,

    /// <summary>A year from April.</summary>
    FinancialYear,

    /// <summary>A position on one day of each year, such as that of a census in January.</summary>
    YearlyCount,
}

/// <summary>A period on the time axis of a chart.</summary>
/// <param name="Kind">How long it is.</param>
/// <param name="Starts">Its first day.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ChartPeriod(PeriodKind Kind, LocalDate Starts)
{
    /// <summary>Its place in time: following periods of one kind differ by 1, so that one left out leaves a gap.</summary>
    public int Ordinal => Kind switch
    {
        PeriodKind.Day => Days,
        PeriodKind.Week => (int)Math.Floor(Days / 7.0),
        PeriodKind.Month => (Starts.Year * 12) + Starts.Month - 1,
        PeriodKind.Quarter => (Starts.Year * 4) + ((Starts.Month - 1) / 3),
        PeriodKind.Term => (Starts.Year * 3) + TermOfYear,
        PeriodKind.SchoolYear => FirstYear,
        _ => Starts.Year,
    };

    /// <summary>Its name: "September 2026", "2025/26", "autumn term 2026".</summary>
    public string Name => Kind switch
    {
        PeriodKind.Day => Text("d MMMM uuuu"),
        PeriodKind.Week => "week of " + Text("d MMMM uuuu"),
        PeriodKind.Quarter => $"{Text("MMMM")} to {LastMonth.ToString("MMMM uuuu", CultureInfo.InvariantCulture)}",
        PeriodKind.Term => $"{TermName.ToLowerInvariant()} term {Text("uuuu")}",
        PeriodKind.SchoolYear => $"{FirstYear:0000}/{(FirstYear + 1) % 100:00}",
        PeriodKind.FinancialYear => $"{Starts.Year:0000}-{(Starts.Year + 1) % 100:00}",
        PeriodKind.Year => Text("uuuu"),
        _ => Text("MMMM uuuu"),
    };

    /// <summary>The period of a published figure; null where its kind is not known.</summary>
    public static ChartPeriod? Of(PublishedPeriod period)
    {
        if (!int.TryParse(period.Label.AsSpan(0, Math.Min(4, period.Label.Length)), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1 or > 9000) return null;
        return period.Kind switch
        {
            PublishedPeriod.CalendarYear => new(PeriodKind.Year, new(year, 1, 1)),
            PublishedPeriod.AcademicYear => new(PeriodKind.SchoolYear, new(year, 9, 1)),
            PublishedPeriod.FinancialYear => new(PeriodKind.FinancialYear, new(year, 4, 1)),
            PublishedPeriod.CensusDate => new(PeriodKind.YearlyCount, new(year, 1, 1)),
            PublishedPeriod.Term when period.Label.EndsWith("autumn", StringComparison.Ordinal) => new(PeriodKind.Term, new(year, 9, 1)),
            PublishedPeriod.Term when period.Label.EndsWith("spring", StringComparison.Ordinal) => new(PeriodKind.Term, new(year + 1, 1, 1)),
            PublishedPeriod.Term when period.Label.EndsWith("summer", StringComparison.Ordinal) => new(PeriodKind.Term, new(year + 1, 4, 1)),
            _ => null,
        };
    }

    /// <summary>Its name in a sentence after a value: "in September 2026", "on 7 September 2026".</summary>
    public string When => Kind switch { PeriodKind.Day => "on ", PeriodKind.Week or PeriodKind.Term => "in the ", _ => "in " } + Name;

    /// <summary>The label of its tick: "Sep", "7 Sep", "2025/26".</summary>
    internal string Tick => Kind switch
    {
        PeriodKind.Day or PeriodKind.Week => Text("d MMM"),
        PeriodKind.Month or PeriodKind.YearlyCount => Text("MMM"),
        PeriodKind.Quarter => $"{Text("MMM")}–{LastMonth.ToString("MMM", CultureInfo.InvariantCulture)}",
        PeriodKind.Term => TermName[..3],
        _ => Name,
    };

    /// <summary>The year, where the tick does not say it.</summary>
    internal string? TickYear => Kind is PeriodKind.SchoolYear or PeriodKind.Year or PeriodKind.FinancialYear ? null : Text("uuuu");

    /// <summary>A short name for narrow places: "Sep 26".</summary>
    internal string Short => TickYear is { } year ? $"{Tick} {year[^2..]}" : Tick;

    private int Days => Period.DaysBetween(new LocalDate(2000, 1, 3), Starts);

    private int FirstYear => Starts.Month >= 8 ? Starts.Year : Starts.Year - 1;

    private LocalDate LastMonth => Starts.PlusMonths(2);

    private int TermOfYear => Starts.Month >= 8 ? 2 : Starts.Month <= 3 ? 0 : 1;

    private string TermName => TermOfYear switch { 0 => "Spring", 1 => "Summer", _ => "Autumn" };

    private string Text(string pattern) => Starts.ToString(pattern, CultureInfo.InvariantCulture);
}

using System.Globalization;
using System.Runtime.InteropServices;
using NodaTime;

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
        PeriodKind.Year => Text("uuuu"),
        _ => Text("MMMM uuuu"),
    };

    /// <summary>Its name in a sentence after a value: "in September 2026", "on 7 September 2026".</summary>
    public string When => Kind switch { PeriodKind.Day => "on ", PeriodKind.Week or PeriodKind.Term => "in the ", _ => "in " } + Name;

    /// <summary>The label of its tick: "Sep", "7 Sep", "2025/26".</summary>
    internal string Tick => Kind switch
    {
        PeriodKind.Day or PeriodKind.Week => Text("d MMM"),
        PeriodKind.Month => Text("MMM"),
        PeriodKind.Quarter => $"{Text("MMM")}–{LastMonth.ToString("MMM", CultureInfo.InvariantCulture)}",
        PeriodKind.Term => TermName[..3],
        _ => Name,
    };

    /// <summary>The year, where the tick does not say it.</summary>
    internal string? TickYear => Kind is PeriodKind.SchoolYear or PeriodKind.Year ? null : Text("uuuu");

    /// <summary>A short name for narrow places: "Sep 26".</summary>
    internal string Short => TickYear is { } year ? $"{Tick} {year[^2..]}" : Tick;

    private int Days => Period.DaysBetween(new LocalDate(2000, 1, 3), Starts);

    private int FirstYear => Starts.Month >= 8 ? Starts.Year : Starts.Year - 1;

    private LocalDate LastMonth => Starts.PlusMonths(2);

    private int TermOfYear => Starts.Month >= 8 ? 2 : Starts.Month <= 3 ? 0 : 1;

    private string TermName => TermOfYear switch { 0 => "Spring", 1 => "Summer", _ => "Autumn" };

    private string Text(string pattern) => Starts.ToString(pattern, CultureInfo.InvariantCulture);
}

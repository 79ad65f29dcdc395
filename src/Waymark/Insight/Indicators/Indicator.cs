namespace Waymark.Insight.Indicators;

/// <summary>One indicator of the catalogue, as its file <c>Insight/Indicators/ID.sql</c> tells it.</summary>
/// <param name="Title">Short name.</param>
/// <param name="Question">What it answers, in plain words.</param>
/// <param name="Numerator">What is counted, in words.</param>
/// <param name="Denominator">Of what, in words; empty for a plain number.</param>
/// <param name="Promise">Which of the five promises of the partnership it belongs to, 1 to 5.</param>
/// <param name="Grain">The period of its rows: month, school year, calendar year or day.</param>
/// <param name="Year">The year to which months add up: calendar or school.</param>
/// <param name="Dimensions">What it may be parted by, ids of <see cref="Dimension"/>.</param>
/// <param name="Own">Those dimensions that its statement gives itself, because they speak of the day and not of now.</param>
/// <param name="Part">The own dimension whose values are parts of one whole: each is measured against the denominator of all; or empty.</param>
/// <param name="Limit">The number that the statement reads as <c>getvariable('limit')</c>, for example days in law.</param>
internal sealed record Indicator(
    string Id, string Title, string Question, string Numerator, string Denominator, int Promise, Unit Unit, Polarity Polarity,
    string Grain, string Year, IReadOnlyList<string> Dimensions, IReadOnlyList<string> Own, string Part, int? Limit, string Sql)
{
    /// <summary>Law, guidance or publication behind the definition.</summary>
    public required string Source { get; init; }

    /// <summary>How the definition counts, where the words of numerator and denominator leave it open.</summary>
    public required string Definition { get; init; }

    /// <summary>What a reader must know before comparing.</summary>
    public required string Notes { get; init; }

    /// <summary>Place among the figures with which a leader begins; null where it is not one of them.</summary>
    public required int? Headline { get; init; }

    /// <summary>Places after the point with which its own values are shown: as many as let a change be seen.</summary>
    public required int Decimals { get; init; }

    /// <summary>The counted indicator whose figures it tells in another unit, or another that stands beside it where it is only published; blank for none.</summary>
    public string Beside { get; init; } = "";

    /// <summary>Id under which its figures are counted and kept.</summary>
    public string CountedAs => Beside.Length > 0 && !IsOnlyPublished ? Beside : Id;

    /// <summary>True where nothing of the area is counted: it is known from publications alone.</summary>
    public bool IsOnlyPublished => Sql.Length == 0;

    /// <summary>Whether it is counted by term, too.</summary>
    public required TermKind Terms { get; init; }

    /// <summary>True where it counts sessions of children and not children or their cases: then a number of sessions is shown where enough children stand behind it.</summary>
    public required bool CountsSessions { get; init; }

    /// <summary>True where the rows of a period come from the registers of that period alone, so that they can be counted year by year.</summary>
    public required bool FromRegisters { get; init; }

    /// <summary>True where the count above the line is a part of the count below it.</summary>
    public bool IsShare => Unit == Unit.Percent || TellsShare;

    /// <summary>True where it tells a share in another unit.</summary>
    public bool TellsShare { get; init; }

    /// <summary>What one of one is in its unit: 100 where it is told for every hundred.</summary>
    public double Whole => Unit == Unit.PerThousand ? 1000 : 100;

    /// <summary>True where it is shown what children or cases had together (sessions, weeks), and not how many they are.</summary>
    public bool SumsUp => CountsSessions || Unit == Unit.Weeks;

    /// <summary>The grain to which months add up.</summary>
    public string YearGrain => Year == "school" ? Grains.SchoolYear : Grains.CalendarYear;

    /// <summary>True where the rows of months add up to those of a year.</summary>
    public bool AddsUp => Grain == Grains.Month;

    /// <summary>Grains in which it can be shown, the longest last.</summary>
    public IReadOnlyList<string> ShownBy => [.. AddsUp ? [Grains.Month] : Array.Empty<string>(), .. Terms == TermKind.None ? [] : new[] { Grains.Term }, AddsUp ? YearGrain : Grain];

    /// <summary>The value made of numerator and denominator; null where there is nothing to divide by.</summary>
    public double? ValueOf(double numerator, double? denominator) => Unit switch
    {
        Unit.Number => numerator,
        _ when denominator is not > 0 => null,
        Unit.Weeks => numerator / denominator,
        _ => Whole * numerator / denominator,
    };
}

/// <summary>How a value is made of numerator and denominator.</summary>
internal enum Unit
{
    /// <summary>The numerator alone.</summary>
    Number,
    Percent,
    PerHundred,
    PerThousand,
    /// <summary>Mean: numerator in weeks, denominator the things counted.</summary>
    Weeks,
}

/// <summary>How the terms of an indicator stand to its school year.</summary>
internal enum TermKind
{
    /// <summary>It is not counted by term.</summary>
    None,
    /// <summary>Those of the three terms add up to those of the year.</summary>
    Parts,
    /// <summary>Each term is measured for itself: who missed a tenth of a term need not have missed a tenth of the year.</summary>
    Apart,
}

internal enum Polarity
{
    Neither,
    HigherIsBetter,
    LowerIsBetter,
}

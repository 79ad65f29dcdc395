using NodaTime;
using Waymark.Core.Insight.Charts;
using Waymark.Core.Insight.ControlCharts;

namespace Waymark.Core.Tests.Insight.Charts;

/// <summary>Invented charts of every kind, and of every kind that goes wrong easily.</summary>
internal static class SampleCharts
{
    public static readonly string[] Localities = ["Craven", "Hambleton", "Harrogate", "Richmondshire", "Ryedale", "Scarborough", "Selby"];

    private static readonly Measure Absence = Measure.Percent("Percent of sessions missed");

    public static IReadOnlyDictionary<string, Chart> All { get; } = new Dictionary<string, Chart>(StringComparer.Ordinal)
    {
        ["control"] = Control(),
        ["control-trial"] = Control() with { Points = [.. Control().Points.Take(7)], IsTrial = true, Rebases = [], Target = null },
        ["control-one"] = Control() with { Points = [new(Month(8), Reading.Of(12))], Rebases = [], Target = null },
        ["control-flat"] = Control() with { Points = [.. Enumerable.Range(0, 14).Select(at => new ProcessPoint(Month(at), Reading.Of(5)) { Mean = 5 })], Rebases = [], Target = 8 },
        ["control-nothing"] = Control() with { Points = [.. Enumerable.Range(0, 3).Select(at => new ProcessPoint(Month(at), Reading.Missing))], Rebases = [] },
        ["lines"] = Lines(),
        ["lines-close"] = new LineChart
        {
            Title = "Plans issued within 20 weeks", Measure = Measure.Percent("Percent of plans"), Source = "Education, health and care plans, 2025",
            Series = [.. new[] { "North Yorkshire", "England", "Yorkshire and The Humber", "Statistical neighbours", "Parliamentary constituency of the long name", "Best quarter of areas" }
                .Select((name, at) => new LineSeries(name, [.. Enumerable.Range(2016, 10).Select(year => (new ChartPeriod(PeriodKind.Year, new(year, 1, 1)), Reading.Of(50 + at + (year % 3 * 0.4))))]))],
        },
        ["lines-one"] = Lines() with { Series = [new("North Yorkshire", [(new(PeriodKind.SchoolYear, new(2025, 9, 1)), Reading.Of(21.4))])] },
        ["bars"] = Bars(),
        ["bars-plain"] = new BarChart { Title = "Open assessments by stage", By = "Stage", Measure = Measure.Count("Children"), Bars = [new("Waiting for a decision to assess", Reading.Of(1_204)), new("Advice asked for", Reading.Of(310)), new("Draft plan sent to the family", Reading.Of(0)), new("Other", Reading.Missing)] },
        ["funnel"] = Funnel(),
        ["heat"] = Heat(),
        ["half-days"] = HalfDays(),
        ["half-days-one"] = HalfDays() with { Weeks = [HalfDays().Weeks[0]], Events = [] },
        ["multiples"] = Multiples(),
        ["map"] = Map(),
        ["map-grid"] = Map() with { Area = "999", Places = [("North", Reading.Of(3.1)), ("South & <West>", Reading.Of(9)), ("A town-upon-the-long-river", Reading.Hidden), ("Coast", Reading.Of(12.5)), ("Moor", Reading.Missing)] },
    };

    /// <summary>Every look once in each week, with weeks left out, and events in weeks that follow each other.</summary>
    public static HalfDayCalendar HalfDays() => new()
    {
        Title = "School year 2025 to 2026", Measure = Measure.Count("Half-days"), Sentence = "Absent for 6 of 8 possible half-days (75.0%).",
        Weeks = [.. Enumerable.Range(0, 38).Where(week => week is not (8 or 15 or 16)).Select(week => new ShownWeek(new LocalDate(2025, 9, 1).PlusWeeks(week),
            [.. Enum.GetValues<HalfDayLook>().Select((_, half) => (HalfDayLook)((half + week) % 10)).Select(look => new ShownHalfDay(look, look == HalfDayLook.None ? "" : $"{look}"[..1]))]))],
        Events = [(new(2025, 9, 3), 1), (new(2025, 9, 4), 2), (new(2025, 9, 10), 3), (new(2025, 9, 17), 4), (new(2026, 5, 1), 5)],
    };

    public static ChartPeriod Month(int at) => new(PeriodKind.Month, new LocalDate(2023, 9, 1).PlusMonths(at));

    public static ProcessChart Control()
    {
        double[] values = [48, 44, 51, 39, 46, 43, 52, 41, 45, 49, 47, 42, 44, 62, 46, 43, 40, 45, 33, 30, 28, 0, 31, 26, 33, 29, 36, 27, 31, 47, 30, 28, 35, 24, 18, 29];
        return new ProcessChart
        {
            Title = "Suspensions of children with SEN support each month", Measure = Measure.Count("Suspensions"), Better = Improvement.Decrease, Target = 15,
            Rebases = [new(Month(18), "the outreach team began")], Source = "local",
            Points = [.. values.Select((value, at) => new ProcessPoint(Month(at), at == 21 ? Reading.Missing : at == 9 ? Reading.Hidden : Reading.Of(value),
                at is 13 or 29 ? PointType.Concern : at == 34 ? PointType.Improvement : PointType.CommonCause, at switch { 13 or 29 => true, 34 => false, _ => null })
            {
                Mean = at < 18 ? 46.1 : 30.2, Lower = at < 18 ? 34.2 : 18.6, Upper = at < 18 ? 58.1 : 41.8, Part = at < 18 ? 0 : 1, Why = at switch { 13 or 29 => "above the upper limit", 34 => "below the lower limit", _ => null },
            })],
        };
    }

    public static LineChart Lines() => new()
    {
        Title = "Pupils missing 10% of sessions or more", Measure = Measure.Percent("Percent of pupils"), Source = "Pupil absence in schools in England, 2024/25",
        Series =
        [
            Series("North Yorkshire", 10.1, 9.8, 10.9, null, 22.1, 21.0, 19.2, 18.8),
            Series("England", 10.8, 11.2, 10.9, 12.1, 22.5, 21.2, 20.0, 18.7),
            Series("Yorkshire and The Humber", 11.4, 11.9, 11.7, 13.0, 23.9, 22.6, 21.1, 19.8),
        ],
    };

    public static BarChart Bars() => new()
    {
        Title = "Pupils missing 10% of sessions or more, by main need", By = "Need", Measure = Absence with { Words = "Percent of pupils" }, Comparison = "England", Reference = ("All pupils", 18.8),
        Bars =
        [
            new("Social, emotional and mental health", Reading.Of(41.6)) { Interval = (38.2, 45.1), Comparison = Reading.Of(39.9), IsHighlighted = true },
            new("Autistic spectrum disorder", Reading.Of(32.2)) { Interval = (29.0, 35.6), Comparison = Reading.Of(33.4) },
            new("Profound and multiple learning difficulty", Reading.Of(38.5)) { Interval = (24.1, 55.0), Comparison = Reading.Of(40.3) },
            new("Speech, language and communication needs", Reading.Of(20.7)) { Interval = (18.9, 22.6), Comparison = Reading.Of(22.4) },
            new("Multi-sensory impairment", Reading.Hidden) { Comparison = Reading.Of(26.1) },
        ],
    };

    public static FunnelChart Funnel()
    {
        var sizes = Enumerable.Range(0, 44).Select(at => 40 + (at * at * 0.9) + (at % 5 * 17)).ToList();
        return new FunnelChart
        {
            Title = "Suspension rate of schools", By = "Schools", SizeWords = "Pupils on roll", Measure = Measure.Percent("Suspensions per 100 pupils") with { Suffix = "" }, Average = 6.2,
            Points = [.. sizes.Select((size, at) =>
            {
                var spread = Math.Sqrt(6.2 * 93.8 / size);
                var sigma = (((at * 37) % 19) - 9) / 6.0 + (at is 30 or 41 ? 4 : at == 25 ? -3.2 : 0);
                var value = Math.Max(0, 6.2 + (sigma * spread));
                return new FunnelPoint($"School {(char)('A' + (at % 26))}{at} of Saint Somebody", Math.Round(size), Reading.Of(value),
                    sigma > 3.09 ? FunnelSpot.VeryHigh : sigma > 1.96 ? FunnelSpot.High : sigma < -3.09 ? FunnelSpot.VeryLow : sigma < -1.96 ? FunnelSpot.Low : FunnelSpot.Within);
            })],
            Limits = [.. Enumerable.Range(1, 120).Select(at => at * 16.0).Select(size => (size, spread: Math.Sqrt(6.2 * 93.8 / size)))
                .Select(at => new FunnelBand(at.size, 6.2 - (1.96 * at.spread), 6.2 + (1.96 * at.spread), 6.2 - (3.09 * at.spread), 6.2 + (3.09 * at.spread)))],
        };
    }

    public static HeatMap Heat() => new()
    {
        Title = "Sessions missed by weekday and week of the autumn term", Measure = Absence, RowsBy = "Weekday", ColumnsBy = "Week", Rows = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"],
        ShortRows = ["Mon", "Tue", "Wed", "Thu", "Fri"],
        Columns = [.. Enumerable.Range(1, 14).Select(week => $"{week}")],
        Cells = [.. Enumerable.Range(0, 5).Select(day => (IReadOnlyList<Reading>)[.. Enumerable.Range(1, 14).Select(week =>
            week == 8 ? Reading.Missing : week == 1 && day == 0 ? Reading.Hidden : Reading.Of(4.5 + (day == 4 ? 3.4 : day * 0.3) + (week * 0.31) + (week * day % 3 * 0.5)))])],
    };

    public static SmallMultiples Multiples() => new()
    {
        Title = "Sessions missed by locality", Measure = Absence, Comparison = Locality("North Yorkshire", 7.5, 99),
        Panels = [.. Localities.Select((name, at) => Locality(name, 6 + (at * 0.6), at))],
    };

    public static TileMap Map() => new()
    {
        Title = "Sessions missed by locality, 2025/26", Measure = Absence, Area = "815",
        Places = [.. Localities.Select((name, at) => (name, at == 4 ? Reading.Hidden : Reading.Of(6.1 + (at * 1.13 % 5))))],
    };

    private static LineSeries Series(string name, params double?[] values) =>
        new(name, [.. values.Select((value, at) => (new ChartPeriod(PeriodKind.SchoolYear, new(2017 + at, 9, 1)), Reading.Of(value)))]);

    private static LineSeries Locality(string name, double level, int seed) =>
        new(name, [.. Enumerable.Range(0, 24).Select(at => (Month(at), seed == 3 && at is > 8 and < 12 ? Reading.Hidden : Reading.Of(level + (Math.Sin(at / 2.0) * 1.4) + (at * seed % 7 * 0.12))))]);
}

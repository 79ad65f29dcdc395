using NodaTime;
using NodaTime.Text;
using Waymark.Core.Insight.ControlCharts;
using Waymark.Shell.Terminal;

namespace Waymark.Insight.Commands;

/// <summary>waymark calc spc: a series in, its control chart out. Layout in docs/calc.md.</summary>
internal static class Spc
{
    public static int Run(TextReader input, TextWriter output) => JsonLines.Run<Asked, Answer>(input, output, Calculate);

    internal static Answer Calculate(Asked asked)
    {
        var options = OptionsOf(asked);
        var dates = (asked.Points ?? throw new FormatException("Give the points of the series.")).Select(point => Day(point.Date)).ToList();
        if (dates.GroupBy(date => date).FirstOrDefault(same => same.Count() > 1) is { } twice) throw new FormatException($"Two points have the date {Iso(twice.Key)}. Give one value for each period.");
        if (options.Data == ValueKind.Rates && Array.Find(asked.Points, point => point.Value is not null && !(point.Of > 0)) is { } alone) throw new FormatException($"The value on {alone.Date} does not say among how many. Give of, above 0.");
        if (options.Mode == ChartMode.Compatible && options.Data != ValueKind.Values) throw new FormatException("A compatible chart is one of values. Leave out data, or mode.");
        var chart = ControlChart.Of([.. asked.Points.Select((point, i) => new ChartPoint(dates[i], point.Value) { Of = point.Of })], options);
        var unknown = options.RebaseOn.Except(dates).Order().Select(Iso).ToArray();
        return new Answer(
            asked.Id, chart.Variation is { } variation ? ChartWords.Name(variation) : null, chart.Assurance is { } assurance ? ChartWords.Name(assurance) : null,
            chart.Note, chart.Gaps.Count > 0 ? [.. chart.Gaps.Select(Iso)] : null, unknown.Length > 0 ? unknown : null,
            [.. chart.Points.Select(point => Shown(point, options))]);
    }

    private static ChartOptions OptionsOf(Asked asked) => new()
    {
        Improvement = Word<Improvement>("improvementDirection", asked.ImprovementDirection ?? "neutral"),
        Mode = Word<ChartMode>("mode", asked.Mode ?? "default"),
        Calendar = Word<ChartCalendar>("calendar", asked.Calendar ?? "inferred"),
        Data = Word<ValueKind>("data", asked.Data ?? "values"),
        Per = asked.Per is not null and not > 0 ? throw new FormatException($"per is {asked.Per}. It must be above 0.") : asked.Per ?? 1,
        Target = asked.Target,
        RebaseOn = [.. (asked.RebaseDates ?? []).Select(Day)],
        FixAfter = asked.FixAfterNPoints is < 12 and var few ? throw new FormatException($"fixAfterNPoints is {few}. It must be 12 or more.") : asked.FixAfterNPoints,
        ScreenOutliers = asked.ScreenOutliers ?? true,
        RunLength = asked.RunLength is < 6 or > 8 ? throw new FormatException($"runLength is {asked.RunLength}. It must be 6, 7 or 8.") : asked.RunLength ?? 7,
    };

    private static Charted Shown(ChartedPoint point, ChartOptions options) => new(
        Iso(point.Date), point.Value, point.Group, Number(point.Limits.Mean), Number(point.Limits.Lower), Number(point.Limits.Upper),
        ChartWords.Label(point, options.RunLength), ChartWords.Name(point.Type), [.. ChartWords.Names(point.Causes)], point.TrialLimits);

    private static double? Number(double value) => double.IsFinite(value) ? value : null;

    private static T Word<T>(string field, string word)
        where T : struct, Enum =>
        Enum.GetValues<T>().Where(value => value.ToString().Equals(word, StringComparison.OrdinalIgnoreCase)).Select(value => (T?)value).FirstOrDefault()
        ?? throw new FormatException($"{field} is \"{word}\". Write {string.Join(", ", Enum.GetNames<T>().Select(name => name.ToLowerInvariant()))}.");

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text) is { Success: true } day
        ? day.Value : throw new FormatException($"\"{text}\" is not a date. Write it as 2026-05-04.");

    internal sealed record Asked(
        string Id, AskedPoint[]? Points = null, string? ImprovementDirection = null, double? Target = null, string[]? RebaseDates = null,
        int? FixAfterNPoints = null, bool? ScreenOutliers = null, string? Mode = null, string? Calendar = null, int? RunLength = null, string? Data = null, double? Per = null);

    internal sealed record AskedPoint(string Date, double? Value = null, double? Of = null);

    internal sealed record Answer(
        string Id, string? Variation, string? Assurance, string? Note, IReadOnlyList<string>? Gaps, IReadOnlyList<string>? IgnoredRebaseDates, IReadOnlyList<Charted> Points);

    internal sealed record Charted(
        string Date, double? Value, int Group, double? Mean, double? Lower, double? Upper, string Rule, string Type, IReadOnlyList<string> Fired, bool TrialLimits);
}

using NodaTime;
using NodaTime.Text;
using Waymark.Core.Insight.Watching;
using Waymark.Shell.Terminal;

namespace Waymark.Insight.Commands;

/// <summary>waymark calc watch: a family of series in, the few that have really changed out. Layout in docs/calc.md.</summary>
internal static class Watch
{
    public static int Run(TextReader input, TextWriter output) => JsonLines.Run<Asked, Answer>(input, output, Calculate);

    internal static Answer Calculate(Asked asked)
    {
        var series = asked.Series is { Length: > 0 } some ? some : throw new FormatException("Give the series of the family.");
        if (series.GroupBy(s => s.Id, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice) throw new FormatException($"Two series are called \"{twice.Key}\".");
        var list = WatchList.Of([.. series.Select(SeriesOf)], OptionsOf(asked));
        return new Answer(
            asked.Id, list.Judged, list.Findings.Count, Math.Round(list.ExpectedFalse, 1), list.Trivial,
            [.. list.Findings.Select(Shown)], [.. list.Unjudged.Select(one => new Left(one.Id, one.Why))]);
    }

    private static WatchOptions OptionsOf(Asked asked)
    {
        var usual = new WatchOptions();
        return usual with
        {
            Recent = asked.Recent is < 2 ? throw new FormatException($"recent is {asked.Recent}. It must be 2 or more.") : asked.Recent ?? usual.Recent,
            FalseShare = asked.FalseShare is <= 0 or >= 1 ? throw new FormatException($"falseShare is {asked.FalseShare}. It lies between 0 and 1.") : asked.FalseShare ?? usual.FalseShare,
            Dependent = asked.Dependent ?? usual.Dependent,
            ByMonth = asked.ByMonth ?? usual.ByMonth,
        };
    }

    private static WatchedSeries SeriesOf(AskedSeries asked)
    {
        var points = asked.Points ?? throw new FormatException($"The series \"{asked.Id}\" has no points.");
        var series = new WatchedSeries(asked.Id, [.. points.Select(p => new WatchedPoint(Day(p.Date), p.Count, p.Of))], asked.Absent ?? 0);
        return series.Fault() is { } fault ? throw new FormatException(fault) : series;
    }

    private static Found Shown(Finding f) => new(
        f.Id, f.Kind.ToString().ToLowerInvariant(), f.Excess > 0 ? "higher" : "lower", f.Observed, Math.Round(f.Expected, 2), Math.Round(f.Excess, 2),
        Math.Round(f.Lower, 2), Math.Round(f.Upper, 2), f.Chance, f.Adjusted, f.AtOnce);

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text) is { Success: true } day
        ? day.Value : throw new FormatException($"\"{text}\" is not a date. Write it as 2026-05-04.");

    internal sealed record Asked(string Id, AskedSeries[]? Series = null, int? Recent = null, double? FalseShare = null, bool? Dependent = null, bool? ByMonth = null);

    internal sealed record AskedSeries(string Id, AskedPoint[]? Points = null, int? Absent = null);

    internal sealed record AskedPoint(string Date, double Count, double? Of = null);

    internal sealed record Answer(string Id, int Judged, int Found, double ExpectedFalse, int Trivial, IReadOnlyList<Found> Findings, IReadOnlyList<Left> Unjudged);

    internal sealed record Found(
        string Id, string By, string Way, double Observed, double Expected, double Excess, double Lower, double Upper, double Chance, double Adjusted, bool AtOnce);

    internal sealed record Left(string Id, string Why);
}

namespace Waymark.Core.Insight.Watching;

/// <summary>All figures of an area, tested together, so that false alarms are counted over everything that was looked at.</summary>
/// <remarks>A change is told when it is very strong, or when the figures of the month before told the same: two months in a row (spc rule 6, two refreshes of the data).</remarks>
public sealed class FigureWatch
{
    private FigureWatch(IReadOnlyList<JudgedFigure> figures, int trivial, double falseShare)
    {
        Figures = figures;
        Trivial = trivial;
        ByChance = (figures.Count(f => f.Finding is not null) + trivial) * falseShare;
    }

    /// <summary>How many of the last months are held against those before.</summary>
    public const int Recent = 6;

    /// <summary>Every series: what was found, or why it was not tested. Changes first, the largest number of children first; the others by their id.</summary>
    public IReadOnlyList<JudgedFigure> Figures { get; }

    /// <summary>Changes that are real and too small to matter.</summary>
    public int Trivial { get; }

    /// <summary>How many series were tested.</summary>
    public int Tested => Figures.Count(f => f.IsTested);

    /// <summary>About how many of all changes found, trivial and waiting ones with them, are chance.</summary>
    public double ByChance { get; }

    /// <summary>Tests every series.</summary>
    /// <param name="all">The series, each with an id of its own.</param>
    /// <exception cref="ArgumentException">Two series have one id, or a count is below 0.</exception>
    public static FigureWatch Judge(IReadOnlyList<FigureSeries> all)
    {
        ArgumentNullException.ThrowIfNull(all);
        if (all.GroupBy(s => s.Id, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice) throw new ArgumentException($"Two series are called {twice.Key}.", nameof(all));
        var options = new WatchOptions { Recent = Recent, Sparse = true };
        var (now, why) = Listed(all, options);
        var before = Listed([.. all.Select(s => s.MonthBefore)], options).List.Findings.ToDictionary(f => f.Id, f => f.Excess > 0, StringComparer.Ordinal);
        var found = now.Findings.ToDictionary(f => f.Id, StringComparer.Ordinal);
        var judged = all.Select(s => new JudgedFigure(s, found.GetValueOrDefault(s.Id), why.GetValueOrDefault(s.Id, ""))).Select(j => j with { Told = j.Finding is { } f && (f.AtOnce || (before.TryGetValue(f.Id, out var up) && up == f.Excess > 0)) }).ToList();
        var small = judged.Where(j => j.Finding is not null && !j.Matters(options)).Select(j => j with { Finding = null, Told = false }).ToDictionary(j => j.Series.Id, StringComparer.Ordinal);
        return new([.. judged.Select(j => small.GetValueOrDefault(j.Series.Id, j)).OrderByDescending(j => Math.Abs(j.Children)).ThenBy(j => j.Series.Id, StringComparer.Ordinal)], now.Trivial + small.Count, options.FalseShare);
    }

    private static (WatchList List, Dictionary<string, string> Why) Listed(IReadOnlyList<FigureSeries> all, WatchOptions options)
    {
        var (family, why) = (new List<WatchedSeries>(), new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var series in all)
        {
            if (series.Watched(options.Recent, out var reason) is { } watched) family.Add(watched);
            else why[series.Id] = reason;
        }
        var list = WatchList.Of(family, options);
        foreach (var left in list.Unjudged) why[left.Id] = left.Why;
        return (list, why);
    }
}

/// <summary>What was found of one series.</summary>
/// <param name="Series">The series.</param>
/// <param name="Finding">The change, counted in children, cases or months of a child; null where there is none that matters.</param>
/// <param name="Why">Why it was not tested; empty where it was.</param>
public sealed record JudgedFigure(FigureSeries Series, Finding? Finding, string Why)
{
    /// <summary>Whether the change is told; else it waits for the next month.</summary>
    public bool Told { get; init; }

    /// <summary>Whether it was tested.</summary>
    public bool IsTested => Why.Length == 0;

    /// <summary>How many children or cases more than expected, fewer where negative; of sessions as many children as missed, or came, all of the last months. 0 without a change.</summary>
    public double Children => Finding is { } found ? found.Excess / (Series.CountsSessions ? FigureWatch.Recent : 1) : 0;

    /// <summary>Whether the change is large enough to matter, in children or beside what was expected.</summary>
    internal bool Matters(WatchOptions options) => Finding is { } found && (Math.Abs(Children) >= options.LeastChildren || Math.Abs(found.Excess) >= options.LeastShare * found.Expected);

    /// <summary>The months that are held against those before.</summary>
    public IEnumerable<FigureMonth> Last => Of(Series.Calendar.TakeLast(FigureWatch.Recent));

    /// <summary>The months that are looked at, as they may be shown.</summary>
    public IEnumerable<FigureMonth> Looked => Of(Series.Calendar.TakeLast(FigureSeries.Window));

    private IEnumerable<FigureMonth> Of(IEnumerable<NodaTime.LocalDate> months)
    {
        var own = Series.Months.ToDictionary(m => m.Month);
        return months.Where(month => Series.IsNumber || own.ContainsKey(month)).Select(month => own.TryGetValue(month, out var known) ? known : new FigureMonth(month, 0));
    }
}

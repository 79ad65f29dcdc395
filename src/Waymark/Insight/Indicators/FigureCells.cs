using System.Data.Common;
using NodaTime;
using Waymark.Insight.Door;
using Waymark.Insight.Lake;

namespace Waymark.Insight.Indicators;

/// <summary>Adds the facts of an indicator up to every cell that a page, a table or a file may show: months and terms by one dimension, years by two.</summary>
/// <remarks>One pass over the rows of each year in the order of children. What a child adds to a year in the same cells is put together first: years are parted in many more ways.</remarks>
internal sealed class FigureCells
{
    /// <summary>Schools are many and small: they are never crossed with another dimension.</summary>
    private const string NeverCrossed = "school";

    private static readonly LocalDate Epoch = new(1970, 1, 1);

    private readonly Indicator indicator;
    private readonly CellSums? months;
    private readonly CellSums? terms;
    private readonly CellSums years;
    private readonly WordKey key;
    private readonly Dictionary<int, int> yearOf = [];
    private readonly int crossedFrom;
    private (int Year, long Key, ChildSum Sum)? open;

    private FigureCells(Indicator indicator, IReadOnlyList<IReadOnlyList<string>> words, LocalDate today)
    {
        this.indicator = indicator;
        key = new WordKey(indicator.Dimensions, words);
        if (indicator.AddsUp) months = new CellSums(indicator.Grain, Ways(pairs: false), words);
        if (indicator.Terms != TermKind.None) terms = new CellSums(Grains.Term, Ways(pairs: false), words);
        years = new CellSums(indicator.ShownBy[^1], Ways(pairs: true), words);
        // Days are many: only those of the last thirteen months are crossed.
        crossedFrom = indicator.Grain == Grains.Day ? Days(today.PlusMonths(-13)) : int.MinValue;
    }

    /// <summary>The cells of the indicator that was counted last.</summary>
    public static async Task<IReadOnlyList<FigureCell>> ReadAsync(ILakeWriter lake, Indicator indicator, LocalDate today, CancellationToken stop)
    {
        var cells = new FigureCells(indicator, [.. indicator.Dimensions.Select(d => Sides.WordsOf(lake.Engine, indicator, d))], today);
        var statement = LakeStatement.Of("Insight/Lake/facts-by-child.sql", ("key", cells.key.Expression()), ("facts", Facts.SelectSpan(indicator)));
        foreach (var (from, until) in Counting.Years(lake.Engine, indicator)) await cells.ReadAsync(lake.Engine, statement, from, until, stop);
        return [.. cells.months?.All() ?? [], .. cells.terms?.All() ?? [], .. cells.years.All()];
    }

    private async Task ReadAsync(DbConnection engine, string statement, LocalDate from, LocalDate until, CancellationToken stop)
    {
        Counting.Between(engine, from, until);
        await using var command = LakeEngine.Streaming(engine, statement);
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
            Add(rows.GetInt32(0), rows.IsDBNull(1) ? null : rows.GetInt32(1), new ChildSum(rows.IsDBNull(2) ? -1 : rows.GetInt64(2), rows.GetDouble(3), rows.IsDBNull(4) ? null : rows.GetDouble(4)), rows.GetInt64(5));
        Close();
    }

    private void Add(int day, int? term, ChildSum sum, long words)
    {
        if (term is { } own && !indicator.AddsUp)
        {
            Close();
            key.Read(words);
            terms!.Add(own, sum, key.At);
            return;
        }
        if (!yearOf.TryGetValue(day, out var year)) yearOf[day] = year = indicator.AddsUp ? Days(Grains.YearOf(indicator.YearGrain, Epoch.PlusDays(day))) : day;
        if (open is { } before && before.Year == year && before.Key == words && before.Sum.Pupil == sum.Pupil) open = before with { Sum = before.Sum.Plus(sum.Numerator, sum.Denominator) };
        else
        {
            Close();
            key.Read(words);
            open = (year, words, sum);
        }
        months?.Add(day, sum, key.At);
        if (term is { } of) terms!.Add(of, sum, key.At);
    }

    /// <summary>Adds what one child gave to one year.</summary>
    private void Close()
    {
        if (open is { } done) years.Add(done.Year, done.Sum, key.At, done.Year >= crossedFrom);
        open = null;
    }

    private List<(int By, int Within)> Ways(bool pairs)
    {
        var (all, ways) = (indicator.Dimensions, new List<(int, int)> { (-1, -1) });
        for (var by = 0; by < all.Count; by++)
        {
            ways.Add((by, -1));
            for (var within = by + 1; pairs && within < all.Count; within++)
                if (all[by] != NeverCrossed && all[within] != NeverCrossed) ways.Add((by, within));
        }
        return ways;
    }

    private static int Days(LocalDate day) => Period.DaysBetween(Epoch, day);
}

using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Waymark.Core.People;
using Waymark.Insight.Door;
using Waymark.Insight.Indicators;
using Waymark.People;
using Waymark.Shell.Demo;
using Waymark.Tests.Architecture;
using Waymark.Tests.Shell;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Insight.Indicators;

public sealed class IndicatorTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>What is shown is parted by: what is known of the child, and of its day.</summary>
    private static readonly string[] Looked = ["sex", "locality", "need", "sen", "reason"];

    [Fact]
    public async Task What_the_lake_counts_is_what_casework_and_marks_give_when_counted_another_way()
    {
        // An area of its own: the casework of the shared one moves on while its lake stands.
        await using var web = new DemoWeb();
        var services = (await web.ServedAsync()).Site.Services;
        await using var db = services.GetRequiredService<Waymark.Shell.Data.Stores>().Casework(StoreEngines.NorthYorkshire);
        var children = await db.Set<Child>().AsNoTracking().ToDictionaryAsync(c => c.Id, Stop);
        await using var lake = await services.GetRequiredService<ILakes>().WriteAsync(StoreEngines.NorthYorkshire, Stop);
        var again = new CountedAgain(DemoArea.Today) { TermOf = new TermsOfDemo(new DemoScene(db, 815, 0, DemoArea.Today, default)).Of };
        await again.ReadAsync(db, Marks(lake.Engine, services.GetRequiredService<ILakes>().PseudonymsOf(StoreEngines.NorthYorkshire), children.Values), Stop);
        Sides.Lay(lake.Engine);
        var wrong = new List<string>();
        foreach (var indicator in Catalogue.All)
        {
            Facts.Count(lake.Engine, indicator, DemoArea.Today);
            var cells = await FigureCells.ReadAsync(lake, indicator, DemoArea.Today, Stop);
            var (counted, byHand) = (Sums(indicator, cells), Sums(indicator, [.. again.Of(indicator.Id)], children));
            if (!byHand.Keys.Any(key => key.By == "")) wrong.Add($"Nothing of {indicator.Id} is in the demonstration.");
            wrong.AddRange(counted.Keys.Union(byHand.Keys).Where(key => !Same(counted.GetValueOrDefault(key), byHand.GetValueOrDefault(key)))
                .Select(key => $"{indicator.Id} {key}: {counted.GetValueOrDefault(key)} in the lake, {byHand.GetValueOrDefault(key)} counted again"));
            var shown = Shown(lake.Engine, indicator);
            wrong.AddRange(NotAsCounted(indicator, cells, shown));
            if (indicator.CountsSessions) wrong.AddRange(new OneWhoSubtracts(indicator, cells, cell => shown.GetValueOrDefault(PlaceOf(indicator, cell)).Numerator, cell => cell.Numerator).Finds());
        }
        Wrong.None(wrong);
    }

    /// <summary>Every mark under the child of casework to whom it belongs.</summary>
    private static List<MarkedDay> Marks(DbConnection engine, Pseudonyms pseudonyms, IReadOnlyCollection<Child> children)
    {
        var known = children.ToDictionary(child => pseudonyms.Of(child.Id.Value));
        return Rows(engine, "SELECT pupil, urn, date, am, pm FROM attendance", row => (Child: known[row.GetInt64(0)], Urn: row.GetInt32(1), Day: LocalDate.FromDateOnly(row.GetFieldValue<DateOnly>(2)), Am: row.GetString(3), Pm: row.GetString(4)))
            .ConvertAll(mark => new MarkedDay(mark.Child.Id, mark.Child.Born, mark.Urn, mark.Day, mark.Am, mark.Pm));
    }

    private sealed record Key(string Grain, LocalDate Period, string By, string Value);

    /// <summary>The cells before anything is hidden: the whole, each dimension that is looked at, and sex crossed with place or SEN status.</summary>
    private static Dictionary<Key, (double, double)> Sums(Indicator indicator, IReadOnlyList<FigureCell> cells) =>
        cells.Select(cell => (Key: KeyOf(indicator, cell), Sums: (cell.Numerator, cell.Denominator ?? 0))).Where(cell => cell.Key is not null && cell.Sums != (0, 0)).ToDictionary(cell => cell.Key!, cell => cell.Sums);

    private static Key? KeyOf(Indicator indicator, FigureCell cell)
    {
        if (cell.By < 0) return new Key(cell.Grain, cell.Period, "", "");
        var by = indicator.Dimensions[cell.By];
        if (cell.Within < 0) return Looked.Contains(by) && (by != "reason" || (indicator.Part == by && indicator.CountsSessions)) ? new Key(cell.Grain, cell.Period, by, cell.Value) : null;
        var within = indicator.Dimensions[cell.Within];
        return cell.Grain == Grains.Day ? null : (by, within) switch
        {
            ("sex", "locality" or "sen") => new Key(cell.Grain, cell.Period, $"{within} and sex", $"{cell.WithinValue} {cell.Value}"),
            ("locality" or "sen", "sex") => new Key(cell.Grain, cell.Period, $"{by} and sex", $"{cell.Value} {cell.WithinValue}"),
            _ => null,
        };
    }

    private static Dictionary<Key, (double, double)> Sums(Indicator indicator, IReadOnlyList<CountedRow> rows, Dictionary<ChildId, Child> children)
    {
        var years = indicator.AddsUp ? rows.Where(row => row.Grain == Grains.Month).Select(row => row with { Grain = indicator.YearGrain, Period = Grains.YearOf(indicator.YearGrain, row.Period) }) : [];
        return rows.Concat(years).SelectMany(row => KeysOf(indicator, row, children[row.Child]).Select(key => (Key: key, Row: row))).GroupBy(pair => pair.Key)
            .Select(g => (g.Key, Sums: (g.Sum(pair => pair.Row.Numerator), g.Sum(pair => pair.Row.Denominator ?? 0)))).Where(g => g.Sums != (0, 0)).ToDictionary(g => g.Key, g => g.Sums);
    }

    private static IEnumerable<Key> KeysOf(Indicator indicator, CountedRow row, Child child)
    {
        var place = child.AddressRestricted || child.Sealed ? "" : child.Locality;
        yield return new Key(row.Grain, row.Period, "", "");
        yield return new Key(row.Grain, row.Period, "sex", child.Sex);
        yield return new Key(row.Grain, row.Period, "locality", place);
        if (indicator.Dimensions.Contains("need")) yield return new Key(row.Grain, row.Period, "need", child.PrimaryNeed);
        if (indicator.Dimensions.Contains("sen")) yield return new Key(row.Grain, row.Period, "sen", row.Sen);
        if (indicator.CountsSessions && indicator.Part.Length > 0) yield return new Key(row.Grain, row.Period, "reason", row.Cause);
        if (row.Grain != indicator.ShownBy[^1] || row.Grain == Grains.Day) yield break;
        yield return new Key(row.Grain, row.Period, "locality and sex", $"{place} {child.Sex}");
        if (indicator.Dimensions.Contains("sen")) yield return new Key(row.Grain, row.Period, "sen and sex", $"{row.Sen} {child.Sex}");
    }

    private static bool Same((double Numerator, double Denominator) one, (double Numerator, double Denominator) other) =>
        Math.Abs(one.Numerator - other.Numerator) < 1e-6 && one.Denominator == other.Denominator;

    /// <summary>What is shown of a cell: its value, or whether it is hidden.</summary>
    private static Dictionary<(string Grain, LocalDate Period, string By, string Value, string Within, string WithinValue), (double? Numerator, double? Denominator, double? Figure, bool Hidden)> Shown(DbConnection engine, Indicator indicator) =>
        Rows(engine, $"SELECT grain, period, dimension, value, within, within_value, numerator, denominator, figure, hidden FROM figures WHERE indicator = '{indicator.Id}'", row => (
            (row.GetString(0), LocalDate.FromDateOnly(row.GetFieldValue<DateOnly>(1)), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5)),
            (Number(row, 6), Number(row, 7), Number(row, 8), row.GetBoolean(9)))).ToDictionary();

    private static (string, LocalDate, string, string, string, string) PlaceOf(Indicator indicator, FigureCell cell) =>
        (cell.Grain, cell.Period, cell.By < 0 ? "" : indicator.Dimensions[cell.By], cell.Value, cell.Within < 0 ? "" : indicator.Dimensions[cell.Within], cell.WithinValue);

    /// <summary>Every cell has its figure and is shown, if it is, within the rounding.</summary>
    private static IEnumerable<string> NotAsCounted(Indicator indicator, IReadOnlyList<FigureCell> cells,
        Dictionary<(string Grain, LocalDate Period, string By, string Value, string Within, string WithinValue), (double? Numerator, double? Denominator, double? Figure, bool Hidden)> figures)
    {
        var open = 0;
        foreach (var cell in cells)
        {
            var (by, within) = (cell.By < 0 ? "" : indicator.Dimensions[cell.By], cell.Within < 0 ? "" : indicator.Dimensions[cell.Within]);
            if (indicator.Part.Length > 0 && ((by == indicator.Part && cell.Value.Length == 0) || (within == indicator.Part && cell.WithinValue.Length == 0))) continue;
            if (!figures.TryGetValue(PlaceOf(indicator, cell), out var figure))
            {
                yield return $"{indicator.Id}: {cell} has no figure.";
                continue;
            }
            if (figure.Hidden) continue;
            open++;
            var most = !indicator.CountsSessions ? 2 : cell.Grain switch { Grains.Month => 25, Grains.Term => 75, _ => 200 };
            if (indicator.Unit == Waymark.Insight.Indicators.Unit.Weeks ? Math.Abs(figure.Figure!.Value - (cell.Numerator / cell.Denominator!.Value)) > 0.1001 : Math.Abs(figure.Numerator!.Value - cell.Numerator) > most)
                yield return $"{indicator.Id}: {cell} is shown as {figure}.";
        }
        // In so small an area cases are few and nearly all hidden; sessions are not.
        if (open == 0 && indicator.CountsSessions) yield return $"{indicator.Id} shows nothing.";
    }

    private static double? Number(DbDataReader row, int at) => row.IsDBNull(at) ? null : row.GetDouble(at);

    [Fact]
    public void Every_indicator_says_what_it_counts_and_names_dimensions_that_there_are()
    {
        Assert.True(Catalogue.All.Count >= 25, $"There are {Catalogue.All.Count}.");
        Assert.All(Catalogue.All, indicator =>
        {
            Assert.InRange(indicator.Promise, 1, 5);
            Assert.EndsWith("?", indicator.Question, StringComparison.Ordinal);
            Assert.Equal(indicator.Unit == Unit.Number, indicator.Denominator.Length == 0);
            Assert.Subset(indicator.Dimensions.ToHashSet(), indicator.Own.ToHashSet());
            Assert.True(indicator.Part.Length == 0 || indicator.Own.Contains(indicator.Part), indicator.Id);
        });
    }

    [Theory]
    [InlineData("-- title: A\nSELECT 1", "question is missing")]
    [InlineData("-- title: A\n-- question: B?\n-- shade: blue\nSELECT 1", "shade is not one of its keys")]
    [InlineData("-- title: A\n-- question: B?\n-- numerator: C\n-- promise: 1\n-- unit: ells\n-- polarity: neither\n-- period: day\n-- source: D\nSELECT 1", "unit ells is none")]
    [InlineData("-- title: A\n-- question: B?\n-- numerator: C\n-- promise: 1\n-- unit: number\n-- polarity: neither\n-- period: month\n-- year: school\n-- terms: parts\n-- source: D\nSELECT 1", "terms cannot be made safe beside months")]
    [InlineData("-- title: A\n-- question: B?\n-- numerator: C\n-- promise: 1\n-- unit: number\n-- polarity: neither\n-- period: day\n-- terms: apart\n-- source: D\nSELECT 1", "terms belong to a school year")]
    [InlineData("-- title: A\n-- question: B?\n-- dimensions: moon\nSELECT 1", "dimensions names moon")]
    public void A_file_that_tells_too_little_or_too_much_is_refused_by_name_and_key(string text, string says)
    {
        var fault = Assert.Throws<InvalidDataException>(() => IndicatorFile.Read("sample", text));
        Assert.StartsWith("Insight/Indicators/sample.sql: ", fault.Message, StringComparison.Ordinal);
        Assert.Contains(says, fault.Message, StringComparison.Ordinal);
    }

    private static List<T> Rows<T>(DbConnection engine, string sql, Func<DbDataReader, T> read)
    {
        using var command = engine.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }
}

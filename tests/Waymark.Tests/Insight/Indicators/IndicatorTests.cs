using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Waymark.Insight.Door;
using Waymark.Insight.Indicators;
using Waymark.Tests.Shell;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Insight.Indicators;

public sealed class IndicatorTests
{
    private static readonly string[] CountedAgain =
    [
        "requests", "decisions-in-6-weeks", "refusals-to-assess", "plans-in-20-weeks", "plans-in-20-weeks-excluding-exceptions", "plans-with-exception", "weeks-to-plan",
        "new-plans", "reviews-in-12-months", "advice-in-6-weeks", "limits-passed", "suspensions", "overall-absence", "unauthorised-absence",
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_the_lake_counts_is_what_casework_and_marks_give_when_counted_another_way()
    {
        // An area of its own: the casework of the shared one moves on while its lake stands.
        await using var web = new DemoWeb();
        var services = (await web.ServedAsync()).Site.Services;
        await using var lake = await services.GetRequiredService<ILakes>().ReadAsync(StoreEngines.NorthYorkshire, Stop);
        var again = new CountedAgain(DemoArea.Today) { Marks = [.. Rows(lake.Engine, "SELECT am, pm, date FROM attendance", row => (row.GetString(0), row.GetString(1), LocalDate.FromDateOnly(row.GetFieldValue<DateOnly>(2))))] };
        await using (var db = services.GetRequiredService<Waymark.Shell.Data.Stores>().Casework(StoreEngines.NorthYorkshire)) await again.ReadAsync(db, Stop);
        var counted = Rows(lake.Engine, "SELECT indicator, sum(numerator), sum(denominator) FROM facts GROUP BY indicator", row => (Indicator: row.GetString(0), Numerator: row.GetDouble(1), Denominator: row.IsDBNull(2) ? (double?)null : row.GetDouble(2)))
            .ToDictionary(row => row.Indicator);
        Assert.All(CountedAgain, indicator =>
        {
            var (numerator, denominator) = again.Of(indicator);
            Assert.True((denominator ?? numerator) > 0, $"Nothing of {indicator} is in the demonstration.");
            Assert.Equal(numerator, counted[indicator].Numerator, 6);
            Assert.Equal(denominator, counted[indicator].Denominator);
        });
    }

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

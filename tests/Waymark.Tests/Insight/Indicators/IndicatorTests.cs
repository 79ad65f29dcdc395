using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Waymark.Core.Inclusion.Attendance;
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

    [Fact]
    public async Task What_the_lake_counts_is_what_casework_and_marks_give_when_counted_another_way()
    {
        // An area of its own: the casework of the shared one moves on while its lake stands.
        await using var web = new DemoWeb();
        var services = (await web.ServedAsync()).Site.Services;
        await using var lake = await services.GetRequiredService<ILakes>().ReadAsync(StoreEngines.NorthYorkshire, Stop);
        await using var db = services.GetRequiredService<Waymark.Shell.Data.Stores>().Casework(StoreEngines.NorthYorkshire);
        var pseudonyms = services.GetRequiredService<ILakes>().PseudonymsOf(StoreEngines.NorthYorkshire);
        var born = (await db.Set<Child>().AsNoTracking().ToListAsync(Stop)).ToDictionary(c => pseudonyms.Of(c.Id.Value), c => c.Born);
        var terms = new TermsOfDemo(new DemoScene(db, 815, 0, DemoArea.Today, default));
        var again = new CountedAgain(DemoArea.Today)
        {
            TermOf = terms.Of,
            Registers = new RegistersAgain(Rows(lake.Engine, "SELECT pupil, urn, date, am, pm FROM attendance", row => new MarkedDay(
                row.GetInt64(0), born[row.GetInt64(0)], row.GetInt32(1), LocalDate.FromDateOnly(row.GetFieldValue<DateOnly>(2)), row.GetString(3), row.GetString(4))), terms.Of),
        };
        await again.ReadAsync(db, Stop);
        var counted = Rows(lake.Engine, "SELECT indicator, sum(numerator), sum(denominator) FROM facts WHERE grain <> 'term' GROUP BY indicator", row => (Indicator: row.GetString(0), Numerator: row.GetDouble(1), Denominator: row.IsDBNull(2) ? (double?)null : row.GetDouble(2)))
            .ToDictionary(row => row.Indicator);
        var wrong = new List<string>();
        foreach (var indicator in Catalogue.All.Select(i => i.Id))
        {
            var (numerator, denominator) = again.Of(indicator);
            var (_, inLake, below) = counted.GetValueOrDefault(indicator);
            if ((denominator ?? numerator) <= 0) wrong.Add($"Nothing of {indicator} is in the demonstration.");
            if (Math.Abs(numerator - inLake) > 1e-6 || denominator != below) wrong.Add($"{indicator}: {inLake} of {below} in the lake, {numerator} of {denominator} counted again");
        }
        var byTerm = Rows(lake.Engine, "SELECT indicator, term, sum(numerator), sum(denominator) FROM facts WHERE term IS NOT NULL GROUP BY ALL", row => (Indicator: row.GetString(0), Term: LocalDate.FromDateOnly(row.GetFieldValue<DateOnly>(1)), Sums: (row.GetDouble(2), (double?)row.GetDouble(3))))
            .ToLookup(row => row.Indicator);
        foreach (var indicator in Catalogue.All.Where(i => i.Terms != TermKind.None))
            foreach (var (term, sums) in again.OfTerms(indicator.Id))
                if (byTerm[indicator.Id].SingleOrDefault(t => t.Term == term) is var found && found.Sums != sums) wrong.Add($"{indicator.Id} in the term of {term}: {found.Sums} in the lake, {sums} counted again");
        Assert.Equal(7, Catalogue.All.Where(i => i.Terms != TermKind.None).Select(i => byTerm[i.Id].Count()).Distinct().Single());
        Wrong.None(wrong);
        // The cause of every lost session, too: a session must not only be counted but stand under the right one.
        var causes = Rows(lake.Engine, "SELECT reason, sum(numerator) FROM facts WHERE indicator = 'lost-sessions' AND reason IS NOT NULL GROUP BY reason", row => (row.GetString(0), row.GetDouble(1))).ToDictionary();
        Assert.Equal(Causes.ToDictionary(cause => cause.Value, cause => (double)again.Registers.Lost.GetValueOrDefault(cause.Key)).Where(c => c.Value > 0).OrderBy(c => c.Key), causes.OrderBy(c => c.Key));
    }

    private static readonly Dictionary<LostCause, string> Causes = new()
    {
        [LostCause.Suspension] = "Suspension", [LostCause.Illness] = "Illness", [LostCause.PartTime] = "Part-time timetable", [LostCause.Council] = "Council: transport or access",
        [LostCause.Closed] = "School closed", [LostCause.Unexplained] = "Unexplained", [LostCause.Other] = "Other",
    };

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

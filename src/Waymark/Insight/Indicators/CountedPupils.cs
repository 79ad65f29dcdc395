using System.Globalization;
using DuckDB.NET.Data;
using NodaTime;
using NodaTime.Text;
using Waymark.Core.Areas;
using Waymark.Insight.Door;
using Waymark.Insight.Explore;

namespace Waymark.Insight.Indicators;

/// <summary>Reads the pseudonyms behind a figure from the facts. One statement.</summary>
internal sealed class CountedPupils(ILakes lakes) : ICounted
{
    public async Task<CountedFigure> ReadAsync(AreaCode area, IQueryCollection asked, LocalDate today, CancellationToken stop)
    {
        var question = ExploreQuestion.Of(asked);
        var indicator = question.Indicator;
        await using var lake = await lakes.ReadAsync(area, stop);
        await using var command = lake.Engine.CreateCommand();
        var parts = new List<(string Dimension, string Value)>();
        if (question.Within.Length > 0) parts.Add((question.Within, question.Value));
        if (question.By.Length > 0 && asked.ContainsKey("part")) parts.Add((question.By, asked["part"].ToString()));
        var period = LocalDatePattern.Iso.Parse(asked["period"].ToString()) is { Success: true, Value: var given } ? given : today;
        // Names of columns come from the catalogue alone.
        command.CommandText = LakeStatement.Of("Insight/Lake/counted-pupils.sql", ("parts", string.Concat(parts.Select((part, i) => string.Create(CultureInfo.InvariantCulture, $" AND coalesce({part.Dimension}, '') = $of{i}")))));
        command.Parameters.Add(new DuckDBParameter("indicator", indicator.CountedAs));
        command.Parameters.Add(new DuckDBParameter("grain", question.Grain));
        command.Parameters.Add(new DuckDBParameter("from", period.ToDateOnly()));
        command.Parameters.Add(new DuckDBParameter("to", Grains.EndOf(question.Grain, period).ToDateOnly()));
        for (var i = 0; i < parts.Count; i++) command.Parameters.Add(new DuckDBParameter(string.Create(CultureInfo.InvariantCulture, $"of{i}"), parts[i].Value));
        var pupils = new HashSet<long>();
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop)) pupils.Add(rows.GetInt64(0));
        var words = string.Concat(parts.Select(part => $", {Dimension.Find(part.Dimension)!.LabelOf(part.Value)}"));
        return new CountedFigure($"{indicator.Numerator}{words}: {IndicatorWords.Period(question.Grain, period, today)}", question.Link(InsightLinks.Explore), pupils);
    }
}

using System.Data.Common;
using System.Globalization;
using Waymark.Areas.Door;
using Waymark.Core.Inclusion.Census;
using Waymark.Inclusion.Attendance;
using Waymark.Insight.Door;

namespace Waymark.Inclusion.Census;

/// <summary>What the censuses said of one child, beside the registers. One query to the lake, and none where it has no census.</summary>
internal sealed class ChildCensus(CurrentArea area, ILakes lakes)
{
    public async Task<IReadOnlyList<SentTerm>> ReadAsync(RegisterOfChild of, CancellationToken stop)
    {
        var urns = of.Rolls.Select(time => time.Urn).Append(of.Child.SchoolUrn).Select(MartSource.Number).OfType<int>().ToHashSet();
        await using var lake = await lakes.ReadAsync(area.Code, stop);
        if (urns.Count == 0 || !lake.State.Of(CensusComparison.Compared.Name).Any()) return [];
        var statement = LakeStatement.Of("Inclusion/Census/census-child.sql", ("urns", string.Join(", ", urns)));
        var all = await lake.AskAsync(statement, [("pupil", lakes.PseudonymsOf(area.Code).Of(of.Child.Id.Value))], Read, stop).ToListAsync(stop);
        return [.. all.OrderByDescending(sent => sent.Term.Last).ThenByDescending(sent => sent.Term.First)];
    }

    private static SentTerm Read(DbDataReader row)
    {
        int? Number(int at) => row.IsDBNull(at) ? null : row.GetInt32(at);
        return new(row.GetInt32(0).ToString(CultureInfo.InvariantCulture), CensusTerm.Of(row.GetInt32(1), row.GetString(2))!,
            new(CensusGap.SideOf(Number(3), Number(4), Number(5)), CensusGap.SideOf(Number(6), Number(7), Number(8))), row.GetString(9));
    }
}

/// <param name="Differs">In what the two sides differ by more than the tolerance; blank where they agree.</param>
internal sealed record SentTerm(string Urn, CensusTerm Term, CensusSides Sides, string Differs);

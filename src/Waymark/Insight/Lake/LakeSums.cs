using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Waymark.Insight.Door;

namespace Waymark.Insight.Lake;

/// <summary>Brings a summary up to date. What each partition was last made from stands in the notes of the lake: while that is the same, it stays as it is.</summary>
internal static class LakeSums
{
    public static async Task SumUpAsync(ILakeWriter lake, ILakeSummary summary, CancellationToken stop)
    {
        var marks = lake.State.Of(summary.Of.Name).ToLookup(part => part.Partition, StringComparer.Ordinal);
        var sums = lake.State.Of(summary.Table.Name).Select(part => part.Partition).ToHashSet(StringComparer.Ordinal);
        foreach (var gone in sums.Where(partition => !marks.Contains(partition))) lake.Remove(summary.Table, gone);
        foreach (var partition in marks.OrderBy(part => part.Key, StringComparer.Ordinal))
        {
            var (note, basis) = ($"{summary.Table.Name} {partition.Key}".TrimEnd(), await BasisAsync(lake.Engine, summary, partition, stop));
            if (sums.Contains(partition.Key) && lake.State.Notes.GetValueOrDefault(note) == basis) continue;
            await lake.ReplaceAsync(summary.Table, partition.Key, summary.Select(partition.Key), stop);
            lake.Note(note, basis);
        }
    }

    /// <summary>The files, what stands beside them, and the statement itself: another release may sum up otherwise.</summary>
    private static async Task<string> BasisAsync(DbConnection engine, ILakeSummary summary, IGrouping<string, LakePart> partition, CancellationToken stop)
    {
        var text = new StringBuilder(summary.Table.Shape).Append(summary.Select(partition.Key));
        foreach (var part in partition.OrderBy(part => part.File, StringComparer.Ordinal)) text.Append(' ').Append(part.Sha256);
        if (summary.Beside(partition.Key) is { Length: > 0 } beside)
        {
            await using var command = engine.CreateCommand();
            command.CommandText = beside;
            text.Append(' ').Append(await command.ExecuteScalarAsync(stop));
        }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..32];
    }
}

using System.Security.Cryptography;
using System.Text;
using Waymark.Core.Insight.Published;
using Waymark.Insight.Door;

namespace Waymark.Insight.Published;

/// <summary>Lays files down in the lake: one partition for each file of each edition. Nothing of them is seen before <see cref="FinishAsync"/>.</summary>
internal sealed class PublishedTaking(ILakeWriter writer)
{
    private const string Incoming = "published_incoming", Told = "published_told";
    private static readonly string Replace = LakeStatement.Of("Insight/Published/replace.sql"), ReplaceEditions = LakeStatement.Of("Insight/Published/replace-editions.sql");
    private readonly List<PublishedEdition> taken = [];

    /// <summary>Reads the file to its end and lays it down, unless it turns out to be unusable.</summary>
    /// <param name="edition">The edition as said, with the layout left blank.</param>
    /// <param name="mayLay">Asked after the reading: false leaves the lake as it is.</param>
    public async Task<bool> TakeAsync(PublishedFile file, PublishedEdition edition, Func<PublishedEdition, bool> mayLay, CancellationToken stop)
    {
        // A file of neighbours has no figures and the other way round; which it is is known when its header was read.
        await writer.StageAsync(Incoming, PublishedTables.Figures.Columns, file.Read().Select(f => Row(f, file, edition)).ToAsyncEnumerable(), stop);
        var table = PublishedTables.Figures;
        if (file.Alike > 0)
        {
            table = PublishedTables.Neighbours;
            var again = new PublishedFile(file.Source, new Silence());
            await writer.StageAsync(Incoming, table.Columns, again.ReadNeighbours().Select(n => Row(n, file, edition)).ToAsyncEnumerable(), stop);
        }
        var whole = edition with { Source = file.Title, Layout = file.Layout, Rows = file.Rows };
        if (file.Refused || !mayLay(whole)) return false;
        await writer.ReplaceAsync(table, PartitionOf(whole), Replace, stop);
        taken.Add(whole);
        return true;
    }

    /// <summary>Makes what was taken the new state of the lake; nothing where nothing was taken.</summary>
    public async Task FinishAsync(string what, CancellationToken stop)
    {
        if (taken.Count == 0) return;
        await writer.StageAsync(Told, PublishedTables.Editions.Columns, taken.Select(Row).ToAsyncEnumerable(), stop);
        await writer.ReplaceAsync(PublishedTables.Editions, "", ReplaceEditions, stop);
        await writer.CommitAsync(what, stop);
    }

    /// <summary>The same for the same file of the same edition, whatever the edition is called; what people type stands in no path.</summary>
    public static string PartitionOf(PublishedEdition edition) =>
        $"{edition.Layout}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{edition.Source}\n{edition.Edition}\n{edition.Layout}")))[..12]}";

    private static object?[] Row(Statistic f, PublishedFile file, PublishedEdition edition) =>
        [f.Place, f.Level, f.Measure, f.Period.Label, f.Period.Kind, f.Breakdown, f.Value.Number, f.Value.Marker, file.Title, edition.Edition, (int)f.Line];

    private static object?[] Row(Neighbour n, PublishedFile file, PublishedEdition edition) =>
        [n.Place, n.Rank, n.Other, n.Closeness, file.Title, edition.Edition, (int)n.Line];

    private static object?[] Row(PublishedEdition e) => [e.Source, e.Edition, e.Layout, e.Published, e.File, e.Sha256, e.Rows, ""];

    private sealed class Silence : Waymark.Exchange.Door.IFindings
    {
        public void Add(Waymark.Exchange.Door.Finding finding)
        {
            // Said at the first reading.
        }
    }
}

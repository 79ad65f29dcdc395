using System.Data.Common;
using NodaTime;
using Waymark.Core.Areas;

namespace Waymark.Insight.Door;

/// <summary>The analytical copy of each area: Parquet files under a manifest, read and written through the engine inside the program.</summary>
internal interface ILakes
{
    /// <summary>Opens the lake as it stands now; what is written later is not seen.</summary>
    Task<ILakeReader> ReadAsync(AreaCode area, CancellationToken stop);

    /// <summary>Waits until nobody else writes this lake, over all processes, then opens it for writing.</summary>
    Task<ILakeWriter> WriteAsync(AreaCode area, CancellationToken stop);

    /// <summary>An engine of one's own, to be set as its work needs: at the state of an area now, or with every table and no row.</summary>
    ILakeReader OpenApart(AreaCode? area);

    Pseudonyms PseudonymsOf(AreaCode area);

    string FolderOf(AreaCode area);
}

/// <summary>One consistent state of a lake, with a view for every table of it.</summary>
internal interface ILakeReader : IAsyncDisposable
{
    /// <summary>A connection of one's own to the engine. Statements are constants or files; values are parameters.</summary>
    DbConnection Engine { get; }

    LakeState State { get; }

    /// <summary>Fills a temporary table of that name and shape; a null is a null.</summary>
    Task StageAsync(string name, IReadOnlyList<LakeColumn> columns, IAsyncEnumerable<object?[]> rows, CancellationToken stop);

    /// <summary>Adds millions of rows to a table that is there.</summary>
    /// <param name="shared">Not a temporary one of this connection.</param>
    LakeFill Fill(string table, bool shared = false);

    /// <summary>A second connection to the same engine, for what is done meanwhile. It sees tables that are not temporary.</summary>
    ILakeReader Beside();
}

/// <summary>A write in the making. Nothing of it is seen before <see cref="CommitAsync"/>, and all of it after.</summary>
internal interface ILakeWriter : ILakeReader
{
    /// <summary>Lays down what the statement selects as the new content of one partition of a table; an empty name is the whole table.</summary>
    /// <param name="sorted">Its rows come in the order of the table already, and the engine keeps the order of rows.</param>
    Task ReplaceAsync(LakeTable table, string partition, string select, CancellationToken stop, bool sorted = false);

    /// <summary>The files of a partition as they will be committed, for a statement that reads it many times.</summary>
    IReadOnlyList<string> FilesOf(LakeTable table, string partition);

    /// <summary>Takes a partition out.</summary>
    void Remove(LakeTable table, string partition);

    /// <summary>Notes something with the new state, for example up to which entry of the trail the casework is in it.</summary>
    void Note(string name, string value);

    /// <param name="what">What was done, for example "import of attendance".</param>
    Task CommitAsync(string what, CancellationToken stop);
}

/// <summary>What a lake holds in one state.</summary>
internal sealed record LakeState(string Area, long Version, Instant? Written, string What, IReadOnlyList<LakePart> Parts, IReadOnlyDictionary<string, string> Notes)
{
    public static LakeState Empty(string area) => new(area, 0, null, "", [], new Dictionary<string, string>());

    public IEnumerable<LakePart> Of(string table) => Parts.Where(part => part.Table == table);
}

/// <summary>One Parquet file of one partition of a table.</summary>
/// <param name="File">Path below the folder of the lake.</param>
/// <param name="Shape">The columns with which it was written (<see cref="LakeTable.Print"/>); empty in files of earlier releases.</param>
internal sealed record LakePart(string Table, string Partition, string File, long Rows, long Bytes, string Sha256, long Version, string Shape = "");

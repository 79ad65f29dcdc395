using System.Globalization;
using NodaTime;
using Waymark.Shell.Data;

namespace Waymark.Insight.Door;

/// <summary>A small table of the lake that a room makes whole from its casework, anew at every refresh.</summary>
internal interface ILakeMart
{
    LakeTable Table { get; }

    /// <summary>Columns of its rows, where another table of the lake has yet to be put beside them.</summary>
    IReadOnlyList<LakeColumn> Staged => Table.Columns;

    /// <summary>The statement that gives the table, from its rows as they stand in <c>mart</c>.</summary>
    string Select => "FROM mart";

    /// <summary>The rows as a stream, values in the order of <see cref="Staged"/>: long, int, string, bool, double, LocalDate or null.</summary>
    IAsyncEnumerable<object?[]> RowsAsync(MartSource source, CancellationToken stop);
}

/// <summary>What a mart is made from.</summary>
internal sealed record MartSource(WaymarkDb Db, Pseudonyms Pseudonyms, LocalDate Today)
{
    /// <summary>The number of a school as the lake holds it; null for a blank and for what is no number.</summary>
    public static int? Number(string? urn) => int.TryParse(urn, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

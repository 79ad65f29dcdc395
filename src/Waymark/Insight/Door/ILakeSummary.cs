namespace Waymark.Insight.Door;

/// <summary>
/// A table that a room has summed up from a large one at a refresh, partition by partition, so that many figures need not read the large one each. Only
/// partitions whose sums may have changed are summed up anew.
/// </summary>
internal interface ILakeSummary
{
    LakeTable Table { get; }

    /// <summary>The table that it sums up. Both have the same partitions.</summary>
    LakeTable Of { get; }

    /// <summary>The statement that gives one partition.</summary>
    string Select(string partition);

    /// <summary>A statement that gives one text: another one where anything has changed that the sums of a partition are made from beside its own rows; blank where there is nothing.</summary>
    string Beside(string partition) => "";
}

namespace Waymark.Insight.Door;

/// <summary>A table that a room has summed up from a large one at every refresh, partition by partition, so that many figures need not read the large one each.</summary>
internal interface ILakeSummary
{
    LakeTable Table { get; }

    /// <summary>The table that it sums up. Both have the same partitions.</summary>
    LakeTable Of { get; }

    /// <summary>The statement that gives one partition.</summary>
    string Select(string partition);
}

namespace Waymark.Shell.Trail;

internal enum TrailFaultKind
{
    /// <summary>The text of an entry is not the one that was chained.</summary>
    Altered,
    /// <summary>One or more entries are gone.</summary>
    Removed,
    /// <summary>An entry stands at another place than its own.</summary>
    Reordered,
    /// <summary>An entry was put in that was never chained.</summary>
    Inserted,
    /// <summary>The end is missing: an anchor knows of more entries.</summary>
    CutOff,
    /// <summary>The chain is sound in itself, but not the one that was anchored.</summary>
    MadeAnew,
    /// <summary>A line of the file of anchors was not signed by this installation, or a line is missing.</summary>
    Anchor,
}

/// <summary>The first thing that is wrong with a trail.</summary>
/// <param name="Seq">Number of the entry, or of the line of the anchors.</param>
/// <param name="Sentence">What is wrong, in plain words.</param>
internal sealed record TrailFault(long Seq, TrailFaultKind Kind, string Sentence);

/// <summary>What a check of a trail found.</summary>
/// <param name="Count">Number of the last entry that was read.</param>
/// <param name="LastHash">Its hash.</param>
/// <param name="Anchors">How many anchors were compared.</param>
/// <param name="Notes">What is no fault but should be known: restores, entries since the last anchor.</param>
internal sealed record TrailVerdict(long Count, byte[] LastHash, int Anchors, TrailFault? Fault, IReadOnlyList<string> Notes);

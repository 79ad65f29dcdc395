using System.Security.Cryptography;

namespace Waymark.Shell.Trail;

/// <summary>Checks the anchors of one area by themselves, then holds the trail against those that still speak of it.</summary>
internal sealed class AnchorCheck
{
    private readonly List<Anchor> standing = [];
    private readonly List<string> notes = [];
    private int next;

    /// <summary>What is wrong with the file of anchors itself, or null.</summary>
    public TrailFault? Fault { get; private init; }

    public IReadOnlyList<string> Notes => notes;

    public int Compared => next;

    /// <summary>Number of entries at the last anchor; 0 without one.</summary>
    public long LastCount => standing is [.., var last] ? last.Count : 0;

    public static AnchorCheck Of(string area, IReadOnlyList<string> lines, ECDsa? key)
    {
        var previous = "";
        var check = new AnchorCheck();
        for (var at = 0; at < lines.Count; at++)
        {
            var anchor = Anchor.Read(lines[at]);
            if (anchor is null || anchor.Area != area || anchor.Previous != previous || key is null || !anchor.IsSignedBy(key))
                return new AnchorCheck { Fault = new TrailFault(at + 1, TrailFaultKind.Anchor, Wrong(at + 1, anchor, area, previous, key)) };
            check.Take(anchor);
            previous = Anchor.HashOf(lines[at]);
        }
        check.standing.Sort((a, b) => a.Count.CompareTo(b.Count));
        return check;
    }

    /// <summary>Told of each entry in its turn: its number and hash.</summary>
    public TrailFault? Passing(long seq, ReadOnlySpan<byte> hash)
    {
        while (next < standing.Count && standing[next].Count == seq)
        {
            if (!Convert.ToHexStringLower(hash).Equals(standing[next].Hash, StringComparison.Ordinal))
                return new TrailFault(seq, TrailFaultKind.MadeAnew,
                    $"The anchor of {standing[next].At} knows another entry {seq}: it or an entry before it was altered and the chain made anew.");
            next++;
        }
        return null;
    }

    /// <summary>Told where the trail ends.</summary>
    public TrailFault? Ended(long count) => next == standing.Count ? null : new TrailFault(count + 1, TrailFaultKind.CutOff,
        $"The trail ends at entry {count}, but the anchor of {standing[^1].At} knows {standing[^1].Count}: the last {standing[^1].Count - count} were removed.");

    private void Take(Anchor anchor)
    {
        if (anchor.Why == Anchor.Restored)
        {
            notes.Add($"Restored at {anchor.At} to {anchor.Count} entries ({anchor.Note}); what was recorded after them was put aside.");
            standing.Clear();
        }
        if (anchor.Count > 0) standing.Add(anchor);
    }

    private static string Wrong(int line, Anchor? anchor, string area, string previous, ECDsa? key) => anchor switch
    {
        null => $"Line {line} of the anchors is no anchor.",
        _ when anchor.Area != area => $"Line {line} of the anchors belongs to area {anchor.Area}.",
        _ when anchor.Previous != previous => $"Line {line} of the anchors does not follow the line before: one was removed or altered.",
        _ when key is null => "The anchors cannot be checked: the public key is missing from their folder.",
        _ => $"Line {line} of the anchors was not signed by this installation, or was altered.",
    };
}

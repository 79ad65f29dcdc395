using System.Security.Cryptography;
using Waymark.Core.Common;

namespace Waymark.Shell.Trail;

/// <summary>Walks along the entries of a trail, one after the other, and stops at the first that is not what was chained.</summary>
internal sealed class TrailChain : IDisposable
{
    // How many entries after the fault are read to tell what happened: enough for a swap, an insertion or a removal to show.
    private const int LookAhead = 64;

    private readonly TrailText text = new();
    private TrailEntry? last;
    private TrailEntry? beforeLast;

    /// <summary>Number of the last sound entry.</summary>
    public long Count { get; private set; }

    /// <summary>Hash of the last sound entry; of nothing at the beginning.</summary>
    public byte[] Hash { get; private set; } = HashChain.Root.ToArray();

    /// <summary>Reads entries in the order of their numbers.</summary>
    /// <param name="entries">The trail from its beginning.</param>
    /// <param name="each">Told after each sound entry, with <see cref="Count"/> and <see cref="Hash"/>; a fault that it gives ends the walk.</param>
    public TrailFault? Walk(IEnumerable<TrailEntry> entries, Func<TrailFault?> each)
    {
        using var reader = entries.GetEnumerator();
        while (reader.MoveNext())
        {
            var entry = reader.Current;
            if (entry.Seq != Count + 1) return Gap(entry);
            if (!Follows(entry, Hash, entry.Seq)) return Diagnose(entry, Rest(reader));
            (beforeLast, last) = (last, entry);
            (Count, Hash) = (entry.Seq, entry.Hash);
            if (each() is { } fault) return fault;
        }
        return null;
    }

    public void Dispose() => text.Dispose();

    private static List<TrailEntry> Rest(IEnumerator<TrailEntry> reader)
    {
        var rest = new List<TrailEntry>();
        while (rest.Count < LookAhead && reader.MoveNext()) rest.Add(reader.Current);
        return rest;
    }

    private TrailFault Gap(TrailEntry entry) => entry.Seq <= Count
        ? new TrailFault(entry.Seq, TrailFaultKind.Inserted, $"The number {entry.Seq} is there twice.")
        : new TrailFault(Count + 1, TrailFaultKind.Removed, entry.Seq == Count + 2
            ? $"Entry {Count + 1} is missing." : $"Entries {Count + 1} to {entry.Seq - 1} are missing.");

    /// <summary>The entry does not follow. Where it, or one near it, was chained tells what was done.</summary>
    private TrailFault Diagnose(TrailEntry entry, List<TrailEntry> rest)
    {
        var here = entry.Seq;
        var near = ((TrailEntry?[])[beforeLast, last, entry]).OfType<TrailEntry>().Concat(rest).ToList();
        if (last is not null && Follows(entry, beforeLast?.Hash ?? HashChain.Root, here - 1))
            return new(last.Seq, TrailFaultKind.Inserted, $"Entry {last.Seq} was put in: what now stands at {here} was chained as entry {here - 1}.");
        if (ChainedAs(entry, near) is { } own && own != here)
            return rest.Exists(e => ChainedAs(e, near) == here)
                ? new(here, TrailFaultKind.Reordered, $"Entry {own} stands at {here}: entries were put in another order.")
                : new(here, TrailFaultKind.Removed, $"Entry {own} stands at {here}: what stood before it was removed and the rest numbered anew.");
        if (rest is [var next, ..] && !Follows(next, entry.Hash, next.Seq))
        {
            if (Follows(next, Hash, here)) return new(here, TrailFaultKind.Inserted, $"Entry {here} was put in: what now stands at {next.Seq} was chained as entry {here}.");
            if (Enumerable.Range(1, LookAhead).FirstOrDefault(gone => Follows(next, entry.Hash, next.Seq + gone)) is > 0 and var gone)
                return new(here, TrailFaultKind.Removed, $"What stands at {here} was chained as entry {here + gone}: {gone} before it removed and the rest numbered anew.");
            if (rest.Exists(e => Follows(e, Hash, here))) return new(here, TrailFaultKind.Reordered, $"What was chained as entry {here} stands further on: entries were put in another order.");
        }
        return new(here, TrailFaultKind.Altered, last is null
            ? $"Entry {here} is not what was recorded: its text or its hash was altered."
            : $"Entry {here} is not what was recorded: its text or its hash was altered (or entry {last.Seq} was altered and its hash made anew).");
    }

    /// <summary>The number under which an entry was chained after one of its neighbours, or null.</summary>
    private long? ChainedAs(TrailEntry entry, List<TrailEntry> near)
    {
        foreach (var (previous, seq) in near.Select(e => (e.Hash, e.Seq)).Append((Hash, Count)))
            for (var turn = -2; turn <= LookAhead; turn++)
                if (seq + turn > 0 && Follows(entry, previous, seq + turn)) return seq + turn;
        return null;
    }

    private bool Follows(TrailEntry entry, ReadOnlySpan<byte> previous, long seq)
    {
        Span<byte> hash = stackalloc byte[HashChain.Length];
        SHA256.HashData(text.After(previous, entry, seq), hash);
        return hash.SequenceEqual(entry.Hash);
    }
}

using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.People;
using Waymark.Core.People.Names;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.People.Matching;

/// <summary>What the area knows that may bear on a batch of records, read with five queries whatever the size of the batch.</summary>
internal sealed record MatchGround(
    IReadOnlyDictionary<ChildId, KnownChild> Children, ILookup<string, ChildIdentifier> Numbers, ILookup<LocalDate, KnownChild> ByBirth,
    ILookup<string, MatchQuestion> Verdicts, ILookup<LocalDate, IncomingChild> Batch)
{
    public static async Task<MatchGround> ReadAsync(
        WaymarkDb db, string system, IReadOnlyList<IncomingChild> records, CancellationToken stop)
    {
        var keys = records.Select(r => r.SourceKey).Distinct().ToList();
        var values = records.SelectMany(r => RecordNumbers.Of(r).Select(n => n.Value)).Concat(keys).Distinct().ToList();
        var births = records.Select(r => r.Born).Where(b => b is not null).Distinct().ToList();
        var hits = await db.Set<ChildIdentifier>().Where(i => EF.Parameter(values).Contains(i.Value) && i.To == null).AsNoTracking().ToListAsync(stop);
        var hit = hits.Select(i => i.Child).Distinct().ToList();
        var children = await db.Set<Child>().Where(c => EF.Parameter(births).Contains(c.Born) || EF.Parameter(hit).Contains(c.Id))
            .Select(c => new KnownChild(c.Id, c.Surname, c.Forename, c.KnownAs, c.Born, c.Postcode, c.SchoolUrn, c.AddressRestricted, c.Sealed))
            .ToListAsync(stop);
        var ids = children.Select(c => c.Id).ToList();
        var names = (await db.Set<ChildName>().Where(n => EF.Parameter(ids).Contains(n.Child)).AsNoTracking().ToListAsync(stop)).ToLookup(n => n.Child);
        var numbers = (await db.Set<ChildIdentifier>().Where(i => EF.Parameter(ids).Contains(i.Child)).AsNoTracking().ToListAsync(stop)).ToLookup(i => i.Child);
        var verdicts = await db.Set<MatchQuestion>()
            .Where(m => m.SourceSystem == system && m.Verdict != "" && EF.Parameter(keys).Contains(m.SourceKey)).AsNoTracking().ToListAsync(stop);
        var known = children.ConvertAll(c => c with { OtherNames = [.. names[c.Id]], Identifiers = [.. numbers[c.Id]] });
        return new MatchGround(
            known.ToDictionary(c => c.Id), hits.ToLookup(i => i.Value, StringComparer.Ordinal),
            known.Where(c => c.Born is not null).ToLookup(c => c.Born!.Value), verdicts.ToLookup(v => v.SourceKey, StringComparer.Ordinal),
            records.Where(r => r.Born is not null).ToLookup(r => r.Born!.Value));
    }

    /// <summary>Another child, here or in the same file, was born on that day with the same surname or postcode: perhaps a twin.</summary>
    public bool HasTwin(IncomingChild record, KnownChild candidate) => record.Born is { } born
        && (ByBirth[born].Any(c => c.Id != candidate.Id && Household(record, c.Surname, c.Postcode))
            || Batch[born].Any(r => r.SourceKey != record.SourceKey && Household(record, r.Surname, r.Postcode)));

    /// <summary>A person said that the record is not this child, and its numbers are still the same.</summary>
    public bool RuledOut(IncomingChild record, ChildId candidate) => Verdicts[record.SourceKey]
        .Any(v => v.Candidate == candidate && v.Verdict is ("different" or "new") && RecordNumbers.Same(record, WaitingEnvelope.Read(v.Incoming).Record));

    private static bool Household(IncomingChild record, string surname, string postcode) =>
        NameForm.Joined(surname) == NameForm.Joined(record.Surname) || (postcode.Length > 0 && Compact(postcode) == Compact(record.Postcode));

    private static string Compact(string postcode) => postcode.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
}

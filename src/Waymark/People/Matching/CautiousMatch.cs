using Waymark.Core.People;
using Waymark.Core.People.Names;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.People.Matching;

/// <summary>
/// Joins a record to a child by a shared number where birthday and name agree and no guard speaks against it. A missed link can be repaired, a false
/// one shows one child's record to another's family: every doubt becomes a question.
/// </summary>
internal sealed class CautiousMatch : IMatching
{
    private const string SomeoneMustLook = "The record needs the data protection lead";

    public async Task<IReadOnlyList<MatchOutcome>> MatchAsync(
        WaymarkDb db, string sourceSystem, IReadOnlyList<IncomingChild> records, CancellationToken stop)
    {
        var ground = await MatchGround.ReadAsync(db, sourceSystem, records, stop);
        var outcomes = new List<MatchOutcome>(records.Count);
        var taken = new Dictionary<ChildId, string>();
        var numbers = new Dictionary<(IdentifierKind, string), string>();
        foreach (var record in records)
        {
            var outcome = OutcomeOf(ground, sourceSystem, record);
            // One clean file speaks of each child once.
            if (outcome is MatchOutcome.Known known && !taken.TryAdd(known.Child, record.SourceKey) && taken[known.Child] != record.SourceKey)
                outcome = Ask(ground.Children[known.Child], "Another record of the same file was already joined to this child");
            if (outcome is MatchOutcome.New && RecordNumbers.Of(record).Any(n => numbers.TryGetValue(n, out var other) && other != record.SourceKey))
                outcome = new MatchOutcome.Question(null, "Another record of the same file has the same identifier");
            foreach (var number in RecordNumbers.Of(record)) numbers.TryAdd(number, record.SourceKey);
            outcomes.Add(outcome);
        }
        return outcomes;
    }

    private static MatchOutcome OutcomeOf(MatchGround ground, string system, IncomingChild record)
    {
        var evidence = Evidence(ground, system, record).Where(e => !ground.RuledOut(record, e.Child.Id)).ToList();
        // Whether a sealed child is here must not show: no candidate, and the same sentence whatever was found.
        if (evidence.Exists(e => e.Child.Sealed)) return new MatchOutcome.Question(null, SomeoneMustLook, LeadOnly: true);
        if (evidence.Select(e => e.Child.Id).Distinct().Skip(1).Any())
            return Ask(evidence[0].Child, "The identifiers of this record belong to two different children");
        if (evidence is [var first, ..]) return Weighed(ground, record, first.Child, first.By);
        return record.Born is { } born && ground.ByBirth[born].FirstOrDefault(c => c.LooksLike(record) && !ground.RuledOut(record, c.Id)) is { } alike
            ? Ask(alike, "Same date of birth and a similar name, but no identifier in common", sealedToo: true)
            : new MatchOutcome.New();
    }

    /// <summary>Children who share a number with the record, the weightiest number first.</summary>
    private static IEnumerable<(KnownChild Child, string By)> Evidence(MatchGround ground, string system, IncomingChild record)
    {
        foreach (var own in ground.Numbers[record.SourceKey].Where(i => i.Kind == IdentifierKind.Local && i.System == system))
            yield return (ground.Children[own.Child], "source");
        foreach (var said in ground.Verdicts[record.SourceKey].Where(v => v.Verdict == "same" && v.Candidate is not null))
            if (ground.Children.TryGetValue(said.Candidate!.Value, out var child)) yield return (child, "verdict");
        foreach (var (kind, value) in RecordNumbers.Of(record))
            foreach (var match in ground.Numbers[value])
                if (By(kind, match, record, ground.Children[match.Child]) is { } by) yield return (ground.Children[match.Child], by);
    }

    private static string? By(IdentifierKind kind, ChildIdentifier match, IncomingChild record, KnownChild child) => (kind, match.Kind) switch
    {
        (IdentifierKind.NhsNumber, IdentifierKind.NhsNumber) => record.NhsVerified && match.Verified ? "nhs-number" : "nhs-number-unverified",
        (IdentifierKind.Uln, IdentifierKind.Uln) => "uln",
        // A school gives a temporary number for itself alone.
        (IdentifierKind.Upn or IdentifierKind.FormerUpn, IdentifierKind.Upn or IdentifierKind.FormerUpn)
            when char.IsAsciiLetterUpper(match.Value[^1]) && !record.Enrolments.Any(e => e.Urn.Length > 0 && e.Urn == child.SchoolUrn) => null,
        (IdentifierKind.Upn, IdentifierKind.Upn) => "upn",
        (IdentifierKind.Upn or IdentifierKind.FormerUpn, IdentifierKind.Upn or IdentifierKind.FormerUpn) => "former-upn",
        _ => null,
    };

    private static MatchOutcome Weighed(MatchGround ground, IncomingChild record, KnownChild child, string by)
    {
        var agrees = child.BirthAgrees(record) && child.NameAgrees(record);
        if (by == "verdict") return new MatchOutcome.Known(child.Id, by);
        if (!agrees) return Ask(child, "Identifier shared by two people: name or date of birth differ");
        if (Barred(record, child) is { } bar) return Ask(child, bar);
        if (by == "source") return new MatchOutcome.Known(child.Id, by);
        if (child.Restricted || record.AddressRestricted) return new MatchOutcome.Question(child.Id, SomeoneMustLook, LeadOnly: true);
        if (NameForm.IsPlaceholder(record.Forename)) return Ask(child, "The record has a placeholder instead of a first name");
        var equal = child.ForenameIsEqual(record);
        if (by != "nhs-number" && !equal && ground.HasTwin(record, child))
            return Ask(child, "Another child has the same date of birth and the same surname or postcode, and the first name differs");
        if (by == "nhs-number-unverified")
            return equal && child.Born is not null && child.Born == record.Born
                ? new MatchOutcome.Known(child.Id, "nhs-number")
                : Ask(child, "The NHS number is not verified, and first name or date of birth differ");
        return new MatchOutcome.Known(child.Id, by);
    }

    private static string? Barred(IncomingChild record, KnownChild child)
    {
        if (record.Upn is { Temporary: false } upn
            && child.Identifiers.Any(i => i.Kind == IdentifierKind.Upn && i.To is null && !char.IsAsciiLetterUpper(i.Value[^1]) && i.Value != upn.Value)
            && !child.Upns.Contains(upn.Value) && !record.FormerUpns.Any(f => child.Upns.Contains(f.Value)))
            return "Two different permanent UPNs";
        return record is { NhsNumber: { } nhs, NhsVerified: true }
            && child.Identifiers.Any(i => i is { Kind: IdentifierKind.NhsNumber, Verified: true, To: null } && i.Value != nhs.Value)
            ? "Two different verified NHS numbers" : null;
    }

    private static MatchOutcome.Question Ask(KnownChild child, string why, bool sealedToo = false) =>
        child.Sealed && sealedToo ? new(null, SomeoneMustLook, LeadOnly: true)
        : child.Restricted ? new(child.Id, SomeoneMustLook, LeadOnly: true) : new(child.Id, why);
}

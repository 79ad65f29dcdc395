using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.People.Names;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.People.Matching;

/// <summary>
/// The exact stage: the same number and an agreeing date of birth and name, with guards for twins, shared numbers and sealed records. Whatever is not
/// near certain waits for a person: two children made one is worse than one left as two.
/// </summary>
internal sealed class ExactMatching : IMatching
{
    private const double Alike = 0.8;
    private static readonly string[] Placeholders = ["BABY", "BABY BOY", "BABY GIRL", "INFANT", "TWIN", "TWIN 1", "TWIN 2", "UNKNOWN", "TEST"];

    public async Task<IReadOnlyList<MatchOutcome>> MatchAsync(WaymarkDb db, string sourceSystem, IReadOnlyList<IncomingChild> records, CancellationToken stop)
    {
        var known = await Candidates.LoadAsync(db, records, stop);
        var keys = records.Select(r => r.SourceKey).ToList();
        var verdicts = (await db.Set<MatchQuestion>().Where(q => q.SourceSystem == sourceSystem && q.Verdict != "" && keys.Contains(q.SourceKey)).AsNoTracking().ToListAsync(stop))
            .ToLookup(q => q.SourceKey, StringComparer.Ordinal);
        var shared = records.Where(r => r.Upn is { Temporary: false }).GroupBy(r => r.Upn!.Value.Value).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        var births = records.ToLookup(r => (r.Born, NameForm.Of(r.Surname)));
        return [.. records.Select(r => Decide(r, sourceSystem, known, [.. verdicts[r.SourceKey]],
            new Context(r.Upn is { } upn && shared.Contains(upn.Value), births[(r.Born, NameForm.Of(r.Surname))].Count() > 1)))];
    }

    private static MatchOutcome Decide(IncomingChild r, string system, Candidates known, IReadOnlyList<MatchQuestion> verdicts, Context context)
    {
        if (verdicts.FirstOrDefault(v => v.Verdict == "same" && v.Candidate is not null) is { } same) return new MatchOutcome.Known(same.Candidate!.Value, "verdict");
        if (context.SharedInFile) return new MatchOutcome.Question(null, "Two records of this file have the same UPN. Find out whose it is.");
        var different = verdicts.Where(v => v.Verdict is "different" or "new").Select(v => v.Candidate).ToHashSet();
        var found = Found(r, system, known).Where(f => !different.Contains(f.Child.Id)).ToList();
        if (found.Count > 0) return Guarded(r, found, known, context);
        if (verdicts.Any(v => v.Verdict is "different" or "new")) return new MatchOutcome.New();
        var alike = known.Born(r.Born).Where(c => Same(r, c)).ToList();
        if (alike.Count == 0) return new MatchOutcome.New();
        return alike.Exists(c => c.Guarded)
            ? new MatchOutcome.Question(null, "For the data protection lead.", LeadOnly: true)
            : new MatchOutcome.Question(alike[0].Id, "Same name and date of birth, but no number that both have.");
    }

    private static MatchOutcome Guarded(IncomingChild r, List<(Known Child, string By)> found, Candidates known, Context context)
    {
        var (child, by) = found[0];
        if (child.Guarded) return new MatchOutcome.Question(null, "For the data protection lead.", LeadOnly: true);
        if (found.Exists(f => f.Child.Id != child.Id)) return new MatchOutcome.Question(child.Id, "Its numbers belong to two different children here.");
        if (by == "nhs-number" && !(r.NhsVerified && child.Born == r.Born) && !(r.Born == child.Born && NameForm.Of(r.Forename) == child.ForenameForm))
            return new MatchOutcome.Question(child.Id, "An NHS number that was not verified joins only with the exact forename and date of birth.");
        if (r.Upn is { Temporary: false } upn && by != "upn" && known.OtherUpn(child.Id, upn.Value))
            return new MatchOutcome.Question(child.Id, "The child has another permanent UPN here: a second person should look.");
        if (!Agrees(r, child)) return new MatchOutcome.Question(child.Id, "The number is the same, but name or date of birth are not: it may be shared by two people.");
        if (Placeholders.Contains(NameForm.Of(r.Forename))) return new MatchOutcome.Question(child.Id, "The forename stands for a name that was not known.");
        var twin = context.TwinInFile || known.Born(r.Born).Any(o => o.Id != child.Id && (o.SurnameForm == child.SurnameForm || (o.Postcode.Length > 0 && o.Postcode == child.Postcode)));
        if (twin && NameForm.Of(r.Forename) != child.ForenameForm)
            return new MatchOutcome.Question(child.Id, "Another child with the same date of birth and surname or address is known: it may be the twin.");
        return new MatchOutcome.Known(child.Id, by);
    }

    /// <summary>Strongest evidence first.</summary>
    private static IEnumerable<(Known Child, string By)> Found(IncomingChild r, string system, Candidates known)
    {
        foreach (var c in known.OfSource(system, r.SourceKey)) yield return (c, "source");
        if (r.NhsNumber is { } nhs)
            foreach (var c in known.With(nhs.Value, IdentifierKind.NhsNumber)) yield return (c, "nhs-number");
        if (r.Upn is { Temporary: false } upn)
            foreach (var c in known.With(upn.Value, IdentifierKind.Upn, IdentifierKind.FormerUpn)) yield return (c, "upn");
        if (r.Upn is { Temporary: true } temporary)
            foreach (var c in known.With(temporary.Value, IdentifierKind.Upn).Where(c => r.Enrolments.Any(e => e.Urn == c.SchoolUrn))) yield return (c, "upn");
        foreach (var former in r.FormerUpns)
            foreach (var c in known.With(former.Value, IdentifierKind.Upn, IdentifierKind.FormerUpn)) yield return (c, "former-upn");
        if (r.Uln is { } uln)
            foreach (var c in known.With(uln.Value, IdentifierKind.Uln)) yield return (c, "uln");
    }

    /// <summary>The forename must agree: one number and one date of birth with two forenames are two people until a person decides. Surnames change.</summary>
    private static bool Agrees(IncomingChild r, Known c) => r.Born is { } born && c.Born is { } known && OneEdit(born, known)
        && NameForm.Likeness(NameForm.Of(r.Forename), c.ForenameForm) >= Alike;

    private static bool Same(IncomingChild r, Known c) =>
        NameForm.Of(r.Forename) == c.ForenameForm && NameForm.Likeness(NameForm.Of(r.Surname), c.SurnameForm) >= Alike;

    /// <summary>Equal, day and month swapped, or one of day, month and year different.</summary>
    private static bool OneEdit(LocalDate a, LocalDate b) =>
        a == b || (a.Year == b.Year && a.Day == b.Month && a.Month == b.Day)
        || (a.Year == b.Year ? 1 : 0) + (a.Month == b.Month ? 1 : 0) + (a.Day == b.Day ? 1 : 0) == 2;

    private readonly record struct Context(bool SharedInFile, bool TwinInFile);
}

using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Waymark.Core.Inclusion.Census;
using Waymark.Core.People;
using Waymark.Core.People.Identifiers;
using Waymark.People.Door;

namespace Waymark.Inclusion.Census;

/// <summary>The sum of one pupil at one school in one term, as a file says it.</summary>
internal sealed record SentCensus(ChildId Child, string Urn, CensusTerm Term, CensusSessions Sessions);

/// <summary>One sum as it is written, before it is checked.</summary>
/// <param name="Term">Null where it cannot be told; that is named already.</param>
/// <param name="Reasons">Code and number as written.</param>
internal sealed record WrittenCensus(
    string Upn, string Urn, string School, CensusTerm? Term, (string Possible, string Authorised, string Unauthorised) Totals, IReadOnlyList<(string Code, string Sessions)> Reasons);

/// <summary>Checks what a file says, sum by sum. All faults of one are told at once.</summary>
/// <param name="children">The child of each UPN; null where there is no area to ask.</param>
/// <param name="schools">Schools by number of authority and their own; null where there is no area to ask.</param>
internal sealed class CensusCheck(FileFindings findings, IReadOnlyDictionary<string, ChildId>? children, ILookup<string, NumberedSchool>? schools, LocalDate today)
{
    private readonly HashSet<(string, string, string)> seen = [];

    public long Rows { get; private set; }
    public long Faulty { get; private set; }

    public FileFindings Findings => findings;

    /// <summary>A row of which nothing can be read.</summary>
    public void LeaveOut(string rule, Place at, string more)
    {
        (Rows, Faulty) = (Rows + 1, Faulty + 1);
        findings.Add(rule, at, more: more);
    }

    /// <param name="at">Where it stands; the element is said with each fault.</param>
    /// <param name="nameOf">What the file calls a part of it: upn, school, term, possible, authorised, unauthorised, reason.</param>
    public SentCensus? Take(WrittenCensus written, Place at, Func<string, Place> nameOf)
    {
        Rows++;
        var before = findings.Errors;
        void Fault(string rule, string part, string value = "", string more = "") =>
            findings.Add(rule, nameOf(part) is var place && place.Line > 0 ? place : at with { Element = place.Element }, value, more);
        var upn = written.Upn.Trim().ToUpperInvariant();
        ChildId child = default;
        if (!Upn.TryParse(upn, out _)) Fault("CS-R01", "upn", upn);
        else if (children is not null && !children.TryGetValue(upn, out child)) Fault("CS-R02", "upn", upn);
        var urn = UrnOf(written);
        if (urn is null) Fault("CS-R03", "school", written.Urn.Length > 0 ? written.Urn : written.School);
        if (written.Term is { } term && term.Last >= today) Fault("CS-R16", "term", term.Key);
        var (possible, authorised) = (Number(written.Totals.Possible, "possible"), Number(written.Totals.Authorised, "authorised"));
        var sessions = new CensusSessions(possible, authorised, Number(written.Totals.Unauthorised, "unauthorised"), ReasonsOf(written));
        if (findings.Errors == before) Plausible(sessions);
        if (findings.Errors == before && !seen.Add((upn, urn!, written.Term?.Key ?? ""))) Fault("CS-R12", "upn", upn);
        if (findings.Errors == before && written.Term is { } of) return new(child, urn!, of, sessions);
        Faulty++;
        return null;

        int Number(string text, string part)
        {
            if (int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
            Fault("CS-R07", part, text);
            return 0;
        }

        void Plausible(CensusSessions s)
        {
            if (!s.Possibly) Fault("CS-R08", "possible", written.Totals.Possible, string.Create(CultureInfo.InvariantCulture, $"Possible {s.Possible}, missed {(long)s.Authorised + s.Unauthorised}."));
            else if (s.Possible > written.Term?.HalfDays) Fault("CS-R09", "possible", written.Totals.Possible, string.Create(CultureInfo.InvariantCulture, $"The term has {written.Term.HalfDays}."));
            else if (!s.ReasonsAddUp) Fault("CS-R11", "reason", s.ReasonText, string.Create(CultureInfo.InvariantCulture, $"Reasons {s.Reasons.Values.Sum(n => (long)n)}, missed {s.Absent}."));
        }

        ImmutableSortedDictionary<string, int> ReasonsOf(WrittenCensus w)
        {
            var reasons = ImmutableSortedDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
            foreach (var (code, text) in w.Reasons)
            {
                if (!CensusSessions.IsReason(code)) Fault("CS-R10", "reason", code);
                else if (Number(text, "reason") is > 0 and var number) reasons[code.ToUpperInvariant()] = reasons.GetValueOrDefault(code.ToUpperInvariant()) + number;
            }
            return reasons.ToImmutable();
        }
    }

    /// <summary>By its URN, or by the number of its authority and its own on the last day of the term: an academy keeps the number of the school before it.</summary>
    private string? UrnOf(WrittenCensus written)
    {
        var urn = written.Urn.Trim();
        if (urn.Length > 0) return Urn.IsShaped(urn) ? urn : null;
        var digits = new string([.. written.School.Where(char.IsAsciiDigit)]);
        if (digits.Length != 7) return null;
        if (schools is null) return digits[1..];
        var those = schools[$"{digits[..3]} {digits[3..]}"].ToList();
        var day = written.Term?.Last ?? today;
        return (those.Find(s => (s.Opened is null || s.Opened <= day) && (s.Closed is null || day <= s.Closed)) ?? those.MaxBy(s => s.Opened))?.Urn;
    }
}

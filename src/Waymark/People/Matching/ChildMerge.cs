using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.People;
using Waymark.Exchange.Door;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.People.Matching;

/// <summary>One record of a file over one child: each field is filled where blank, renewed where it came from files before, and otherwise kept and reported.</summary>
internal sealed class ChildMerge(WaymarkDb db, Child child, PresentChildren present, RecordSource source, IFindings findings)
{
    private bool changed;

    /// <summary>True where what is known came from a file of the same system, so that a later file may renew it.</summary>
    private bool FromFile => child.Source.StartsWith(source.System, StringComparison.Ordinal);

    /// <returns>True where anything about the child changed.</returns>
    public bool Take(IncomingChild r)
    {
        Names(r);
        child.Born = Field("date of birth", child.Born, r.Born, r);
        child.Sex = Field("sex", child.Sex, r.Sex, r);
        child.Ethnicity = Field("ethnicity", child.Ethnicity, r.Ethnicity, r);
        child.FirstLanguage = Field("first language", child.FirstLanguage, r.FirstLanguage, r);
        if (!child.AddressRestricted) Address(r);
        child.AddressRestricted |= r.AddressRestricted;
        Numbers(r);
        Needs(r);
        if (r.Sen is { } sen) Status(sen);
        foreach (var enrolment in r.Enrolments) Enrol(enrolment);
        if (child.Born is { } born) child.YearGroup ??= SchoolAge.YearGroupOf(born, source.AsOf);
        return changed;
    }

    private void Names(IncomingChild r)
    {
        child.Surname = Field("surname", child.Surname, r.Surname, r);
        child.Forename = Field("forename", child.Forename, r.Forename, r);
        child.MiddleNames = Field("middle names", child.MiddleNames, r.MiddleNames, r);
        child.KnownAs = Field("known as", child.KnownAs, r.KnownAs, r);
    }

    private void Address(IncomingChild r)
    {
        child.AddressLine = Field("address", child.AddressLine, r.AddressLine, r);
        child.Town = Field("town", child.Town, r.Town, r);
        child.Postcode = Field("postcode", child.Postcode, r.Postcode, r);
    }

    private void Numbers(IncomingChild r)
    {
        Number(IdentifierKind.SourceKey, r.SourceKey, source.System);
        if (r.Upn is { } upn) Number(IdentifierKind.Upn, upn.Value);
        if (r.Uln is { } uln) Number(IdentifierKind.Uln, uln.Value);
        if (r.NhsNumber is { } nhs) Number(IdentifierKind.NhsNumber, nhs.Value);
        foreach (var former in r.FormerUpns) Number(IdentifierKind.FormerUpn, former.Value);
        if (r.UpnUnknown.Length > 0) Number(IdentifierKind.UpnUnknown, r.UpnUnknown);
        if (r.LocalNumber.Length > 0) Number(IdentifierKind.Local, r.LocalNumber, source.System);
    }

    private void Number(IdentifierKind kind, string value, string system = "")
    {
        if (present.Identifiers[child.Id].Any(i => i.Kind == kind && i.Value == value && i.System == system)) return;
        db.Add(new ChildIdentifier { Id = Next(), Child = child.Id, Kind = kind, Value = value, System = system, Source = source.Label });
        changed |= kind != IdentifierKind.SourceKey;
    }

    /// <summary>Needs of the file end the earlier ones that came from files; what people recorded stays.</summary>
    private void Needs(IncomingChild r)
    {
        var now = present.Needs[child.Id].Where(n => n.To is null).ToList();
        if (r.Needs.Count == 0 || now.Select(n => (n.Type, n.Rank)).ToHashSet().SetEquals(r.Needs.Select(n => (n.Type, n.Rank)))) return;
        if (now.Exists(n => !n.Source.StartsWith(source.System, StringComparison.Ordinal)))
        {
            Kept("types of need", string.Join(" ", r.Needs.Select(n => n.Type)), r);
            return;
        }
        foreach (var need in now) need.To = source.AsOf.PlusDays(-1);
        foreach (var need in r.Needs)
            db.Add(new ChildNeed { Id = Next(), Child = child.Id, Type = need.Type, Rank = need.Rank, From = need.From ?? source.AsOf, Source = source.Label });
        child.PrimaryNeed = r.Needs.OrderBy(n => n.Rank).First().Type;
        changed = true;
    }

    private void Status(IncomingStatus sen)
    {
        if (child.SenStatus == sen.Status) return;
        // An EHC plan that is known here is not taken back by a list that speaks of SEN support.
        if (child.SenStatus == "E" && sen.Status == "K" && !FromFile) return;
        foreach (var status in present.Statuses[child.Id].Where(s => s.To is null)) status.To = (sen.From ?? source.AsOf).PlusDays(-1);
        db.Add(new SenStatus { Id = Next(), Child = child.Id, Status = sen.Status, From = sen.From ?? source.AsOf, Source = source.Label });
        child.SenStatus = sen.Status;
        changed = true;
    }

    private void Enrol(IncomingEnrolment enrolment)
    {
        if (enrolment.Urn.Length == 0) return;
        var same = present.Enrolments[child.Id].FirstOrDefault(e => e.Urn == enrolment.Urn && (e.To is null || e.To == enrolment.To));
        if (same is null)
        {
            db.Add(new Enrolment
            {
                Id = Next(), Child = child.Id, Urn = enrolment.Urn, Status = enrolment.Status, From = enrolment.From, To = enrolment.To,
                YearGroup = enrolment.YearGroup, Source = source.Label,
            });
            changed = true;
        }
        else if (enrolment.To is { } left && same.To is null) (same.To, changed) = (left, true);
        if (enrolment.Status is "C" or "M" or "F" && (enrolment.To is null || enrolment.To >= source.AsOf) && (child.SchoolUrn.Length == 0 || FromFile || !SchoolByHand)) child.SchoolUrn = enrolment.Urn;
    }

    /// <summary>Somebody here recorded where the child is on roll now; other corrections by hand do not hold the school back.</summary>
    private bool SchoolByHand => child.Source != ChildFact.ByHand || present.Enrolments[child.Id].Any(e => e.Source == ChildFact.ByHand && e.To is null);

    private string Field(string name, string here, string file, IncomingChild r)
    {
        if (file.Length == 0 || file == here) return here;
        if (here.Length > 0 && !FromFile) { Kept(name, file, r); return here; }
        changed = true;
        return file;
    }

    private LocalDate? Field(string name, LocalDate? here, LocalDate? file, IncomingChild r)
    {
        if (file is null || file == here) return here;
        if (here is not null && !FromFile) { Kept(name, "", r); return here; }
        changed = true;
        return file;
    }

    private void Kept(string name, string value, IncomingChild r) =>
        findings.Add(new Finding("P01", Severity.Query, source.File.Name, r.Line, 0, r.SourceKey, name, value,
            $"The file has another {name} than the record here, which was kept.", "Find out which is right and correct the record or the source."));

    private Guid Next() => NewId.Next(source.Deed.Now);
}

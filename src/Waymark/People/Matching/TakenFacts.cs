using NodaTime;
using Waymark.Core.Common;
using Waymark.Exchange.Door;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.People.Matching;

/// <summary>Dated facts of one child: added where they are new, each with its source; nothing that stands here is taken away.</summary>
internal sealed class TakenFacts(WaymarkDb db, WrittenStory story, Child child, RecordSource source)
{
    private bool changed;

    public bool TakeNumbers(IncomingChild record, IFindings findings)
    {
        changed = false;
        TakeNumber(IdentifierKind.Local, record.SourceKey, source.System);
        if (record.Upn is { } upn) TakeUpn(upn.Value, record, findings);
        foreach (var former in record.FormerUpns) TakeNumber(IdentifierKind.FormerUpn, former.Value);
        if (record.Uln is { } uln) TakeNumber(IdentifierKind.Uln, uln.Value);
        if (record.NhsNumber is { } nhs) TakeNumber(IdentifierKind.NhsNumber, nhs.Value, verified: record.NhsVerified);
        if (record.UpnUnknown.Length > 0 && record.Upn is null && !story.Of<ChildIdentifier>(child.Id).Any(i => i.Kind is IdentifierKind.Upn or IdentifierKind.UpnUnknown))
            TakeNumber(IdentifierKind.UpnUnknown, record.UpnUnknown);
        foreach (var name in record.FormerNames.Where(n => !story.Of<ChildName>(child.Id).Any(k => k.Surname == n.Surname && k.Forename == n.Forename)))
            Add(new ChildName { Id = Id(), Child = child.Id, Kind = "former", Surname = name.Surname, Forename = name.Forename, From = name.From, To = name.To, Source = source.Label });
        return changed;
    }

    public bool TakeNeeds(IncomingChild record)
    {
        changed = false;
        TakeStatus(record.Sen);
        var present = story.Of<ChildNeed>(child.Id).Where(n => n.To is null).ToList();
        // Ranks belong together: needs that stand here already are not mixed with another list.
        if (present.Count == 0)
        {
            foreach (var need in record.Needs)
                Add(new ChildNeed { Id = Id(), Child = child.Id, Type = need.Type, Rank = need.Rank, From = need.From ?? source.AsOf, Source = source.Label });
            if (record.Needs.OrderBy(n => n.Rank).FirstOrDefault() is { } first && child.PrimaryNeed.Length == 0) (child.PrimaryNeed, changed) = (first.Type, true);
        }
        foreach (var type in record.Disabilities.Except(story.Of<ChildDisability>(child.Id).Where(d => d.To is null).Select(d => d.Type)).ToList())
            Add(new ChildDisability { Id = Id(), Child = child.Id, Type = type, From = source.AsOf, Source = source.Label });
        foreach (var flag in record.Flags.Where(f => !story.Of<ChildFlag>(child.Id).Any(k => k.Kind == f.Kind && k.To is null)))
            Add(new ChildFlag { Id = Id(), Child = child.Id, Kind = flag.Kind, From = flag.From ?? source.AsOf, To = flag.To, Source = source.Label });
        return changed;
    }

    public bool TakePlaces(IncomingChild record)
    {
        changed = false;
        foreach (var place in record.Enrolments.Where(p => p.Urn.Length > 0))
        {
            if (story.Of<Enrolment>(child.Id).FirstOrDefault(e => e.Urn == place.Urn && e.To is null) is { } open) { End(open, place.To); continue; }
            if (story.Of<Enrolment>(child.Id).Any(e => e.Urn == place.Urn && e.To == place.To)) continue;
            Add(new Enrolment
            {
                Id = Id(), Child = child.Id, Urn = place.Urn, Status = place.Status, From = place.From ?? source.AsOf, To = place.To,
                YearGroup = place.YearGroup, Source = source.Label,
            });
        }
        var main = record.Enrolments.FirstOrDefault(e => e.To is null && e.Urn.Length > 0 && e.Status is ("C" or "M"));
        if (child.SchoolUrn.Length == 0 && main is not null) (child.SchoolUrn, child.YearGroup, changed) = (main.Urn, child.YearGroup ?? main.YearGroup, true);
        return changed;
    }

    private void End(Enrolment open, LocalDate? to)
    {
        if (to is not null) (open.To, changed) = (to, true);
    }

    /// <summary>The present status moves on only with a later day; an older file adds nothing to it.</summary>
    private void TakeStatus(IncomingStatus? incoming)
    {
        if (incoming is null || incoming.Status == child.SenStatus) return;
        var from = incoming.From ?? source.AsOf;
        var present = story.Of<SenStatus>(child.Id).Where(s => s.To is null).MaxBy(s => s.From);
        if (present?.From >= from) return;
        if (present is not null) present.To = from.PlusDays(-1);
        Add(new SenStatus { Id = Id(), Child = child.Id, Status = incoming.Status, From = from, Source = source.Label });
        child.SenStatus = incoming.Status;
    }

    /// <summary>The first permanent UPN stays the present one; a second is kept as former and said.</summary>
    private void TakeUpn(string value, IncomingChild record, IFindings findings)
    {
        var present = story.Of<ChildIdentifier>(child.Id).FirstOrDefault(i => i.Kind == IdentifierKind.Upn && i.To is null);
        if (present is null || present.Value == value) TakeNumber(IdentifierKind.Upn, value);
        else if (char.IsAsciiLetterUpper(present.Value[^1]) && !char.IsAsciiLetterUpper(value[^1]))
        {
            present.To = source.AsOf.PlusDays(-1);
            TakeNumber(IdentifierKind.FormerUpn, present.Value);
            TakeNumber(IdentifierKind.Upn, value);
        }
        else if (!story.Of<ChildIdentifier>(child.Id).Any(i => i.Value == value && i.Kind == IdentifierKind.FormerUpn))
        {
            TakeNumber(IdentifierKind.FormerUpn, value);
            findings.Add(new Finding("people.second-upn", Severity.Query, source.File.Name, record.Line, 0, record.SourceKey, "UPN", "",
                "The child has another UPN here. The one of the file was kept as a former one.", "Ask the school which of the two is right."));
        }
    }

    private void TakeNumber(IdentifierKind kind, string value, string system = "", bool verified = false)
    {
        if (story.Of<ChildIdentifier>(child.Id).FirstOrDefault(i => i.Kind == kind && i.Value == value && i.System == system && i.To is null) is { } here)
        {
            if (verified && !here.Verified) (here.Verified, changed) = (true, true);
            return;
        }
        Add(new ChildIdentifier { Id = Id(), Child = child.Id, Kind = kind, Value = value, System = system, Verified = verified, From = source.AsOf, Source = source.Label });
    }

    private void Add(ChildFact fact)
    {
        db.Add(fact);
        story.Remember(fact);
        changed = true;
    }

    private Guid Id() => NewId.Next(source.Deed.Now);
}

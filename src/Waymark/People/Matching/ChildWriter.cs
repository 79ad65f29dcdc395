using Waymark.Core.Common;
using Waymark.Core.People;
using Waymark.Core.People.Names;
using Waymark.Exchange.Door;
using Waymark.People.Door;
using Waymark.People.Search;
using Waymark.Shell.Data;

namespace Waymark.People.Matching;

/// <summary>Takes records over: blanks are filled, what stands here already stays, and where the two disagree a finding says so.</summary>
internal sealed class ChildWriter : IChildWriter
{
    public async Task<IReadOnlyList<WrittenChild>> AddOrUpdateAsync(
        WaymarkDb db, IReadOnlyList<ChildToWrite> children, RecordSource source, IFindings findings, CancellationToken stop)
    {
        var ids = children.Where(c => c.Known is not null).Select(c => c.Known!.Value).Distinct().ToList();
        var story = await WrittenStory.ReadAsync(db, ids, stop);
        var made = new List<WrittenChild>(children.Count);
        foreach (var (record, known, _) in children)
        {
            var child = known is { } id ? story.Children[id] : NewChild(record, source);
            var identity = new TakenIdentity(child, record, source, findings);
            var changed = known is not null && identity.Fill();
            var facts = new TakenFacts(db, story, child, source);
            changed |= facts.TakeNumbers(record, findings);
            changed |= facts.TakeNeeds(record);
            changed |= facts.TakePlaces(record);
            if (known is null) db.Add(child);
            else if (changed) child.Version++;
            made.Add(new WrittenChild(child.Id, known is null, known is not null && changed));
        }
        await db.SaveChangesAsync(stop);
        await SearchKeys.RewriteAsync(db, [.. made.Where(m => m.Added || m.Changed).Select(m => m.Id).Distinct()], stop);
        return made;
    }

    private static Child NewChild(IncomingChild record, RecordSource source) => new()
    {
        Id = ChildId.From(NewId.Next(source.Deed.Now)), Surname = record.Surname, Forename = record.Forename, MiddleNames = record.MiddleNames,
        KnownAs = record.KnownAs, Born = record.Born, Sex = record.Sex, Ethnicity = record.Ethnicity, FirstLanguage = record.FirstLanguage,
        AddressLine = record.AddressLine, Town = record.Town, Postcode = record.Postcode, AddressRestricted = record.AddressRestricted,
        Source = source.Label,
    };
}

/// <summary>Who the child is: fills blanks, names what differs.</summary>
internal sealed class TakenIdentity(Child child, IncomingChild record, RecordSource source, IFindings findings)
{
    private bool changed;

    public bool Fill()
    {
        Compare("surname", child.Surname, record.Surname);
        Compare("forename", child.Forename, record.Forename);
        child.MiddleNames = Filled("middle names", child.MiddleNames, record.MiddleNames);
        child.KnownAs = Filled("known as", child.KnownAs, record.KnownAs);
        child.Sex = Filled("sex", child.Sex, record.Sex);
        child.Ethnicity = Filled("ethnicity", child.Ethnicity, record.Ethnicity);
        child.FirstLanguage = Filled("first language", child.FirstLanguage, record.FirstLanguage);
        if (child.Born is null && record.Born is not null) (child.Born, changed) = (record.Born, true);
        else if (child.Born is { } here && record.Born is { } there && here != there) Differs("date of birth");
        TakeAddress();
        return changed;
    }

    /// <summary>An address is one thing: its lines never come from two sources. A restricted one is not compared, so that no finding speaks of it.</summary>
    private void TakeAddress()
    {
        if (record.AddressRestricted && !child.AddressRestricted) (child.AddressRestricted, changed) = (true, true);
        if (child.AddressRestricted || record.Postcode.Length == 0) return;
        if (child.Postcode.Length == 0 && child.AddressLine.Length == 0)
            (child.AddressLine, child.Town, child.Postcode, changed) = (record.AddressLine, record.Town, record.Postcode, true);
        else Compare("postcode", child.Postcode, record.Postcode);
    }

    private string Filled(string field, string here, string there)
    {
        if (here.Length > 0 || there.Length == 0)
        {
            Compare(field, here, there);
            return here;
        }
        changed = true;
        return there;
    }

    private void Compare(string field, string here, string there)
    {
        if (here.Length > 0 && there.Length > 0 && NameForm.Joined(here) != NameForm.Joined(there)) Differs(field);
    }

    private void Differs(string field) => findings.Add(new Finding(
        "people.differs", Severity.Information, source.File.Name, record.Line, 0, record.SourceKey, field, "",
        $"The file and the record here differ in the {field}. What stands here was kept.", "Find out which is right and put the other right."));
}

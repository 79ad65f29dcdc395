using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Inclusion;
using Waymark.Core.Inclusion.Exclusions;
using Waymark.Inclusion.Suspensions;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.Inclusion.Exclusions;

/// <summary>One suspension or exclusion opened for the visitor, with all others of the child.</summary>
internal sealed record OpenedExclusion(Suspension Suspension, ChildCard Child, ExclusionBook Book)
{
    /// <summary>As it stands on a day.</summary>
    public ExclusionCase On(LocalDate day) => Book.Read(day).First(c => c.Of.Id == $"{Suspension.Id}");

    public IReadOnlyList<TakenStep> Steps => [.. Book.Steps.Where(s => s.Suspension == Suspension.Id)];
}

/// <summary>Opens suspensions and exclusions: the child is within reach and the view is in the trail, or there is nothing to show.</summary>
internal sealed class ExclusionDesk(WaymarkDb db, IChildren children, SchoolCalendars calendars, IAccess access)
{
    /// <summary>Duties that tell of social care are for those who see it, and for those who must fulfil them.</summary>
    public bool SeesSocialCare => access.May(Permission.ViewSocialCare) || access.May(Permission.RecordExclusion);

    /// <summary>Whose list it is: a school sees and records those of its own.</summary>
    public string? OwnSchool => access.ReachFor(Permission.ViewExclusions) is { Relation: Relation.School } reach ? reach.Organisation : null;

    public bool MayRecord(string urn) => access.May(Permission.RecordExclusion) && (OwnSchool is not { } own || own == urn);

    public async Task<OpenedExclusion?> OpenAsync(SuspensionId id, Permission permission, string what, CancellationToken stop)
    {
        var found = await db.Set<Suspension>().AsNoTracking().FirstOrDefaultAsync(s => s.Id == id, stop);
        // One that does not exist is asked for like one out of reach, so that neither answer nor trail tells them apart.
        var child = await children.OpenAsync(found?.Child ?? new(id.Value), permission, what, stop);
        if (found is null || child is null || (permission == Permission.RecordExclusion && !MayRecord(found.Urn))) return null;
        var book = await ExclusionBook.LoadAsync(db, calendars, child.Id, stop);
        return new(book.Suspensions.First(s => s.Id == id), child, book);
    }

    /// <summary>The child as it was on the first day, with every suspension and exclusion, to enter another.</summary>
    public async Task<(ChildCard Child, ExclusionBook Book)?> OpenChildAsync(Core.People.ChildId id, LocalDate? from, string what, CancellationToken stop)
    {
        if (await children.OpenAsync(id, Permission.RecordExclusion, what, stop) is not { } child || child.SchoolUrn.Length == 0 || !MayRecord(child.SchoolUrn)) return null;
        if (from is { } day) child = await children.OnDayAsync(child, day, stop);
        var book = await ExclusionBook.LoadAsync(db, calendars, id, stop);
        return (child, book with { Calendars = await calendars.OfAsync([.. book.Suspensions.Select(s => s.Urn), child.SchoolUrn], stop) });
    }

    /// <summary>Names of schools by number. One query.</summary>
    public async Task<IReadOnlyDictionary<string, string>> SchoolsAsync(CancellationToken stop) =>
        (await children.SchoolsAsync(stop)).GroupBy(s => s.Urn, StringComparer.Ordinal).ToDictionary(s => s.Key, s => s.First().Name, StringComparer.Ordinal);
}

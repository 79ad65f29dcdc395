using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Inclusion.Placements;
using Waymark.Core.People;
using Waymark.Inclusion.PartTime;
using Waymark.Inclusion.Placements;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.Inclusion.Arrangements;

/// <summary>A part-time timetable or placement opened for the visitor.</summary>
internal sealed record Opened<T>(T Record, ChildCard Child, IReadOnlyList<ArrangementStep> Steps);

/// <summary>Opens part-time timetables and placements: the child is within reach and the view is in the trail, or there is nothing to show.</summary>
internal sealed class ArrangementDesk(WaymarkDb db, IChildren children, IAccess access)
{
    /// <summary>Whose list it is: a school sees and records those of its own.</summary>
    public string? OwnSchool => access.ReachFor(Permission.ViewPlacements) is { Relation: Relation.School } reach ? reach.Organisation : null;

    public bool MayRecord(string urn) => access.May(Permission.RecordPlacement) && (OwnSchool is not { } own || own == urn);

    public async Task<Opened<PartTimeTimetable>?> OpenAsync(PartTimeId id, Permission permission, string what, CancellationToken stop)
    {
        var found = await db.Set<PartTimeTimetable>().FirstOrDefaultAsync(t => t.Id == id, stop);
        return await OpenedAsync(found, (found?.Child, found?.Urn, id.Value), permission, what, stop);
    }

    public async Task<Opened<Placement>?> OpenAsync(PlacementId id, Permission permission, string what, CancellationToken stop)
    {
        var found = await db.Set<Placement>().FirstOrDefaultAsync(t => t.Id == id, stop);
        return await OpenedAsync(found, (found?.Child, found?.Urn, id.Value), permission, what, stop);
    }

    /// <summary>The child, to enter one more for its present school. A council also enters one for a child without a school.</summary>
    public async Task<ChildCard?> OpenChildAsync(ChildId id, string what, CancellationToken stop) =>
        await children.OpenAsync(id, Permission.RecordPlacement, what, stop) is { } child && MayRecord(child.SchoolUrn) ? child : null;

    /// <summary>The child as it was on the first day of what is entered. A school keeps its own number: it enters nothing for another.</summary>
    public async Task<ChildCard> OnDayAsync(ChildCard child, LocalDate day, CancellationToken stop) =>
        await children.OnDayAsync(child, day, stop) is var then && MayRecord(then.SchoolUrn) ? then : then with { SchoolUrn = child.SchoolUrn, School = child.School };

    /// <summary>Names of schools by number. One query.</summary>
    public async Task<IReadOnlyDictionary<string, string>> SchoolsAsync(CancellationToken stop) =>
        (await children.SchoolsAsync(stop)).GroupBy(s => s.Urn, StringComparer.Ordinal).ToDictionary(s => s.Key, s => s.First().Name, StringComparer.Ordinal);

    private async Task<Opened<T>?> OpenedAsync<T>(T? found, (ChildId? Child, string? Urn, Guid Id) of, Permission permission, string what, CancellationToken stop)
        where T : class
    {
        // One that does not exist is asked for like one out of reach, so that neither answer nor trail tells them apart.
        var child = await children.OpenAsync(of.Child ?? new(of.Id), permission, what, stop);
        if (found is null || child is null || (permission == Permission.RecordPlacement && !MayRecord(of.Urn!))) return null;
        return new(found, child, await db.Set<ArrangementStep>().AsNoTracking().Where(s => s.Of == of.Id).OrderBy(s => s.RecordedAt).ThenBy(s => s.Id).ToListAsync(stop));
    }
}

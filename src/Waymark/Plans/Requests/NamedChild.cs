using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.People.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Requests;

/// <summary>
/// Finds the child whose case begins. The child may be nobody's yet, so that the officer names it exactly: names and date of birth. Whoever enters it takes the case
/// on, so that its clocks have an owner.
/// </summary>
internal sealed class NamedChild(WaymarkDb db, IAccess access, IChildren children)
{
    public static Problems Check(Names asked) => new Problems()
        .AddIf(string.IsNullOrWhiteSpace(asked.Forename), "Asked.Forename", "Enter the forename")
        .AddIf(string.IsNullOrWhiteSpace(asked.Surname), "Asked.Surname", "Enter the surname")
        .AddIf(asked.Born is null, "Asked.Born", "Enter the date of birth");

    /// <param name="waits">What is lost by adding the child first: nothing.</param>
    /// <returns>Null where there is not exactly one, with what to do among the problems.</returns>
    public async Task<ChildCard?> OpenAsync(Names asked, string what, string waits, Problems problems, CancellationToken stop)
    {
        // Those born on one day are few; here names are compared in every alphabet, which the stores do not do.
        var sameDay = await children.Cards(db, access.ReachFor(Permission.RecordRequest)).Where(c => c.Born == asked.Born).Select(c => new { c.Id, c.Forename, c.Surname }).ToListAsync(stop);
        var found = sameDay.Where(c => Same(c.Forename, asked.Forename!) && Same(c.Surname, asked.Surname!)).Select(c => c.Id).ToList();
        if (found.Count == 0) problems.Add("Asked.Surname", $"No child of these names and this date of birth is on record. Check the spelling, or add the child first. {waits}");
        else if (found.Count > 1) problems.Add("Asked.Surname", "Two children have these names and this date of birth. Ask a manager which it is");
        if (found.Count != 1) return null;
        var child = await children.OpenAsync(found[0], Permission.RecordRequest, what, stop);
        problems.AddIf(child is null, "", "The record cannot be opened");
        return child;
    }

    /// <summary>A child that was just added, or is known already: its names for the form. Null where there is none.</summary>
    public async Task<ChildCard?> AlreadyAsync(Core.People.ChildId? child, string what, CancellationToken stop) => child is { } id ? await children.OpenAsync(id, Permission.RecordRequest, what, stop) : null;

    /// <summary>A case officer takes on the case that nobody has; of others, a manager gives it to one.</summary>
    public async Task TakeOnAsync(EhcCase of, Deed deed, CancellationToken stop)
    {
        if (access.Visitor is not { Role: Role.CaseOfficer } officer) return;
        var team = officer.Teams.Count > 0 ? officer.Teams[0] : "";
        (of.Officer, of.OfficerName, of.Team) = (officer.Account, officer.Name, team);
        await children.AssignAsync(db, of.Child, new LeadPerson(officer.Account, officer.Name, Role.CaseOfficer, "", team), deed.Today, stop);
        await db.SaveAsync(deed.As("take case on", $"case:{of.Id}").About(of.Child.Value), stop);
    }

    private static bool Same(string known, string typed) => string.Equals(known, typed.Trim(), StringComparison.OrdinalIgnoreCase);

    internal sealed record Names(string? Forename, string? Surname, LocalDate? Born);
}

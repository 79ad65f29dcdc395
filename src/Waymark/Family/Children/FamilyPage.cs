using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.People;
using Waymark.People.Door;
using Waymark.Shell.Pages;

namespace Waymark.Family.Children;

/// <summary>What the pages about one child share: the child is within the visitor's reach and the view is in the trail, or there is nothing to show.</summary>
internal abstract class FamilyPage(IChildren children, IAccess access) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "child")]
    public ChildId Id { get; set; }

    public ChildCard Child { get; private set; } = null!;
    public LocalDate Day => Today;

    /// <summary>Who is here.</summary>
    protected AccountId Me => access.Visitor!.Account;

    /// <summary>The visitor is the young person.</summary>
    public bool Self => access.Visitor!.Role == Role.YoungPerson;

    /// <summary>"Maya" or, to the young person, "you".</summary>
    public string Who => Self ? "you" : Child.Forename;

    protected async Task<bool> OpenAsync(Permission permission, string what, CancellationToken stop)
    {
        if (await children.OpenAsync(Id, permission, what, stop) is not { } card) return false;
        Child = card;
        return true;
    }
}

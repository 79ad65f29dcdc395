using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.People.Door;
using Waymark.Shell.Pages;

namespace Waymark.People.Add;

/// <summary>Adds a child who is not on record, and goes on with it.</summary>
[Needs(Permission.AddChild)]
internal sealed class IndexModel(AddChild add) : RoomPage
{
    public static readonly IReadOnlyList<(string, string)> Sexes = [.. CodeSet.Of("sex").All.Select(c => (c.Value, c.Label))];

    [BindProperty]
    public AddChild.Request Asked { get; set; } = new();

    /// <summary>Where to go on with the child; a page of this site, or the search.</summary>
    [BindProperty(SupportsGet = true, Name = "then")]
    public string? Then { get; set; }

    /// <summary>A child on record that may be the same.</summary>
    public ChildCard? Alike { get; private set; }

    public string Next => Url.IsLocalUrl(Then) ? Then! : PeopleLinks.Search;

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        // A day that could not be read has its sentence already.
        if (!ModelState.IsValid) return Refused(new(), Page());
        var (problems, added, alike) = await add.RunAsync(Asked, DeedOf("add child"), stop);
        Alike = alike;
        return added is { } child ? Done(With(child), "The child is added.") : Refused(problems, Page());
    }

    /// <summary>The next page, with the child.</summary>
    public string With(Core.People.ChildId child) => Next == PeopleLinks.Search ? Next : $"{Next}?child={child}";
}

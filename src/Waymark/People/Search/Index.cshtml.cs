using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.People.Names;
using Waymark.People.Door;
using Waymark.Shell.Pages;

namespace Waymark.People.Search;

/// <summary>Finds a child. The form is posted and answered in place: a name in an address would stay in histories and logs.</summary>
[Needs(Permission.SearchChildren)]
[Search]
internal sealed class IndexModel(IPeopleSearch search) : RoomPage
{
    [BindProperty]
    public string? Terms { get; set; }

    /// <summary>Null before anything was looked for.</summary>
    public IReadOnlyList<ChildCard>? Found { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (ChildQuery.Of(Terms).IsEmpty)
            return Refused(Problems.Of(nameof(Terms), "Enter a name, a date of birth or an identifier"), Page());
        Found = await search.FindAsync(Terms!, Today, stop);
        return Page();
    }
}

using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Family.Door;
using Waymark.People.Door;
using Waymark.Plans.Door;

namespace Waymark.Family.Children.Views.Add;

/// <summary>A parent or young person says something in their own words, or writes down what their child says or shows.</summary>
[Needs(Permission.TellCouncil)]
internal sealed class IndexModel(IChildren children, IAccess access, IChildVoice voice) : FamilyPage(children, access)
{
    [BindProperty]
    public ToldView Asked { get; set; } = new();

    /// <summary>Whose words they can be: the young person's own; or the parent's, or the child's as the parent heard them.</summary>
    public IReadOnlyList<(string, string)> Whose => [("child", $"{Child.Forename}'s"), ("parent", "Mine, as a parent or carer")];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await OpenAsync(Permission.TellCouncil, "view form to tell a view", stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await OpenAsync(Permission.TellCouncil, "open form to tell a view", stop)) return NotFound();
        var told = Self ? Asked with { Whose = "young-person" } : Asked with { Whose = Asked.Whose is "child" or "parent" ? Asked.Whose : null };
        var problems = await voice.TellAsync(Id, told, DeedOf("tell a view"), stop);
        return problems.None ? Done(FamilyLinks.Views(Id), "Thank you. We have kept your words as you wrote them.") : Refused(problems, Page());
    }
}

using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Plans;
using Waymark.People.Door;
using Waymark.Plans.Door;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Cases.Views.Add;

/// <summary>Whoever works with the child writes down what the child or family said, signed or showed.</summary>
[Needs(Permission.AddView)]
internal sealed class IndexModel(OpenedCase opened, IChildVoice voice) : RoomPage
{
    public static readonly IReadOnlyList<(string, string)> Whats = [("view", "How things are now"), .. ViewWords.Choices("wish", "sort")];

    [BindProperty(SupportsGet = true, Name = "case")]
    public CaseId Case { get; set; }

    [BindProperty]
    public ToldView Asked { get; set; } = new();

    public ChildCard Child { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await ShownAsync("view form to add a view", stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await ShownAsync("open case to add a view", stop)) return NotFound();
        var problems = await voice.TellAsync(Child.Id, Asked, DeedOf("add a view"), stop);
        return problems.None ? Done(PlanLinks.Views(Case), "It is kept in section A of the plan.") : Refused(problems, Page());
    }

    private async Task<bool> ShownAsync(string what, CancellationToken stop)
    {
        if (await opened.FindAsync(Case, Permission.AddView, what, stop) is not var (_, child)) return false;
        Child = child;
        return true;
    }
}

using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.People;
using Waymark.Plans.Door;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Requests.New;

/// <summary>Enters a request for an assessment that did not come through the site.</summary>
[Needs(Permission.RecordRequest)]
internal sealed class IndexModel(EnterRequest enter, NamedChild named) : RoomPage
{
    public static readonly IReadOnlyList<(string, string)> YesNo = [("yes", "Yes"), ("no", "No")];

    [BindProperty]
    public EnterRequest.Request Asked { get; set; } = new();

    public async Task OnGetAsync(ChildId? child, CancellationToken stop)
    {
        var known = await named.AlreadyAsync(child, "view form to enter a request", stop);
        Asked = new() { On = Today, Forename = known?.Forename, Surname = known?.Surname, Born = known?.Born };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        // A day that could not be read has its sentence already.
        if (!ModelState.IsValid) return Refused(new(), Page());
        var (problems, taken, _) = await enter.RunAsync(Asked, DeedOf("enter request for assessment"), stop);
        if (taken is null) return Refused(problems, Page());
        return Done(PlanLinks.Clocks(taken.Case), (taken.Joined ? "A request was open already: this one is kept with it and starts no new clock. " : "The case is begun and its clocks run. ")
            + (taken.Refused is { } refused ? $"An assessment was refused on {Cases.ClockWords.Day(refused)}, less than six months before: that allows another refusal and forces none. " : "")
            + "The acknowledgement is kept with the case.");
    }
}

using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Plans.Wording;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Wording;

/// <summary>The list of wording that leaves a provision open, with the question to ask; and the same for a text that is being typed.</summary>
[Needs(Permission.EditPlan)]
internal sealed class IndexModel : RoomPage
{
    private const int Longest = 20_000;

    [BindProperty]
    public string? Text { get; set; }

    /// <summary>Phrases of a text, for the page that is being written on. The text is not kept.</summary>
    public IActionResult OnPost() => new JsonResult((Text ?? "") is { Length: <= Longest } typed
        ? VagueWording.Find(typed).DistinctBy(h => h.Phrase.Number).Select(h => new { text = h.Text, why = h.Phrase.Why, ask = h.Phrase.Ask }) : []);
}

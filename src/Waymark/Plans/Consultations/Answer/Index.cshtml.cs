using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Plans.Cases.Consultations;
using Waymark.Plans.Door;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Consultations.Answer;

/// <summary>The answer of the setting: kept as far as it is written, sent as a whole.</summary>
[Needs(Permission.AnswerConsultation)]
internal sealed class IndexModel(SettingDesk desk) : RoomPage, IAsksAnswer
{
    [BindProperty(SupportsGet = true, Name = "consultation")]
    public Guid Id { get; set; }

    [BindProperty]
    public AnswerForm Asked { get; set; } = new();

    /// <summary>keep or send.</summary>
    [BindProperty]
    public string? Step { get; set; }

    public OpenedOwn Open { get; private set; } = null!;
    public bool Mainstream => Open.One.Standing.Mainstream;
    public bool MayWrite => Open.One is { Answered: null, Closed: null };

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await desk.OpenAsync(Id, "view form: answer consultation", stop) is not { } open) return NotFound();
        Open = open;
        Asked = AnswerForm.Of(open.One.ReadReply(), open.One.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await desk.OpenAsync(Id, "open: answer consultation", stop) is not { } open) return NotFound();
        Open = open;
        var (said, sends) = (Asked.Said(), Step == "send");
        var problems = (sends ? said.Open(Mainstream, Today) : said.Kept()).AddIf(!MayWrite, "", "This answer is sent, or no longer needed. It is not changed any more");
        if (!problems.None || ModelState.ErrorCount > 0) return Refused(problems, Page());
        var deed = DeedOf(sends ? "answer consultation" : "keep answer to consultation");
        open.One.Reply = said.ToJson();
        if (sends)
        {
            (open.One.AnsweredBy, open.One.AnsweredWay) = (deed.Actor.Name, "here");
            await desk.AnsweredAsync(open.One, deed, stop);
        }
        await desk.SaveAsync(open, Asked.Version, deed, stop);
        return Done(ConsultationLinks.ReadOwn(Id), sends ? "Your answer is sent. Thank you." : "Kept. Nothing is sent yet.");
    }
}

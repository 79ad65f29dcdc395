using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.People;
using Waymark.People.Door;
using Waymark.Plans.Door;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Messages.Thread;

/// <summary>All that passed between the family of one child and the team, and an answer to one of them.</summary>
[Needs(Permission.AnswerFamily)]
internal sealed class IndexModel(IChildren children, IFamilyMessages messages, WaitingMessages waiting) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "child")]
    public ChildId Id { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    /// <summary>Account of whom the team writes to.</summary>
    [BindProperty(SupportsGet = true, Name = "to")]
    public string? To { get; set; }

    public ChildCard Child { get; private set; } = null!;
    public IReadOnlyList<ThreadMessage> Thread { get; private set; } = [];
    public IReadOnlyList<WaitingMessages.Person> People { get; private set; } = [];
    public bool Waits => Thread.Any(m => m is { FromFamily: true, AnsweredOn: null });
    public NodaTime.LocalDate Day => Today;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await ShownAsync("view messages of family", stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string? then, CancellationToken stop)
    {
        if (!await ShownAsync("open messages of family to answer", stop)) return NotFound();
        var none = then == "none";
        var problems = await waiting.AnswerAsync(Child, People.FirstOrDefault(p => $"{p.Account}" == To), (Words, none), DeedOf("answer family"), stop);
        return problems.None ? Done(PlanLinks.Thread(Id), none ? "No answer of the team is waited for by them any more." : "Your answer is sent.") : Refused(problems, Page());
    }

    private async Task<bool> ShownAsync(string what, CancellationToken stop)
    {
        if (await children.OpenAsync(Id, Permission.AnswerFamily, what, stop) is not { } card) return false;
        Child = card;
        Thread = await messages.ThreadAsync(Id, null, stop);
        People = await waiting.PeopleAsync(card, Today, stop);
        return true;
    }
}

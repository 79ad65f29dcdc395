using Microsoft.AspNetCore.Mvc;
using Waymark.Core.Common;
using Waymark.Plans.Door;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Advice;

/// <summary>What the pages of an author share: opened, or nothing there; saved and back to the advice, or the same page with what is wrong.</summary>
internal abstract class AuthorPage(AuthorDesk desk) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "request")]
    public Guid Asking { get; set; }

    /// <summary>Version of the advice that the form was made from.</summary>
    [BindProperty]
    public int Version { get; set; }

    public OpenedRequest Open { get; private set; } = null!;

    /// <summary>What the page does, as the trail names it.</summary>
    protected abstract string What { get; }

    protected abstract string Saved { get; }

    protected virtual string Next => AdviceLinks.Write(Asking);

    protected AuthorDesk Desk => desk;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await desk.OpenAsync(Asking, $"view form: {What}", stop) is not { } open) return NotFound();
        (Open, Version) = (open, open.Advice.Version);
        return await LoadAsync(true, stop) ? Page() : NotFound();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => PostedAsync(RunAsync, stop);

    protected async Task<IActionResult> PostedAsync(Func<CancellationToken, Task<Problems>> run, CancellationToken stop)
    {
        if (await desk.OpenAsync(Asking, $"open: {What}", stop) is not { } open) return NotFound();
        Open = open;
        var problems = ModelState.IsValid ? new Problems() : new Problems().Add("", "Some answers could not be read.");
        if (problems.None) problems = await run(stop);
        if (problems.None) return Done(Next, Saved);
        return await LoadAsync(false, stop) ? Refused(problems, Page()) : NotFound();
    }

    /// <returns>False where what the address names is not there.</returns>
    protected virtual Task<bool> LoadAsync(bool fresh, CancellationToken stop) => Task.FromResult(true);

    protected abstract Task<Problems> RunAsync(CancellationToken stop);

    /// <summary>What signed advice says to a late change.</summary>
    protected Problems Frozen() => new Problems().AddIf(!Open.Advice.Open, "", "This advice is signed or closed. It opens again only when the council puts a question.");
}

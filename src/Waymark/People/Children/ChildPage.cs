using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.People;
using Waymark.People.Door;
using Waymark.Shell.Pages;

namespace Waymark.People.Children;

/// <summary>What the pages share that change a part of a child's record: the way in, the version of the form, and the way back to the child.</summary>
internal abstract class ChildPage(ChildEditing editing) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "child")]
    public ChildId Id { get; set; }

    /// <summary>Version of the child that the form was made from.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>The fact that is to be changed or ended; null where one is added.</summary>
    [BindProperty(SupportsGet = true, Name = "change")]
    public Guid? Which { get; set; }

    public OpenChild Open { get; private set; } = null!;
    public string FullName => Open.Card.FullName;
    public LocalDate Day => Today;

    /// <summary>As the trail names it: identity, needs, flags …</summary>
    protected abstract string Part { get; }

    /// <summary>The sentence that the next page shows.</summary>
    protected abstract string Saved { get; }

    protected virtual Permission Needs => Permission.EditChild;
    protected virtual string Next => PeopleLinks.Child(Id);

    /// <summary>Reads what the page shows and, where the form is fresh, what it holds.</summary>
    /// <returns>False where the fact to be changed is none of this child.</returns>
    protected abstract Task<bool> LoadAsync(bool fresh, CancellationToken stop);

    /// <summary>The use case.</summary>
    /// <param name="unread">What of the form could not be read.</param>
    protected abstract Task<Problems> RunAsync(Problems unread, CancellationToken stop);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await OpenedAsync($"view form to change {Part}", stop)) return NotFound();
        Version = Open.Row.Version;
        return await LoadAsync(fresh: true, stop) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await OpenedAsync($"open child to change {Part}", stop) || !await LoadAsync(fresh: false, stop)) return NotFound();
        var unread = new Problems();
        foreach (var (field, state) in ModelState)
            foreach (var error in state?.Errors ?? []) unread.Add(field, error.ErrorMessage);
        // What could not be read has its sentence already.
        var said = unread.Select(u => u.Field).ToHashSet(StringComparer.Ordinal);
        var problems = await RunAsync(unread, stop);
        return problems.None ? Done(Next, Saved) : Refused(new Problems().AddAll(problems.Where(p => !said.Contains(p.Field))), Page());
    }

    /// <summary>Dated facts of the child, the latest first; those that were taken back are left out.</summary>
    protected async Task<IReadOnlyList<T>> FactsAsync<T>(CancellationToken stop)
        where T : ChildFact =>
        [.. (await editing.FactsAsync<T>(Id, stop)).Where(f => !f.TakenBack)];

    private async Task<bool> OpenedAsync(string what, CancellationToken stop)
    {
        if (await editing.OpenAsync(Id, Needs, what, Today, stop) is not { } open) return false;
        Open = open;
        return true;
    }
}

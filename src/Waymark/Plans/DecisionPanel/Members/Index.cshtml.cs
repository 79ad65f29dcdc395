using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Plans.Door;
using Waymark.Shell.Pages;
using Waymark.Shell.Trail;

namespace Waymark.Plans.DecisionPanel.Members;

/// <summary>Changes who is of a meeting that is arranged. Who leaves reads its papers no more, who comes reads them at once; the change is in the trail.</summary>
[Needs(Permission.RunPanel)]
internal sealed class IndexModel(PanelDesk desk, PanelPeople people) : RoomPage
{
    private IReadOnlyDictionary<string, (Colleague Who, Role As)> known = new Dictionary<string, (Colleague, Role)>();

    [BindProperty(SupportsGet = true, Name = "meeting")]
    public Guid Id { get; set; }

    [BindProperty]
    public MembersForm Asked { get; set; } = new();

    public OpenedPanel Panel { get; private set; } = null!;
    public IReadOnlyList<(string Value, string Label)> People => PanelPeople.Choices(known);

    /// <summary>Cases are on the agenda, so that its members have the papers already.</summary>
    public bool PapersOut => Panel.Lines.Count + Panel.Hidden > 0;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop)) return NotFound();
        Asked = new()
        {
            Version = Panel.Meeting.Version, Members = [.. Panel.Members.Where(m => m.Account is not null).Select(m => $"{m.Account}")],
            Others = string.Join('\n', Panel.Members.Where(m => m.Account is null).Select(m => m.Name)),
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop)) return NotFound();
        var (picked, others) = (Asked.Members.Where(known.ContainsKey).ToHashSet(StringComparer.Ordinal), PanelPeople.Lines(Asked.Others));
        var problems = new Problems()
            .AddIf(!Panel.IsOpen, "", "The meeting is closed")
            .AddIf(picked.Count + others.Count < 2, "Asked.Members", "Select at least two members: a panel is more than one person")
            .AddIf(others.Any(o => o.Length > 200), "Asked.Others", "Names must be 200 characters or fewer")
            .AddIf(PapersOut && string.IsNullOrWhiteSpace(Asked.Because), "Asked.Because", "Enter why the members change: the papers are with them already")
            .AddIf(Asked.Because?.Length > 2000, "Asked.Because", "The reason must be 2,000 characters or fewer");
        if (!problems.None || ModelState.ErrorCount > 0) return Refused(problems, Page());
        var deed = DeedOf("change members of panel") with { Reason = Asked.Because?.Trim() ?? "" };
        Change(picked, others, deed);
        // The meeting itself is touched, so that of two who change its members at once the second is told.
        desk.Db.Entry(Panel.Meeting).Property(m => m.Chair).IsModified = true;
        await desk.SaveAsync(Panel.Meeting, Asked.Version, deed, stop);
        return Done(PanelLinks.Agenda(Id), "The members are changed.");
    }

    private void Change(HashSet<string> picked, IReadOnlyList<string> others, Deed deed)
    {
        desk.Db.RemoveRange(Panel.Members.Where(m => m.Account is { } account ? !picked.Contains($"{account}") : !others.Contains(m.Name)));
        foreach (var (who, role) in picked.Where(p => Panel.Members.All(m => $"{m.Account}" != p)).Select(p => known[p]))
            desk.Db.Add(new PanelMember { Id = NewId.Next(deed.Now), Meeting = Id, Account = who.Account, Name = who.Name, Role = RoleWords.Of(role) });
        foreach (var name in others.Where(o => Panel.Members.All(m => m.Account is not null || m.Name != o))) desk.Db.Add(new PanelMember { Id = NewId.Next(deed.Now), Meeting = Id, Name = name, Role = "" });
    }

    private async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (await desk.OpenAsync(Id, stop) is not { } panel) return false;
        (Panel, known) = (panel, await people.AllAsync(stop));
        return true;
    }

    public sealed record MembersForm
    {
        /// <summary>Version of the meeting that the form was made from.</summary>
        public int Version { get; init; }

        public string[] Members { get; init; } = [];

        /// <summary>Members without an account, one a line.</summary>
        public string? Others { get; init; }

        public string? Because { get; init; }
    }
}

using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Plans.Door;
using Waymark.Shell.Pages;

namespace Waymark.Plans.DecisionPanel.Arrange;

/// <summary>A new meeting: its day, whose cases, who leads it and who is of it.</summary>
[Needs(Permission.RunPanel)]
internal sealed class IndexModel(PanelDesk desk, PanelPeople people, IColleagues colleagues) : RoomPage
{
    [BindProperty]
    public ArrangeForm Asked { get; set; } = new();

    public IReadOnlyList<(string Value, string Label)> People => PanelPeople.Choices(known);
    public IReadOnlyList<(string Value, string Label)> Teams { get; private set; } = [];
    private IReadOnlyDictionary<string, (Colleague Who, Role As)> known = new Dictionary<string, (Colleague, Role)>();

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        var others = PanelPeople.Lines(Asked.Others);
        var problems = new Problems()
            .AddIf(Asked.Day is null, "Asked.Day", "Enter the day of the meeting")
            .AddIf(Asked.Day < Today, "Asked.Day", "The day must be today or later")
            .AddIf(string.IsNullOrWhiteSpace(Asked.Chair), "Asked.Chair", "Enter who leads the meeting")
            .AddIf(Asked.Members.Count(known.ContainsKey) + others.Count < 2, "Asked.Members", "Select at least two members: a panel is more than one person")
            .AddIf(new[] { Asked.Chair, Asked.Time, Asked.Place }.Any(t => t?.Length > 200) || others.Any(o => o.Length > 200), "", "Names, time and place must be 200 characters or fewer")
            .AddIf(Teams.All(t => t.Value != (Asked.Team ?? "")), "Asked.Team", "Select whose cases it looks at");
        if (!problems.None || ModelState.ErrorCount > 0) return Refused(problems, Page());
        var deed = DeedOf("arrange panel");
        var meeting = new PanelMeeting { Id = NewId.Next(deed.Now), Day = Asked.Day!.Value, Time = Asked.Time?.Trim() ?? "", Place = Asked.Place?.Trim() ?? "", Team = Asked.Team ?? "", Chair = Asked.Chair!.Trim(), AddedAt = deed.Now, AddedBy = deed.Actor.Name };
        desk.Db.Add(meeting);
        foreach (var (who, role) in Asked.Members.Distinct().Where(known.ContainsKey).Select(m => known[m]))
            desk.Db.Add(new PanelMember { Id = NewId.Next(deed.Now), Meeting = meeting.Id, Account = who.Account, Name = who.Name, Role = RoleWords.Of(role) });
        foreach (var name in others) desk.Db.Add(new PanelMember { Id = NewId.Next(deed.Now), Meeting = meeting.Id, Name = name, Role = "" });
        await desk.SaveAsync(meeting, null, deed, stop);
        return Done(PanelLinks.Agenda(meeting.Id), "The meeting is arranged. Put cases on its agenda.");
    }

    private async Task LoadAsync(CancellationToken stop)
    {
        known = await people.AllAsync(stop);
        var officers = await colleagues.InRoleAsync(Role.CaseOfficer, stop);
        Teams = [("", "The whole area"), .. officers.Select(o => o.Team).Where(t => t.Length > 0).Distinct().Order(StringComparer.Ordinal).Select(t => (t, $"Team {t}"))];
    }

    public sealed record ArrangeForm
    {
        public LocalDate? Day { get; init; }
        public string? Time { get; init; }
        public string? Place { get; init; }
        public string? Team { get; init; }
        public string? Chair { get; init; }
        public string[] Members { get; init; } = [];

        /// <summary>Members without an account, one a line.</summary>
        public string? Others { get; init; }
    }
}

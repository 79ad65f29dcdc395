using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.People.Door;

namespace Waymark.People.Children.Professionals;

/// <summary>First the role, then the person: the list of people is short that way.</summary>
[Needs(Permission.EditChild)]
internal sealed class IndexModel(ChildEditing editing, ChangeProfessional change, IColleagues colleagues) : ChildPage(editing)
{
    [BindProperty]
    public ChangeProfessional.Request Asked { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "role")]
    public Role? Chosen { get; set; }

    public IReadOnlyList<Involvement> All { get; private set; } = [];
    public IReadOnlyList<(string, string)> People { get; private set; } = [];
    public Involvement? Known { get; private set; }

    public FactList Facts => FactList.Of(All, i => $"{i.Name}, {RoleWords.Of(i.Role)}", i => PeopleLinks.Professionals(Id, i.Id), Today);

    protected override string Part => "professionals";
    protected override string Saved => Known is null ? "The professional is added. They can open the record now if they have an account." : "The last day of the professional is saved.";

    protected override async Task<bool> LoadAsync(bool fresh, CancellationToken stop)
    {
        All = await FactsAsync<Involvement>(stop);
        Known = All.FirstOrDefault(i => i.Id == Which);
        if (Chosen is { } role && ChangeProfessional.Roles.Contains(role))
            People = [("", "Somebody without an account"), .. (await colleagues.InRoleAsync(role, stop)).Select(c => ($"{c.Account}", c.Team.Length > 0 ? $"{c.Name}, {c.Team}" : c.Name))];
        if (fresh) Asked = new() { From = Today, To = Known?.To };
        return Which is null || Known is not null;
    }

    protected override Task<Problems> RunAsync(Problems unread, CancellationToken stop) => Known is { } known
        ? change.EndAsync(Open, known, Asked, (Version, DeedOf("end professional")), unread, stop)
        : change.AddAsync(Open, Chosen ?? Role.Administrator, Asked, (Version, DeedOf("add professional")), unread, stop);
}

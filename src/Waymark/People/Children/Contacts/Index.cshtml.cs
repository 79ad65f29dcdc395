using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.People.Door;

namespace Waymark.People.Children.Contacts;

/// <summary>The family: who holds parental responsibility, how to reach them, whom nobody may contact.</summary>
[Needs(Permission.EditChild)]
internal sealed class IndexModel(ChildEditing editing, ChangeContact change) : ChildPage(editing)
{
    public static readonly IReadOnlyList<(string, string)> YesNo = [("yes", "Yes"), ("no", "No")];

    [BindProperty]
    public ChangeContact.Request Asked { get; set; } = new();

    public IReadOnlyList<FamilyContact> All { get; private set; } = [];
    public FamilyContact? Known { get; private set; }

    public FactList Facts => FactList.Of(All, c => $"{c.Name}, {c.Relationship}", c => PeopleLinks.Contacts(Id, c.Id), Today);

    protected override string Part => "family contacts";
    protected override string Saved => Known is null ? "The family contact is added." : "The family contact is changed.";

    protected override async Task<bool> LoadAsync(bool fresh, CancellationToken stop)
    {
        if (!Open.May.Contains(Permission.ViewContacts)) return false;
        All = await FactsAsync<FamilyContact>(stop);
        Known = All.FirstOrDefault(c => c.Id == Which);
        if (fresh) Asked = Known is null ? new() { From = Today } : ChangeContact.Request.Of(Known);
        return Which is null || Known is not null;
    }

    protected override Task<Problems> RunAsync(Problems unread, CancellationToken stop) => change.RunAsync(Open, Known, Asked, (Version, DeedOf("change contact")), unread, stop);
}

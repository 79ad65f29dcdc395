using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.People.Door;

namespace Waymark.People.Children.Restrict;

/// <summary>Who may see where the child lives, or that there is a record at all.</summary>
[Needs(Permission.ManageRestrictions)]
internal sealed class IndexModel(ChildEditing editing, RestrictChild restrict) : ChildPage(editing)
{
    [BindProperty]
    public RestrictChild.Request Asked { get; set; } = new();

    public IReadOnlyList<Restriction> Earlier { get; private set; } = [];
    public IReadOnlyList<(string, string)> Choices => RestrictChild.ChoicesFor(Open.Row);

    // The family reads the trail of views: that a restriction is thought of must not stand there.
    protected override string Part => "record";
    protected override Permission Needs => Permission.ManageRestrictions;
    protected override string Next => Asked.What == "seal" ? PeopleLinks.Restricted : base.Next;

    protected override string Saved => Asked.What switch
    {
        "address" => "The address is withheld.",
        "lift-address" => "The address is given back.",
        _ => "You asked to seal the record. A second person who manages restrictions must confirm it.",
    };

    protected override async Task<bool> LoadAsync(bool fresh, CancellationToken stop)
    {
        Earlier = await restrict.EarlierAsync(Open.Row, stop);
        return true;
    }

    protected override Task<Problems> RunAsync(Problems unread, CancellationToken stop) => restrict.RunAsync(Open, Asked, (Version, DeedOf("restrict child")), unread, stop);
}

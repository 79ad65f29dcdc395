using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.People.Door;

namespace Waymark.People.Children.Identity;

/// <summary>Names, date of birth, language, ways of communicating and address.</summary>
[Needs(Permission.EditChild)]
internal sealed class IndexModel(ChildEditing editing, ChangeIdentity change, IChildren children) : ChildPage(editing)
{
    [BindProperty]
    public ChangeIdentity.Request Asked { get; set; } = new();

    public IReadOnlyList<(string, string)> Localities { get; private set; } = [];

    protected override string Part => "identity";
    protected override string Saved => "Your change of who they are is saved.";

    public static IReadOnlyList<(string, string)> Choices(string set) => [("", "Not recorded"), .. CodeSet.Of(set).All.Select(c => (c.Value, c.Label))];

    protected override async Task<bool> LoadAsync(bool fresh, CancellationToken stop)
    {
        if (fresh) Asked = ChangeIdentity.Request.Of(Open);
        var known = (await children.SchoolsAsync(stop)).Select(s => s.Locality).Append(Open.AddressShown ? Open.Row.Locality : "");
        Localities = [("", "Not recorded"), .. known.Where(l => l.Length > 0).Distinct().Order(StringComparer.Ordinal).Select(l => (l, l))];
        return true;
    }

    protected override Task<Problems> RunAsync(Problems unread, CancellationToken stop) => change.RunAsync(Open, Asked, Version, DeedOf("change identity"), unread, stop);
}

using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.People.Door;

namespace Waymark.People.Children.Flags;

/// <summary>What those who may must know before they act.</summary>
[Needs(Permission.EditChild)]
internal sealed class IndexModel(ChildEditing editing, ChangeFlag change) : ChildPage(editing)
{
    [BindProperty]
    public ChangeFlag.Request Asked { get; set; } = new();

    public IReadOnlyList<ChildFlag> All { get; private set; } = [];
    public IReadOnlyList<(string Value, string Label)> Kinds => ChangeFlag.KindsFor(Open);
    public ChildFlag? Known { get; private set; }

    public FactList Facts => FactList.Of(All, f => ChildStory.FlagKinds[f.Kind].Label, f => PeopleLinks.Flags(Id, f.Id), Today);

    protected override string Part => "flags";
    protected override string Saved => Known is null ? "The flag is set." : "The flag is changed.";

    protected override async Task<bool> LoadAsync(bool fresh, CancellationToken stop)
    {
        All = await change.SeenAsync(Open, stop);
        Known = All.FirstOrDefault(f => f.Id == Which);
        if (fresh) Asked = Known is { } flag ? new() { Kind = flag.Kind, From = flag.From, To = flag.To, TalkTo = flag.TalkTo } : new() { From = Today };
        return Which is null || Known is not null;
    }

    protected override Task<Problems> RunAsync(Problems unread, CancellationToken stop) => change.RunAsync(Open, Known, Asked, (Version, DeedOf("change flag")), unread, stop);
}

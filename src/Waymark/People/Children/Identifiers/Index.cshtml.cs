using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.People.Door;

namespace Waymark.People.Children.Identifiers;

/// <summary>The numbers by which agencies know the child.</summary>
[Needs(Permission.EditChild)]
internal sealed class IndexModel(ChildEditing editing, ChangeIdentifier change) : ChildPage(editing)
{
    [BindProperty]
    public ChangeIdentifier.Request Asked { get; set; } = new();

    public IReadOnlyList<ChildIdentifier> All { get; private set; } = [];
    public ChildIdentifier? Known { get; private set; }

    public FactList Facts => FactList.Of(All, i => $"{IdentifierWords.Of(i)}: {i.Value}", i => PeopleLinks.Identifiers(Id, i.Id), Today);

    protected override string Part => "identifiers";
    protected override string Saved => Known is null ? "The number is added." : "The last day of the number is saved.";

    protected override async Task<bool> LoadAsync(bool fresh, CancellationToken stop)
    {
        if (!Open.May.Contains(Permission.ViewIdentifiers)) return false;
        All = [.. (await FactsAsync<ChildIdentifier>(stop)).Where(i => i.Kind != IdentifierKind.SourceKey)];
        Known = All.FirstOrDefault(i => i.Id == Which);
        if (fresh) Asked = new() { To = Known?.To };
        return Which is null || Known is not null;
    }

    protected override Task<Problems> RunAsync(Problems unread, CancellationToken stop) => Known is { } known
        ? change.EndAsync(Open, known, Asked, (Version, DeedOf("end identifier")), unread, stop)
        : change.AddAsync(Open, Asked, (Version, DeedOf("add identifier")), unread, stop);
}

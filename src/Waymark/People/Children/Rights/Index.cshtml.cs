using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.People;

namespace Waymark.People.Children.Rights;

/// <summary>When rights pass to the young person, and what was decided about each parent from then on.</summary>
[Needs(Permission.EditChild)]
internal sealed class IndexModel(ChildEditing editing, DecideAccess decide) : ChildPage(editing)
{
    public static readonly IReadOnlyList<(string, string)> Decisions = [.. ParentAccess.All.Select(a => (a.Code, a.Label))];

    [BindProperty]
    public DecideAccess.Request Asked { get; set; } = new();

    public FamilyRights Rights { get; private set; } = FamilyRights.Of(null);

    /// <summary>Those whose access follows from a decision, with the decisions about each, the latest first.</summary>
    public IReadOnlyList<(FamilyContact Who, IReadOnlyList<ParentDecision> Decided)> Parents { get; private set; } = [];

    public IReadOnlyList<(string, string)> Choices => [.. Parents.Select(p => ($"{p.Who.Id}", $"{p.Who.Name}, {p.Who.Relationship}"))];

    protected override string Part => "who decides";
    protected override string Saved => "The decision is recorded.";

    protected override async Task<bool> LoadAsync(bool fresh, CancellationToken stop)
    {
        if (!Open.May.Contains(Permission.ViewContacts)) return false;
        Rights = FamilyRights.Of(Open.Row.Born);
        var contacts = await FactsAsync<FamilyContact>(stop);
        var decided = (await FactsAsync<ParentDecision>(stop)).ToLookup(d => d.Contact);
        Parents = [.. contacts.Where(c => c is { Self: false, ParentalResponsibility: true } && c.On(Day)).Select(c => (c, (IReadOnlyList<ParentDecision>)[.. decided[c.Id]]))];
        if (fresh) Asked = new() { From = Rights.Passes > Day ? Rights.Passes : Day };
        return true;
    }

    protected override Task<Problems> RunAsync(Problems unread, CancellationToken stop) => decide.RunAsync(Open, Asked, (Version, DeedOf("decide what a parent may see")), unread, stop);
}

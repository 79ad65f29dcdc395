using NodaTime;
using Waymark.Access.Door;
using Waymark.Access.Sessions;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Shell.Trail;

namespace Waymark.Access.Gate;

/// <summary>Who acts in this request, or the program itself where there is no request. Every room asks it through <see cref="IAccess"/> and <see cref="IActing"/>.</summary>
internal sealed class PresentVisitor(IClock clock) : IAccess, IActing
{
    private static readonly Actor Nobody = new("", "Somebody not signed in", "", "");
    private Actor actor = Actor.Program("command line");
    private string request = "";

    public SignedIn? Person { get; private set; }

    public Visitor? Visitor => Person?.Visitor;

    /// <summary>Children whom the person opened with a reason within the last hour.</summary>
    public IReadOnlyList<Guid> Opened { get; set; } = [];

    public IReadOnlyList<CoveredColleague> Covers { get; set; } = [];

    /// <summary>Called once for each request of the web.</summary>
    public void Enter(SignedIn? person, string id)
    {
        Person = person;
        request = id;
        actor = person switch
        {
            null => Nobody,
            { Visitor: { } v } => new Actor(v.Account.ToString(), v.Name, v.Role.ToString(), v.Purpose),
            _ => new Actor(person.Account.ToString(), person.Name, "", ""),
        };
    }

    public bool May(Permission permission) => Visitor is { } visitor
        ? AccessTable.Standard.RelationOf(visitor.Role, permission) is not null
        : permission == Permission.UseAccount && Person is not null;

    public Reach ReachFor(Permission permission) =>
        Visitor is { } visitor && AccessTable.Standard.RelationOf(visitor.Role, permission) is { } relation
            ? new Reach(relation, visitor.Account, visitor.Organisation, visitor.Teams, Opened) { Acts = !AccessTable.IsReading(permission), Covered = [.. Covers.Select(c => c.Account)] }
            : Reach.Nobody;

    public Deed Deed(string action)
    {
        var now = clock.GetCurrentInstant();
        return new Deed(actor, now, London.DayOf(now), action) { Request = request };
    }
}

using Waymark.Core.Access;
using Waymark.Core.Areas;

namespace Waymark.Access.Door;

/// <summary>Who is here: one person in one role, for one purpose, in one area.</summary>
/// <param name="Organisation">URN of the school or code of the body the role is held in; empty for the council.</param>
/// <param name="Teams">Teams of the role, for example "East" or "DCO".</param>
internal sealed record Visitor(
    AccountId Account, string Name, AreaCode Area, Role Role, string Purpose, string Organisation, IReadOnlyList<string> Teams);

/// <summary>Which children somebody may reach with one permission. People turns it into a filter.</summary>
/// <param name="Opened">Children opened for an hour with a reason (break-glass).</param>
internal sealed record Reach(
    Relation Relation, AccountId Account, string Organisation, IReadOnlyList<string> Teams, IReadOnlyList<Guid> Opened)
{
    /// <summary>The permission does not only read: of a young person's parents only those reach that far who speak for them.</summary>
    public bool Acts { get; init; }

    /// <summary>Colleagues who are away and whose work this person does today: whom they reach, this person reaches.</summary>
    public IReadOnlyList<AccountId> Covered { get; init; } = [];

    public static readonly Reach Nobody = new(Relation.None, default, "", [], []);

    /// <summary>Every child of the area: for the program itself (imports, jobs, the command line).</summary>
    public static readonly Reach WholeArea = new(Relation.Area, default, "", [], []);
}

/// <summary>Asked by every page and endpoint: who is here, what they may do, which children they reach.</summary>
internal interface IAccess
{
    /// <summary>Null when nobody is signed in.</summary>
    Visitor? Visitor { get; }

    bool May(Permission permission);

    /// <summary>Colleagues who are away and whose work the visitor does today.</summary>
    IReadOnlyList<CoveredColleague> Covers => [];

    /// <summary>Whose cases are the visitor's work today: their own, and those of whom they cover for.</summary>
    IReadOnlyList<AccountId?> OwnWork => Visitor is { } visitor ? [visitor.Account, .. Covers.Select(c => (AccountId?)c.Account)] : [];

    /// <summary><see cref="Reach.Nobody"/> where the role does not hold the permission.</summary>
    Reach ReachFor(Permission permission);
}

using NodaTime;
using Waymark.Core.Access;
using Waymark.Core.People;
using Waymark.Shell.Data;

namespace Waymark.People.Door;

/// <summary>Opens the children on the agenda of a meeting to those who sit in it. The caller saves.</summary>
internal interface IPanelSights
{
    Task SetAsync(WaymarkDb db, MeetingSights asked, CancellationToken stop);
}

/// <summary>Who reaches which children by a meeting.</summary>
/// <param name="Meeting">Id of the meeting.</param>
/// <param name="From">First day, for those who are added now.</param>
/// <param name="On">Every child on its agenda, with the last day; null while it is open.</param>
/// <param name="Members">Everybody of it who signs in.</param>
internal sealed record MeetingSights(Guid Meeting, LocalDate From, IReadOnlyDictionary<ChildId, LocalDate?> On, IReadOnlyCollection<AccountId> Members)
{
    /// <summary>Meetings of the attendance alliance: what they open is reached by <see cref="Relation.Alliance"/>.</summary>
    public const string Alliance = "alliance";

    /// <summary>Empty for a decision panel.</summary>
    public string Forum { get; init; } = "";
}

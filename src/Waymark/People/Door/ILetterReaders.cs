using NodaTime;
using Waymark.Core.Access;
using Waymark.Core.People;
using Waymark.Shell.Data;

namespace Waymark.People.Door;

/// <summary>To whom letters about a child may go, and where. The caller has opened the child before it asks.</summary>
internal interface ILetterReaders
{
    /// <summary>Two queries, and one more where the young person decides.</summary>
    Task<LetterHome> OfAsync(WaymarkDb db, ChildId child, LocalDate today, CancellationToken stop);

    /// <summary>The people that an account stands for today, of every child within the reach of a family. One query.</summary>
    Task<IReadOnlyList<Guid>> OfAccountAsync(WaymarkDb db, AccountId account, LocalDate today, CancellationToken stop);

    /// <summary>E-mail addresses of those of them who count today and are not barred, where they have one and the child's record is not sealed. One query.</summary>
    Task<IReadOnlyDictionary<Guid, string>> EmailsAsync(WaymarkDb db, IReadOnlyList<Guid> readers, LocalDate today, CancellationToken stop);
}

/// <param name="Address">One line each; empty where it is restricted or not known.</param>
/// <param name="Readers">The people of the family who count on that day, barred ones too: a guard must know them.</param>
internal sealed record LetterHome(bool Restricted, IReadOnlyList<string> Address, IReadOnlyList<LetterReader> Readers);

/// <param name="YoungPerson">It is the child or young person.</param>
/// <param name="Rights">Holds parental responsibility, or is the young person.</param>
internal sealed record LetterReader(Guid Id, string Name, string Relationship, bool YoungPerson, bool Rights, bool Barred, AccountId? Account, string Email)
{
    /// <summary>What was decided about a parent and holds today, once the young person decides; null where nothing was.</summary>
    public ParentAccess? Decided { get; init; }
}

using NodaTime;
using Waymark.Core.Access;
using Waymark.Core.People;

namespace Waymark.People.Door;

/// <summary>Who decides for a child, as it concerns one person of the family.</summary>
/// <param name="Self">The person is the young person themself.</param>
/// <param name="Mine">What was decided about this parent; null where nothing was, or the person is the young person.</param>
internal sealed record RightsOfChild(FamilyRights Rights, bool Self, ParentAccess? Mine)
{
    /// <summary>The person may answer, ask and write: a parent until rights pass, then the young person, and a parent of whom that was decided.</summary>
    public bool Speaks(LocalDate today) => Rights.YoungPersonDecides(today) ? Self || Mine is { Speaks: true } : !Self;
}

/// <summary>Rights that pass to the young person at the end of compulsory school age, for pages that families read.</summary>
internal interface IFamilyRights
{
    /// <summary>The caller has opened the child for this person. One query.</summary>
    Task<RightsOfChild> OfAsync(ChildCard child, AccountId account, LocalDate today, CancellationToken stop);

    /// <summary>Forenames of young people for whom this person is a parent and whom they may not see today, because the young person decides now. One query.</summary>
    Task<IReadOnlyList<string>> PassedAsync(AccountId account, LocalDate today, CancellationToken stop);
}

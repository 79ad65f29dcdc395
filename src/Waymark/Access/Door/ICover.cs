using NodaTime;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Shell.Trail;

namespace Waymark.Access.Door;

/// <summary>Who is away and who does their work meanwhile.</summary>
internal sealed record CoverPeriod(Guid Id, AccountId Away, string AwayName, AccountId By, string ByName, LocalDate From, LocalDate To, string MadeBy)
{
    public bool On(LocalDate day) => From <= day && day <= To;
}

/// <summary>A colleague whose work the visitor does today.</summary>
internal sealed record CoveredColleague(AccountId Account, string Name, LocalDate To);

/// <summary>Absence cover: whom a colleague reaches is reached by whoever covers, on these days.</summary>
internal interface ICover
{
    /// <summary>Periods that last or lie ahead, by their first day.</summary>
    Task<IReadOnlyList<CoverPeriod>> AllAsync(LocalDate today, CancellationToken stop);

    /// <summary>Case officers of the area, who can be away and cover.</summary>
    Task<IReadOnlyList<Colleague>> OfficersAsync(CancellationToken stop);

    Task<Problems> ArrangeAsync(AccountId? away, AccountId? by, LocalDate? from, LocalDate? to, Deed deed, CancellationToken stop);

    /// <summary>Ends one before its last day, from this moment.</summary>
    /// <returns>False where there is no such period.</returns>
    Task<bool> EndAsync(Guid period, Deed deed, CancellationToken stop);
}

using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.People;
using Waymark.Core.Plans;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Door;

/// <summary>A request for an assessment, as it comes in.</summary>
/// <param name="On">The first day on which anybody at the council had it, in any form.</param>
/// <param name="Source">Code set request-sources.</param>
/// <param name="Channel">site, letter, e-mail, telephone or in person.</param>
/// <param name="FamilyConsulted">Where somebody else asks: the family knows of it.</param>
internal sealed record IncomingRequest(LocalDate On, string Source, string Channel, string Requester, string Words, bool? FamilyConsulted);

/// <summary>A request that was taken.</summary>
/// <param name="Case">The case that it began, or joined.</param>
/// <param name="Joined">A request was open already: this one joined it and starts no clock.</param>
/// <param name="DecideBy">The last day for the council's decision.</param>
/// <param name="Refused">Day of a refusal within the last six months: it allows another refusal and forces none (s36(6)); null where there was none.</param>
internal sealed record TakenRequest(CaseId Case, LocalDate On, string Requester, bool Joined, LocalDate DecideBy, LocalDate? Refused, string Acknowledgement);

/// <summary>Requests for assessments. The caller has opened the child for its visitor.</summary>
internal interface IRequests
{
    /// <summary>Takes a request and acknowledges it, in one save.</summary>
    Task<TakenRequest> TakeAsync(ChildId child, LocalDate? born, IncomingRequest request, Deed deed, CancellationToken stop);

    /// <summary>Requests of children with their acknowledgements, the latest first. One query.</summary>
    Task<IReadOnlyList<TakenRequest>> OfAsync(IReadOnlyList<ChildId> children, CancellationToken stop);

    /// <summary>What stands in the way of a request for this child: a plan that is in force. One query.</summary>
    Task<Problems> HindrancesAsync(ChildId child, CancellationToken stop);
}

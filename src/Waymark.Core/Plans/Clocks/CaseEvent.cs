using NodaTime;

namespace Waymark.Core.Plans.Clocks;

/// <summary>One dated event of a case.</summary>
/// <param name="Id">Identifies the event within the case, so that another can take its place.</param>
/// <param name="Kind">What happened, one of the kinds in <c>docs/calc.md</c>, for example <c>request-received</c>.</param>
/// <param name="On">The London day. For arranged meetings, moves and terms, the planned day.</param>
/// <param name="Of">Joins events of one thread: the body asked, the setting consulted, the review, the notice. Empty when there is one only.</param>
/// <param name="Detail">The kind of decision or order, for example <c>assess</c> or <c>refuse</c>.</param>
/// <param name="Replaces">Id of the event that this one corrects; both are kept, this one counts.</param>
/// <param name="Withdrawn">True when the event takes another back and puts nothing in its place.</param>
public sealed record CaseEvent(
    string Id, string Kind, LocalDate On, string Of = "", string Detail = "", string? Replaces = null, bool Withdrawn = false)
{
    /// <summary>
    /// True where what was withdrawn is the request or case itself: an appeal, a wish for mediation or a request for a re-assessment that is taken back has
    /// the thread of what it takes back, and ends nothing else.
    /// </summary>
    /// <param name="all">The events of the case.</param>
    public bool IsOfWholeCase(IEnumerable<CaseEvent> all) => Of == "" || !all.Any(o => o.Of == Of && o.Kind != Kind);
}

/// <summary>An exception that the council relies on: it excuses, it never moves a due date (SEND Regulations 2014 reg 5(4), 8(2), 10(4), 13(3), 27(3), 44(3)).</summary>
/// <param name="Ground">EX-1 to EX-6.</param>
/// <param name="From">First day of the closure, absence or circumstances.</param>
/// <param name="To">For a closure the day of reopening; otherwise the last day.</param>
/// <param name="Of">The body whose advice is excused (CL-02), or empty.</param>
/// <param name="AskedOn">For closures: the day on which the head, principal or early years lead was asked for advice.</param>
/// <param name="AskedHead">For closures: true when it was the head, principal or early years lead who was asked.</param>
/// <param name="Fact">The named fact, for personal circumstances and representations.</param>
/// <param name="Impractical">The council's finding that the fact made it impractical to meet the limit.</param>
public sealed record ExceptionClaim(
    string Ground, LocalDate From, LocalDate To, string Of = "", LocalDate? AskedOn = null, bool AskedHead = false,
    string Fact = "", bool Impractical = false);

/// <summary>All that the clocks of a case are computed from.</summary>
/// <param name="Events">In any order; the answer does not depend on it.</param>
/// <param name="Claims">Exceptions that the council relies on.</param>
/// <param name="Born">Date of birth, or null when not known: then CL-17 and CL-71 are not computed.</param>
/// <param name="Detained">
/// In relevant youth accommodation, as a return says without days: absence from the area (EX-4) is no exception then (SI 2015/62 reg 13(3)). Where events tell when the child was detained
/// and released, their days count and not this.
/// </param>
public sealed record CaseFacts(
    IReadOnlyList<CaseEvent> Events, IReadOnlyList<ExceptionClaim> Claims, LocalDate? Born = null, bool Detained = false)
{
    /// <summary>The events that count: those that no other has replaced or taken back, in one fixed order.</summary>
    public IReadOnlyList<CaseEvent> Effective()
    {
        var replaced = Events.Where(e => e.Replaces is not null).Select(e => e.Replaces!).ToHashSet(StringComparer.Ordinal);
        return [.. Events.Where(e => !e.Withdrawn && !replaced.Contains(e.Id))
            .OrderBy(e => e.On).ThenBy(e => e.Kind, StringComparer.Ordinal).ThenBy(e => e.Of, StringComparer.Ordinal)
            .ThenBy(e => e.Detail, StringComparer.Ordinal).ThenBy(e => e.Id, StringComparer.Ordinal)];
    }
}

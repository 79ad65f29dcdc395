using NodaTime;

namespace Waymark.Core.Plans.Consultations;

/// <summary>Where a consultation stands.</summary>
public enum ConsultationState
{
    /// <summary>Under consideration; nothing has gone out.</summary>
    ToSend,

    /// <summary>Sent; the time to answer runs.</summary>
    Waiting,

    /// <summary>The time to answer is over.</summary>
    Late,

    /// <summary>Answered; the council has not decided.</summary>
    Answered,

    /// <summary>The council has decided, or the plan is final.</summary>
    Closed,

    /// <summary>No longer needed.</summary>
    Withdrawn,
}

/// <summary>The days that the state of a consultation follows from.</summary>
/// <param name="Sent">When it was sent, or null.</param>
/// <param name="Answered">When the answer came, or null.</param>
/// <param name="Closed">When the council decided, or null.</param>
/// <param name="Withdrawn">When it was withdrawn, or null.</param>
public sealed record ConsultationSteps(LocalDate? Sent, LocalDate? Answered, LocalDate? Closed, LocalDate? Withdrawn)
{
    /// <summary>Last day for the answer, or null while nothing was sent.</summary>
    public LocalDate? Due => Sent is { } sent ? ConsultationClock.AnswerBy(sent) : null;

    /// <summary>Where it stands on a day.</summary>
    public ConsultationState On(LocalDate today) => this switch
    {
        { Withdrawn: not null } => ConsultationState.Withdrawn,
        { Closed: not null } => ConsultationState.Closed,
        { Answered: not null } => ConsultationState.Answered,
        { Due: { } due } => due < today ? ConsultationState.Late : ConsultationState.Waiting,
        _ => ConsultationState.ToSend,
    };

    /// <summary>The days between which the setting may read what it was sent; an end before its beginning is no time at all. Null while nothing was sent.</summary>
    public (LocalDate From, LocalDate? To)? Reading => Sent is not { } sent ? null
        : (sent, Withdrawn is { } gone ? gone.PlusDays(-1) : Closed is { } closed ? ConsultationClock.OpenUntil(closed) : null);
}

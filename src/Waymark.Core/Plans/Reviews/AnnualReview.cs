using NodaTime;
using Waymark.Core.Common;

namespace Waymark.Core.Plans.Reviews;

/// <summary>The steps of one review as days; its state follows from them. Each step says what stands in its way.</summary>
/// <param name="Meeting">The day arranged, or of the meeting where none was arranged; null where it was called off.</param>
/// <param name="Circulated">Papers circulated.</param>
/// <param name="Held">Meeting held.</param>
/// <param name="Reported">Report of the meeting sent.</param>
/// <param name="Decision">maintain, amend, cease or reassess: as the family was told or, before that, as the council decided; empty while none.</param>
/// <param name="Decided">Family told the decision.</param>
/// <param name="Notified">Proposed amendments sent.</param>
/// <param name="Final">Amended plan sent.</param>
/// <param name="NotAmending">Family told that the plan is not amended after all.</param>
public sealed record AnnualReview(
    LocalDate? Meeting, LocalDate? Circulated, LocalDate? Held, LocalDate? Reported, string Decision, LocalDate? Decided, LocalDate? Notified, LocalDate? Final, LocalDate? NotAmending)
{
    /// <summary>Where it stands.</summary>
    public ReviewState State => this switch
    {
        { Final: not null } or { NotAmending: not null } => ReviewState.Finished,
        { Decided: not null, Decision: "amend", Notified: not null } => ReviewState.Amending,
        { Decided: not null, Decision: not "amend" } => ReviewState.Finished,
        { Decided: null, Decision: not "" } => ReviewState.Decided,
        { Reported: not null } => ReviewState.Reported,
        { Held: not null } => ReviewState.Held,
        { Meeting: null } => ReviewState.Cancelled,
        { Circulated: not null } => ReviewState.Circulated,
        _ => ReviewState.Arranged,
    };

    /// <summary>A letter said that the plan will be amended and the amendments did not come with it: it decides nothing.</summary>
    public bool PromisedOnly => Decided is not null && Decision == "amend" && Notified is null;

    /// <summary>The day on which the review was finished in law: decision, and amendments if any, sent. Null until then.</summary>
    public LocalDate? FinishedOn => Decided is not { } day || PromisedOnly ? null : Decision == "amend" ? LocalDate.Max(day, Notified!.Value) : day;

    /// <summary>The days that follow from the meeting, or null where it was called off.</summary>
    public ReviewClock? Clock => (Held ?? Meeting) is { } day ? new(day) : null;

    /// <summary>What stands in the way of another day for the meeting.</summary>
    public Problems Move(LocalDate? to, LocalDate today) => Before("The meeting was held already: its day cannot be moved")
        .AddIf(to is null, "Day", "Enter the day of the meeting")
        .AddIf(to < today, "Day", "The day must be today or later")
        .AddIf(to > today.PlusYears(2), "Day", "The day must be within the next two years");

    /// <summary>What stands in the way of calling the meeting off.</summary>
    public Problems CallOff(string? why) => Before("The meeting was held already: it cannot be called off")
        .AddIf(string.IsNullOrWhiteSpace(why), "Why", "Enter why the meeting is called off")
        .AddIf(why?.Length > 2000, "Why", "The reason must be 2,000 characters or fewer");

    /// <summary>What stands in the way of the papers going out on a day.</summary>
    public Problems Circulate(LocalDate? on, LocalDate today) => Past(Only(State is ReviewState.Arranged, State == ReviewState.Circulated ? "The papers were circulated already" : "Papers go out before the meeting"), on, today)
        .AddIf(on > Meeting, "Day", "The papers go out before the meeting");

    /// <summary>What stands in the way of the meeting having been held on a day.</summary>
    public Problems Hold(LocalDate? on, LocalDate today) => Past(Before("The meeting is recorded already"), on, today)
        .AddIf(on < Circulated, "Day", "The meeting must be after the papers were circulated");

    /// <summary>What stands in the way of the report having been sent on a day.</summary>
    public Problems Report(LocalDate? on, LocalDate today) => Past(Only(State is ReviewState.Held, Held is null ? "Record the meeting first" : "The report was sent already"), on, today)
        .AddIf(on < Held, "Day", "The report must be after the meeting");

    /// <summary>What stands in the way of a decision made on a day. Until the family is told it can be made anew.</summary>
    /// <param name="decision">maintain, amend, cease or reassess.</param>
    /// <param name="amendments">How many amendments are proposed with it.</param>
    /// <param name="on">The day on which the council decides.</param>
    /// <param name="today">The day of the check.</param>
    public Problems Decide(string? decision, int amendments, LocalDate? on, LocalDate today) =>
        Past(Only(State is ReviewState.Held or ReviewState.Reported or ReviewState.Decided, Held is null ? "Record the meeting first: a decision follows from it" : "The decision was told already"), on, today)
            .AddIf(on < Held, "Day", "The day must be after the meeting")
            .AddIf(decision is not ("maintain" or "amend" or "cease" or "reassess"), "Decision", "Select what was decided")
            .AddIf(decision == "amend" && amendments == 0, "Decision", "To amend, the proposed amendments go out with the decision: change the plan in work first", "CL-14");

    /// <summary>What stands in the way of saying, after the notice, that the plan stays as it is.</summary>
    public Problems KeepAfterAll(LocalDate? on, string? why, LocalDate today) => Past(Only(State is ReviewState.Amending, "No amendments are open"), on, today)
        .AddIf(on < Notified, "Day", "The day must be after the notice")
        .AddIf(string.IsNullOrWhiteSpace(why), "Why", "Enter why the plan is not amended after all")
        .AddIf(why?.Length > 2000, "Why", "The reason must be 2,000 characters or fewer");

    private Problems Before(string sentence) => Only(State is ReviewState.Arranged or ReviewState.Circulated, State == ReviewState.Cancelled ? "The meeting was called off" : sentence);

    private static Problems Only(bool lawful, string sentence) => new Problems().AddIf(!lawful, "", sentence);

    private static Problems Past(Problems problems, LocalDate? on, LocalDate today) => problems
        .AddIf(on is null, "Day", "Enter the day")
        .AddIf(on > today, "Day", "The day must be today or in the past");
}

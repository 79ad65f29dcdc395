using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.Plans.Clocks;
using Waymark.Core.Plans.Content;

namespace Waymark.Core.Plans.Voice;

/// <summary>What a view of a child is worth on a day. Four words for four different faults, for each asks for something else.</summary>
public enum ViewStanding
{
    /// <summary>It counts.</summary>
    Current,
    /// <summary>It was given too long ago: ask again.</summary>
    Old,
    /// <summary>Something large has happened since: ask what it is like now.</summary>
    Overtaken,
    /// <summary>The way it was got does not suit how the child communicates: ask in another way.</summary>
    Doubtful,
    /// <summary>It is what somebody else says or takes it to mean, on too little: see the child, on more than one day.</summary>
    SecondHand,
}

/// <summary>What the child's life says about the age of views.</summary>
/// <param name="Born">Date of birth, where known.</param>
/// <param name="Level">How the child communicates (choices communication-levels); empty where not known.</param>
/// <param name="Events">Days of events that overtake a view: a new placement, a move. The sixteenth birthday is added by itself.</param>
public sealed record ChildLife(LocalDate? Born, string Level, IReadOnlyList<LocalDate> Events);

/// <summary>Judges views by <c>voice-rules.csv</c>. Pure.</summary>
public static class VoiceRules
{
    private static readonly RuleBook Rules = RuleBook.Embedded("Plans/Voice/voice-rules.csv");

    /// <summary>Ways in which others see or say what a child means.</summary>
    private static readonly string[] ThroughOthers = ["trusted", "observation"];

    private static readonly string[] BeforeSymbols = ["pre-intentional", "intentional"];

    /// <summary>What a view (a row of kind view) is worth on a day. A view without a day is old.</summary>
    public static ViewStanding Of(PlanItem view, ChildLife life, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(life);
        if (view.Day("on") is not { } on || on.PlusMonths(Months(view, life, today)) < today) return ViewStanding.Old;
        var events = life.Born is { } born ? life.Events.Append(born.PlusYears(Rules.On("voice.birthday", on).Amount)) : life.Events;
        if (events.Any(e => e > on && e <= today)) return ViewStanding.Overtaken;
        if (BeforeSymbols.Contains(life.Level) && view["method"] == "talk" && IsOwn(view)) return ViewStanding.Doubtful;
        return IsOwn(view) && !(ThroughOthers.Contains(view["method"]) && !(view.Number("sources") >= Rules.On("voice.observations", on).Amount))
            ? ViewStanding.Current : ViewStanding.SecondHand;
    }

    /// <summary>The view is of the child or young person, not of somebody about them.</summary>
    public static bool IsOwn(PlanItem view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view["voiceOf"] is "child" or "young-person";
    }

    /// <summary>The last day on which a wish told on a day should have an answer.</summary>
    public static LocalDate AnswerBy(LocalDate told) => DueDay.Of(Rules.On("voice.answered", told), told, WorkingCalendar.England);

    private static int Months(PlanItem view, ChildLife life, LocalDate today)
    {
        var months = Rules.On(life.Born is { } born && today < born.PlusYears(Rules.On("voice.under-five", today).Amount) ? "voice.current.under-five" : "voice.current", today).Amount;
        return view["topic"] == "move" ? Math.Min(months, Rules.On("voice.current.move", today).Amount) : months;
    }
}

using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.People;
using Waymark.Core.Plans.Content;
using Waymark.Core.Plans.Voice;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Door;

/// <summary>What a child, young person or parent said, and what it is worth today.</summary>
/// <param name="Item">The row of the plan.</param>
internal sealed record HeardView(PlanItem Item, ViewStanding Standing);

/// <summary>A hope, wish, worry or preference, and what became of it.</summary>
/// <param name="Item">The row of the plan.</param>
/// <param name="AnswerBy">By when it should have an answer; null where the day it was told is not known.</param>
/// <param name="Became">What of the plan serves it.</param>
internal sealed record HeardWish(PlanItem Item, LocalDate? AnswerBy, IReadOnlyList<string> Became);

/// <summary>All that was said for one plan, the latest first.</summary>
internal sealed record HeardVoice(IReadOnlyList<HeardView> Views, IReadOnlyList<HeardWish> Wishes);

/// <summary>Something new that somebody says, as a form holds it.</summary>
internal sealed record ToldView
{
    /// <summary>view, or a sort of wish: aspiration, wish, worry or preference.</summary>
    public string? What { get; init; }

    /// <summary>For a view, what it is about (choices view-topics).</summary>
    public string? Topic { get; init; }

    /// <summary>Whose it is (choices voices).</summary>
    public string? Whose { get; init; }

    public string? Words { get; init; }

    /// <summary>In which way of communicating it was given (choices view-methods).</summary>
    public string? How { get; init; }

    /// <summary>Whether the child showed that it is right, and how.</summary>
    public string? Sure { get; init; }

    /// <summary>Where somebody else says what the child means: what was seen that makes them think so.</summary>
    public string? Meaning { get; init; }

    /// <summary>On how many days, or by how many people, it was seen.</summary>
    public string? Times { get; init; }
}

/// <summary>The voice of a child in its plan. The caller has opened the child for its visitor.</summary>
internal interface IChildVoice
{
    /// <summary>Null where the child has no case, and so nowhere to keep it. Four queries.</summary>
    Task<HeardVoice?> OfAsync(ChildId child, LocalDate today, CancellationToken stop);

    /// <summary>Adds it to the plan in work, in the words in which it was told.</summary>
    Task<Problems> TellAsync(ChildId child, ToldView told, Deed deed, CancellationToken stop);
}

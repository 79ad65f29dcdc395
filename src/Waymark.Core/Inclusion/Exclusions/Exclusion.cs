using NodaTime;

namespace Waymark.Core.Inclusion.Exclusions;

/// <summary>One dated step of a case.</summary>
/// <param name="Id">Identifies the step within the case, so that another can take its place.</param>
/// <param name="Kind">One of <c>exclusion-steps.csv</c>.</param>
/// <param name="On">The London day on which it was done; for a letter the day of posting.</param>
/// <param name="Detail">How notice was given, what was decided, or the day of the review to which parents were invited.</param>
/// <param name="Replaces">Id of the step that this one corrects; both are kept, this one counts.</param>
/// <param name="Withdrawn">True when the step takes another back and puts nothing in its place.</param>
public sealed record ExclusionStep(string Id, string Kind, LocalDate On, string Detail = "", string? Replaces = null, bool Withdrawn = false);

/// <summary>What was so of the child on the first day; it decides who else is told.</summary>
/// <param name="SocialWorker">Had a social worker.</param>
/// <param name="LookedAfter">Was looked after.</param>
/// <param name="Plan">Had an EHC plan.</param>
/// <param name="Elsewhere">Lived in the area of another council than the school's.</param>
public sealed record Circumstances(bool SocialWorker = false, bool LookedAfter = false, bool Plan = false, bool Elsewhere = false);

/// <summary>One suspension, permanent exclusion or other measure, with its steps.</summary>
/// <param name="Id">Identifies it among those of the child.</param>
/// <param name="Urn">The school.</param>
/// <param name="Kind">What it is.</param>
/// <param name="From">First day. The rules in force on it hold for the whole case.</param>
public sealed record Exclusion(string Id, string Urn, ExclusionKind Kind, LocalDate From)
{
    /// <summary>It began in the afternoon.</summary>
    public bool FromAfternoon { get; init; }

    /// <summary>Half days, or lunchtimes; null where permanent, or to be counted from <see cref="To"/>.</summary>
    public int? Sessions { get; init; }

    /// <summary>Last day, where it has one.</summary>
    public LocalDate? To { get; init; }

    /// <summary>Day on which the head decided; null where not known, then the first day stands for it.</summary>
    public LocalDate? Decided { get; init; }

    /// <summary>A public exam or national test is missed.</summary>
    public bool ExamMissed { get; init; }

    /// <summary>The day of that exam, where it is known.</summary>
    public LocalDate? Exam { get; init; }

    /// <summary>What was so on the first day.</summary>
    public Circumstances Child { get; init; } = new();

    /// <summary>In any order; the answer does not depend on it.</summary>
    public IReadOnlyList<ExclusionStep> Steps { get; init; } = [];

    /// <summary>The steps that count on a day: none that another replaced or took back, none after that day.</summary>
    public IReadOnlyList<ExclusionStep> Effective(LocalDate asOf)
    {
        var replaced = Steps.Where(s => s.Replaces is not null).Select(s => s.Replaces!).ToHashSet(StringComparer.Ordinal);
        return [.. Steps.Where(s => !s.Withdrawn && s.On <= asOf && !replaced.Contains(s.Id))
            .OrderBy(s => s.On).ThenBy(s => s.Kind, StringComparer.Ordinal).ThenBy(s => s.Detail, StringComparer.Ordinal).ThenBy(s => s.Id, StringComparer.Ordinal)];
    }
}

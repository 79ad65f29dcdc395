using NodaTime;

namespace Waymark.Core.Plans.Clocks;

/// <summary>What became of one notice that the plan will end: whether it is appealed, and how that was decided. A plan is kept until then (Children and Families Act 2014 s45(4)).</summary>
/// <param name="Appealed">The day on which the Tribunal received the appeal, or null.</param>
/// <param name="Decided">The day on which the appeal was dismissed or taken back, or null.</param>
/// <param name="Continued">What has the plan go on: the Tribunal ordered it, or it was agreed. Null where nothing has.</param>
internal sealed record KeptPlan(LocalDate? Appealed, LocalDate? Decided, CaseEvent? Continued)
{
    private static readonly EventPattern Appeal = new("appeal-received");
    private static readonly EventPattern Over = new("order-made:dismiss|withdrawn");
    private static readonly EventPattern GoesOn = new("order-made:continue|order-made:amend|order-made:setting|order-made:reconsider|agreement-appealable");

    /// <summary>An appeal is brought and nobody has decided it.</summary>
    public bool Open => Appealed is not null && Decided is null && Continued is null;

    /// <summary>Read from the events that count. An appeal stands in the thread of the notice, or in that of the right to appeal that was told on the same day.</summary>
    public static KeptPlan Of(CaseEvent notice, IReadOnlyList<CaseEvent> events)
    {
        var threads = events.Where(e => e.Kind == "appealable-notice-sent" && e.On == notice.On).Select(e => e.Of).Append(notice.Of).ToHashSet(StringComparer.Ordinal);
        var mine = events.Where(e => threads.Contains(e.Of) && e.On >= notice.On).ToList();
        // A withdrawal without a thread is one of the request itself.
        return new(mine.Find(Appeal.Matches)?.On, mine.Find(e => Over.Matches(e) && e.Of.Length > 0)?.On, mine.Find(GoesOn.Matches));
    }

    /// <summary>
    /// Last day on which the plan is kept, as far as it is known: the end of the time to appeal or, where an appeal was decided later, the day before the decision. A plan that was ended
    /// while the appeal ran should have been kept on the day of its end.
    /// </summary>
    /// <param name="limit">The end of the time to appeal.</param>
    /// <param name="ended">The day on which the plan was ended, or null.</param>
    public LocalDate Until(LocalDate limit, LocalDate? ended)
    {
        if (Appealed is null || ended < Appealed) return limit;
        if (Decided is { } decided) return LocalDate.Max(limit, decided.PlusDays(-1));
        return ended is { } end ? LocalDate.Max(limit, end) : limit;
    }
}

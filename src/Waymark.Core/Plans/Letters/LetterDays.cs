using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.Plans.Clocks;
using Waymark.Core.Plans.Content;

namespace Waymark.Core.Plans.Letters;

/// <summary>The dates that a notice must say, worked out by the clocks themselves, as they stand once it is sent.</summary>
public static class LetterDays
{
    private static readonly RuleBook Own = RuleBook.Embedded("Plans/Letters/letter-rules.csv");

    /// <summary>The day on which a letter is served: the same day where it is put in the family's own place, by post the second working day after posting.</summary>
    public static LocalDate Served(LocalDate sent, bool byPost) => byPost ? DueDay.Of(Own.On("letters.served-by-post", sent), sent, WorkingCalendar.England) : sent;

    /// <summary>Minutes for which a letter that was made waits, so that it can be called back.</summary>
    public static int Delay(LocalDate day) => Own.On("letters.delay", day).Amount;

    /// <summary>Days ahead for which a letter may be made.</summary>
    public static int Ahead(LocalDate day) => Own.On("letters.ahead", day).Amount;

    /// <summary>The days by the name of their field, in words. What cannot be known is left out.</summary>
    /// <param name="notice">Which.</param>
    /// <param name="facts">The case before the notice.</param>
    /// <param name="day">The day of sending.</param>
    /// <param name="served">The day on which the family has it.</param>
    public static IReadOnlyDictionary<string, string> Of(Notice notice, CaseFacts facts, LocalDate day, LocalDate served)
    {
        ArgumentNullException.ThrowIfNull(notice);
        ArgumentNullException.ThrowIfNull(facts);
        var told = new LetterEvents(facts);
        var thread = told.Thread(notice, day);
        var after = facts with { Events = [.. facts.Events, .. told.Of(notice, day, served).Select((e, at) => e with { Id = $"letter-{at}" })] };
        var (events, clocks) = (facts.Effective(), ClockFace.Standard.Read(after, day));
        var days = new Dictionary<string, LocalDate?>(StringComparer.Ordinal)
        {
            ["letter-day"] = day,
            ["received-on"] = events.FirstOrDefault(e => e.Kind is "request-received" or "became-responsible")?.On,
            ["decide-by"] = Due(clocks, "CL-01"),
            ["final-plan-by"] = notice.Name == "will-reassess" ? Due(clocks, "CL-41", thread) : Due(clocks, "CL-04"),
            ["appeal-by"] = From("CL-50", day),
            ["mediation-by"] = From("CL-51", day),
            ["answer-by"] = From(notice.Attaches == "proposed" ? "CL-19" : "CL-05", served),
            ["reply-by"] = From("CL-06", day),
            ["meeting-held-on"] = events.LastOrDefault(e => e.Kind == "review-meeting-held" && (thread.Length == 0 || e.Of == thread))?.On,
            ["amended-by"] = Due(clocks, "CL-15", thread),
            // The plan is kept to the end of the time to appeal; it may end on the day after.
            ["earliest-end"] = From("CL-70", day).PlusDays(1),
            ["transferred-on"] = events.LastOrDefault(e => e.Kind == "transferred-in")?.On,
            ["review-by"] = Due(clocks, "CL-32"),
        };
        return days.Where(d => d.Value is not null).ToDictionary(d => d.Key, d => ItemValues.Words(d.Value!.Value), StringComparer.Ordinal);
    }

    private static LocalDate? Due(IReadOnlyList<Clock> clocks, string rule, string thread = "") =>
        clocks.Where(c => c.Rule.Id == rule && (thread.Length == 0 || c.Of == thread)).Select(c => (LocalDate?)c.Due).LastOrDefault();

    private static LocalDate From(string rule, LocalDate start) => DueDay.Of(ClockCatalogue.Standard.Rules.On(rule, start), start, WorkingCalendar.England);
}

using NodaTime;
using NodaTime.Text;
using Waymark.Core.Plans.Clocks;
using Waymark.Shell.Terminal;

namespace Waymark.Plans.Commands;

/// <summary>waymark calc ehc-deadlines: events and facts of a case in, every deadline out. Layout in docs/calc.md.</summary>
internal static class EhcDeadlines
{
    public static int Run(TextReader input, TextWriter output) => JsonLines.Run<Asked, Answer>(input, output, Calculate);

    internal static Answer Calculate(Asked asked)
    {
        var facts = new CaseFacts(
            [.. (asked.Events ?? []).Select((e, i) => new CaseEvent(
                e.Id ?? $"{i + 1}", e.Kind, Day(e.On), e.Of ?? "", e.Detail ?? "", e.Replaces, e.Withdrawn ?? false))],
            [.. (asked.Exceptions ?? []).Select(x => new ExceptionClaim(
                x.Ground, Day(x.From), Day(x.To), x.Of ?? "", x.AskedOn is { } on ? Day(on) : null, x.AskedHead ?? false, x.Fact ?? "", x.Impractical ?? false))],
            asked.Born is { } born ? Day(born) : null, asked.Detained ?? false);
        return new Answer(asked.Case, asked.Today, [.. ClockFace.Standard.Read(facts, Day(asked.Today)).Select(Shown)]);
    }

    private static Deadline Shown(Clock c) => new(
        c.Rule.Id, c.What, c.Actor, Lower(c.Kind), c.Of.Length > 0 ? c.Of : null, c.Started.Kind, Iso(c.Started.On), Iso(c.Due), Iso(c.ActBy),
        c.Stopped is { } on ? Iso(on) : null, StateOf(c.State), c.Days, c.Breach,
        [.. c.Exceptions.Select(x => new Tried(x.Ground, x.Holds, x.Test))], c.Also, c.Rule.Version, c.Rule.Source, Lower(c.Rule.Sure));

    internal static string StateOf(ClockState state) => state switch
    {
        ClockState.OverdueExcused => "overdue, excused",
        ClockState.LateExcused => "late, excused",
        var other => Lower(other),
    };

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text) is { Success: true } day
        ? day.Value : throw new FormatException($"\"{text}\" is not a date. Write it as 2026-05-04.");

    internal sealed record Asked(
        string Case, string Today, AskedEvent[]? Events = null, AskedException[]? Exceptions = null, string? Born = null, bool? Detained = null);

    internal sealed record AskedEvent(
        string Kind, string On, string? Id = null, string? Of = null, string? Detail = null, string? Replaces = null, bool? Withdrawn = null);

    internal sealed record AskedException(
        string Ground, string From, string To, string? Of = null, string? AskedOn = null, bool? AskedHead = null, string? Fact = null, bool? Impractical = null);

    internal sealed record Answer(string Case, string Today, IReadOnlyList<Deadline> Clocks);

    internal sealed record Deadline(
        string Rule, string What, string Actor, string Kind, string? Of, string From, string Started, string Due, string ActBy, string? Stopped,
        string State, int Days, bool Breach, IReadOnlyList<Tried> Exceptions, IReadOnlyList<string> Also, string Version, string Source, string Sure);

    internal sealed record Tried(string Ground, bool Holds, string Test);
}

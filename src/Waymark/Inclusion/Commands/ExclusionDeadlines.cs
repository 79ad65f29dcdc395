using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using Waymark.Core.Inclusion.Exclusions;
using Waymark.Shell.Terminal;

namespace Waymark.Inclusion.Commands;

/// <summary>waymark calc exclusion-deadlines: the exclusions of a child and the calendars of its schools in; totals, duties and deadlines out. Layout in docs/calc.md.</summary>
internal static class ExclusionDeadlines
{
    public static int Run(TextReader input, TextWriter output) => JsonLines.Run<AskedExclusions, Answer>(input, output, Calculate);

    internal static Answer Calculate(AskedExclusions asked)
    {
        var (today, child) = (asked.Today, asked.Child());
        var totals = ExclusionClock.Totals(child, today);
        return new(asked.Id, asked.AsOf, new($"{ExclusionTerm.Of(today)}", totals.TermDays, totals.YearDays, totals.Notes), [.. ExclusionClock.Standard.Read(child, today).Select(Shown)]);
    }

    private static Case Shown(ExclusionCase c) => new(
        c.Of.Id, c.Of.Urn, AskedExclusion.NameOf(c.Of.Kind), Iso(c.From), c.To is { } to ? Iso(to) : null, c.Days, c.Totals.TermDays, c.Totals.YearDays,
        StateOf(c.State), c.Beside, [.. c.Duties.Select(Shown)], c.Notes);

    private static DutyOut Shown(Duty d) => new(
        d.Rule.Id, d.Actor, d.What, Lower(d.Kind), d.Due is { } due ? Iso(due) : null, d.Earliest is { } earliest ? Iso(earliest) : null, StateOf(d.State), d.DoneOn is { } on ? Iso(on) : null,
        d.Why.Length > 0 ? d.Why : null, d.Sentence, d.Notes.Count > 0 ? d.Notes : null, d.Rule.Version, d.Rule.Source, Lower(d.Rule.Sure));

    private static string StateOf(DutyState state) => state switch
    {
        DutyState.DoneLate => "done late", DutyState.DoneEarly => "done too early", DutyState.NotRequired => "not required", DutyState.CannotTell => "cannot tell", _ => Lower(state),
    };

    private static string StateOf(ExclusionState state) => state switch
    {
        ExclusionState.BoardNotRequired => "board not required", ExclusionState.BoardOnRequest => "board on request", ExclusionState.BoardRequired => "board required",
        ExclusionState.NotReinstated => "not reinstated", ExclusionState.ReviewWindowOpen => "review window open", ExclusionState.ReviewAsked => "review asked",
        ExclusionState.PanelUpheld => "panel upheld", ExclusionState.PanelRecommended => "panel recommended", ExclusionState.PanelQuashed => "panel quashed", ExclusionState.InForce => "in force",
        _ => Lower(state),
    };

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);

    /// <param name="Totals">Of the term and school year of asOf.</param>
    internal sealed record Answer(string? Id, string AsOf, Sums Totals, IReadOnlyList<Case> Exclusions);

    internal sealed record Sums(
        string Term, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] decimal? TermDays, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] decimal? YearDays, IReadOnlyList<string> Notes);

    /// <param name="TermDays">With this one and all before it, in the term of its days.</param>
    internal sealed record Case(
        string Id, string Urn, string Kind, string From, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? To, decimal? Days,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] decimal? TermDays, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] decimal? YearDays,
        string State, IReadOnlyList<string> Beside, IReadOnlyList<DutyOut> Duties, IReadOnlyList<string> Notes);

    /// <param name="Due">Null where it has none or cannot be told; then why says so.</param>
    internal sealed record DutyOut(
        string Rule, string Who, string What, string Kind, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Due, string? Earliest, string State, string? DoneOn,
        string? Why, string Sentence, IReadOnlyList<string>? Notes, string Version, string Source, string Sure);
}

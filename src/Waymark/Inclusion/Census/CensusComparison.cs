using System.Globalization;
using NodaTime;
using Waymark.Core.Inclusion.Census;
using Waymark.Insight.Door;

namespace Waymark.Inclusion.Census;

/// <summary>Lays each census beside the registers of its term, for every enrolment, at a refresh; only the terms of which either has changed.</summary>
internal sealed class CensusComparison : ILakeSummary
{
    public static readonly LakeTable Compared = new("census_registers",
        "The sessions of one pupil at one school in one term by the census and by the registers. Of pupils that only the registers have, those of schools that sent a census and of its ages.",
    [
        new("pupil", "BIGINT", "Pseudonym of the child."),
        new("urn", "INTEGER", "School."),
        new("year", "INTEGER", "Year in which the school year begins."),
        new("term", "VARCHAR", "autumn, spring, summer-1, summer-2 or year."),
        new("census_possible", "INTEGER", "Possible sessions by the census; empty where it does not have the pupil."),
        new("census_authorised", "INTEGER", "Authorised absences by the census, in sessions."),
        new("census_unauthorised", "INTEGER", "Unauthorised absences by the census, in sessions."),
        new("register_possible", "INTEGER", "Possible sessions by the registers of the days of the term; empty where they have none of the pupil."),
        new("register_authorised", "INTEGER", "Authorised absences by the registers, in sessions."),
        new("register_unauthorised", "INTEGER", "Unauthorised absences by the registers, in sessions."),
        new("differs", "VARCHAR", "In what they differ by more than the tolerance: census only, registers only, possible, absence, leave (authorised or not); no registers where the school has none of the term; blank where they agree."),
    ], "urn, pupil");

    public LakeTable Table => Compared;

    LakeTable ILakeSummary.Of => CensusTables.Sums;

    public string Select(string partition) => Select(TermOf(partition), RegistersOf(TermOf(partition)));

    public string Beside(string partition) => Text("comparison-beside", TermOf(partition));

    /// <summary>The comparison of one term.</summary>
    /// <param name="registers">A statement with pupil, urn, possible, absent and unauthorised.</param>
    public static string Select(CensusTerm term, string registers) => Text("comparison", term).Replace("{registers}", registers, StringComparison.Ordinal);

    /// <summary>The sums of the registers of its days.</summary>
    public static string RegistersOf(CensusTerm term)
    {
        var (whole, before, after) = term.Months;
        return LakeStatement.Of("Inclusion/Census/census-registers.sql", ("months", Within("month", whole)), ("days", string.Join(" OR ", new[] { before, after }.OfType<DateInterval>().Select(span => Within("date", span)).DefaultIfEmpty("FALSE"))));
    }

    public static CensusTerm TermOf(string partition) => CensusTerm.OfKey(partition) ?? throw new InvalidOperationException($"The lake holds a census of {partition}, which is no term.");

    // As literals, so that the engine opens the files of these days alone.
    private static string Within(string column, DateInterval? span) => span is null ? "FALSE" : $"{column} BETWEEN {LakeStatement.Day(span.Start)} AND {LakeStatement.Day(span.End)}";

    private static string Text(string name, CensusTerm term)
    {
        var ((sessions, percent), (eldest, youngest)) = (CensusRules.Tolerance(term.First), CensusRules.Born(term.Year));
        return LakeStatement.Of($"Inclusion/Census/census-{name}.sql",
            ("year", Number(term.Year)), ("term", LakeStatement.Quoted(term.Term)), ("first", LakeStatement.Day(term.First)), ("last", LakeStatement.Day(term.Last)),
            ("sessions", Number(sessions)), ("percent", Number(percent)), ("eldest", LakeStatement.Day(eldest)), ("youngest", LakeStatement.Day(youngest)));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Waymark.Core.Inclusion.Census;
using Waymark.Insight.Door;

namespace Waymark.Inclusion.Census;

/// <summary>Lays each census beside the registers of its term, for every enrolment, at a refresh; only the terms of which either has changed.</summary>
internal sealed class CensusComparison : ILakeSummary
{
    public static readonly LakeTable Compared = new("census_registers", "The sessions of one pupil at one school in one term by the census and by the registers. Of pupils that only the registers have, those of schools that sent a census and of its ages.",
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
        new("differs", "VARCHAR", "In what they differ by more than the tolerance: census only, registers only, possible, absence, leave (authorised or not); blank where they agree."),
    ], "urn, pupil");

    public LakeTable Table => Compared;

    LakeTable ILakeSummary.Of => CensusTables.Sums;

    public string Select(string partition) => Text("comparison", partition);

    public string Beside(string partition) => Text("comparison-beside", partition);

    private static string Text(string name, string partition)
    {
        var parts = partition.Split('-', 2);
        var term = CensusTerm.Of(int.Parse(parts[0], CultureInfo.InvariantCulture), parts[1])!;
        var ((sessions, percent), (eldest, youngest)) = (CensusRules.Tolerance(term.First), CensusRules.Born(term.Year));
        return LakeStatement.Of($"Inclusion/Census/census-{name}.sql", ("year", $"{term.Year}"), ("term", LakeStatement.Quoted(term.Term)), ("first", Literal(term.First)), ("last", Literal(term.Last)),
            ("sessions", $"{sessions}"), ("percent", $"{percent}"), ("eldest", Literal(eldest)), ("youngest", Literal(youngest)));
    }

    private static string Literal(LocalDate day) => $"DATE '{LocalDatePattern.Iso.Format(day)}'";
}

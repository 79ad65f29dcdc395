using Waymark.Insight.Door;

namespace Waymark.Inclusion.Census;

/// <summary>The sums of school censuses in the lake.</summary>
/// <remarks>
/// In the lake and not in the casework: a year of a large area is some 400,000 sums, they are set beside the registers, which are here, and analysts read them for the
/// trend over years. A corrected census leaves the earlier sum where it is, with the day since which it no longer stands.
/// </remarks>
internal sealed class CensusTables : ILakeTables
{
    /// <summary>Parted by school year and term, 2025-autumn.</summary>
    public static readonly LakeTable Sums = new("census_attendance", "The sessions of one pupil at one school in one term, as a school census said them. Sums of enrolments: they have no days.",
    [
        new("pupil", "BIGINT", "Pseudonym of the child."),
        new("urn", "INTEGER", "School."),
        new("year", "INTEGER", "Year in which the school year begins: 2025 for 2025/26."),
        new("term", "VARCHAR", "autumn, spring, summer-1, summer-2 (from June on) or year. A year holds the other four: add them up apart."),
        new("possible", "INTEGER", "Possible sessions."),
        new("authorised", "INTEGER", "Authorised absences, in sessions."),
        new("unauthorised", "INTEGER", "Unauthorised absences, in sessions."),
        new("reasons", "VARCHAR", "Absences by register code, for example C2=4 I=12; blank where the census does not say."),
        new("source", "VARCHAR", "Name of the file."),
        new("taken", "DATE", "The day on which it was taken over."),
        new("superseded", "DATE", "The day since which a corrected census stands in its place; empty while it stands."),
    ], "urn, pupil, taken");

    public static readonly IReadOnlyList<LakeColumn> Sent = [.. Sums.Columns.Where(column => column.Name is not ("source" or "taken" or "superseded"))];

    public IReadOnlyList<LakeTable> Tables { get; } = [Sums, CensusComparison.Compared];
}

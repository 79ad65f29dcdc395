using NodaTime;
using Waymark.Core.People;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Schools;

namespace Waymark.Plans.School;

/// <summary>One pupil with a case, and everything that is owed about them.</summary>
internal sealed record SchoolPupil
{
    public required CaseId Case { get; init; }
    public required ChildId Child { get; init; }
    public required string Surname { get; init; }
    public required string Forename { get; init; }
    public required int? YearGroup { get; init; }
    public required string School { get; init; }
    public required CaseStage Stage { get; init; }
    public required LocalDate? NextDue { get; init; }
    public required string NextWhat { get; init; }
    public required bool NextExcused { get; init; }
    public required string Officer { get; init; }

    /// <summary>The most pressing first.</summary>
    public IReadOnlyList<SchoolDuty> Duties { get; init; } = [];

    public IEnumerable<SchoolDuty> Of(DutyOwner owner) => Duties.Where(d => d.Owner == owner);

    /// <summary>The day by which the list is ordered: of what is owed, or the next limit of the case.</summary>
    public LocalDate? First => Duties.Select(d => d.By).FirstOrDefault(d => d is not null) ?? NextDue;

    public string Name => $"{Surname}, {Forename}";
}

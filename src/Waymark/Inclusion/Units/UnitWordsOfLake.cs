using Waymark.Core.People.Imports;
using Waymark.Insight.Door;

namespace Waymark.Inclusion.Units;

/// <summary>Which types of establishment are pupil referral units or alternative provision, and which phases are those of ordinary schools, for statements on the lake.</summary>
internal sealed class UnitWordsOfLake : ILakeMacros
{
    public IReadOnlyList<LakeMacro> Macros { get; } =
    [
        new("is_unit", "type", In("type", EstablishmentPhase.TypesOf(EstablishmentPhase.Alternative)), "A pupil referral unit, or an academy or free school of alternative provision."),
        new("is_ordinary", "phase", In("phase", EstablishmentPhase.Ordinary), "An ordinary school, not a special one, a unit or a college."),
    ];

    private static string In(string of, IEnumerable<string> values) => $"{of} IN ({string.Join(", ", values.Select(LakeStatement.Quoted))})";
}

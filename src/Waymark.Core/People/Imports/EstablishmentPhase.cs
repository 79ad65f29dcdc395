using System.Collections.Frozen;
using Waymark.Core.Common;

namespace Waymark.Core.People.Imports;

/// <summary>The phase of an establishment in the words of the code set annex-a-phases, from the codes of the register (GIAS).</summary>
/// <remarks>The register has no phase for special schools, alternative provision and colleges: there the type says it.</remarks>
public static class EstablishmentPhase
{
    private static readonly IReadOnlyList<Table.Row> Rows = Table.Embedded("People/Imports/gias-phases.csv").Rows;
    private static readonly FrozenDictionary<string, string> ByType = Labels("type");
    private static readonly FrozenDictionary<string, string> ByPhase = Labels("phase");

    /// <summary>The phase by label; empty where the lists of an inspection know none for it; null where the code is not known.</summary>
    /// <param name="type">Code of the type, two digits.</param>
    /// <param name="phase">Code of the phase, 0 to 7; blank counts as 0.</param>
    public static string? Of(string type, string phase) =>
        ByType.GetValueOrDefault(type) ?? ByPhase.GetValueOrDefault(phase.Length == 0 ? "0" : phase);

    /// <summary>The phase of a pupil referral unit and of an academy or free school of alternative provision.</summary>
    public const string Alternative = "Pupil referral unit / alternative provision";

    /// <summary>Codes of the types whose phase this is, whatever the register says of their phase.</summary>
    public static IReadOnlyList<string> TypesOf(string label) => [.. ByType.Where(t => t.Value == label).Select(t => t.Key).Order(StringComparer.Ordinal)];

    /// <summary>Labels of the phases of ordinary schools: those that no type stands for.</summary>
    public static IReadOnlyList<string> Ordinary { get; } = [.. ByPhase.Values.Where(label => label.Length > 0).Order(StringComparer.Ordinal)];

    private static FrozenDictionary<string, string> Labels(string of) =>
        Rows.Where(r => r["of"] == of).ToFrozenDictionary(r => r["code"], r => r.Maybe("label") ?? "", StringComparer.Ordinal);
}

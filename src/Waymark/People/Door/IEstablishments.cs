using NodaTime;
using Waymark.Core.People;
using Waymark.Shell.Data;

namespace Waymark.People.Door;

/// <summary>The national register of establishments, for rules that ask it about many URNs that nobody knows before.</summary>
internal interface IEstablishments
{
    /// <summary>All of them by URN, some ten megabytes; null where the register is not loaded. One query.</summary>
    Task<IReadOnlyDictionary<string, RegisteredEstablishment>?> ReadAsync(WaymarkDb db, CancellationToken stop);

    /// <summary>Schools and colleges that are open and whose name or place holds these words, those of the area first; of the area alone where the register is not loaded. Two queries.</summary>
    /// <param name="most">How many at most.</param>
    Task<IReadOnlyList<FoundSchool>> SearchAsync(WaymarkDb db, string words, int most, CancellationToken stop);

    /// <summary>Those of these URNs that the register or the area knows. Two queries.</summary>
    Task<IReadOnlyDictionary<string, KnownSetting>> FindAsync(WaymarkDb db, IReadOnlyCollection<string> urns, CancellationToken stop);
}

/// <param name="Closed">Last day, or null while open or where it is not known.</param>
/// <param name="Type">Code set gias-establishment-types.</param>
/// <param name="Successor">URN of the one that took its place, or empty.</param>
internal sealed record RegisteredEstablishment(LocalDate? Opened, LocalDate? Closed, string Type, bool SenUnit, bool ResourcedProvision, string Successor);

/// <param name="Place">Town or locality; may be empty.</param>
internal sealed record FoundSchool(string Urn, string Name, string Place, string Phase);

/// <param name="Type">Code set gias-establishment-types; may be empty.</param>
/// <param name="Authority">Number of the local authority in which it stands; empty where the register is not loaded.</param>
/// <param name="Approved">Approved by the Secretary of State (Children and Families Act 2014 s41), as the register says.</param>
internal sealed record KnownSetting(string Urn, string Name, string Place, string Type, string Authority, bool Approved);

/// <summary>A room above whose records name establishments: the register gives these a name on the pages of the area.</summary>
internal interface INamesEstablishments
{
    IQueryable<NamedEstablishment> Named(WaymarkDb db);
}

/// <summary>A record of that child names an establishment.</summary>
internal sealed record NamedEstablishment
{
    public required ChildId Child { get; init; }
    public required string Urn { get; init; }
}

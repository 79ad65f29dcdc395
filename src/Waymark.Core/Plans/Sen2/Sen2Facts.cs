using NodaTime;

namespace Waymark.Core.Plans.Sen2;

/// <summary>What some rules need to know from outside the file. A fact that is missing leaves its rules out, and the summary says so.</summary>
public sealed record Sen2Facts
{
    /// <summary>The day on which the file is checked.</summary>
    public LocalDate? Today { get; init; }

    /// <summary>Three-digit number of the authority that is served here.</summary>
    public string? Authority { get; init; }

    /// <summary>The national register of establishments.</summary>
    public ISen2Establishments? Establishments { get; init; }

    /// <summary>What last year's return said.</summary>
    public Sen2LastReturn? LastReturn { get; init; }

    /// <summary>Serial number of the last file of the same year; 0 where there was none.</summary>
    public int? LastSerial { get; init; }

    /// <summary>False for the pre-submission workbook, which has no header: the rules about it are then left out.</summary>
    public bool HasHeader { get; init; } = true;

    /// <summary>Return year to check by where the file does not say.</summary>
    public int? Year { get; init; }
}

/// <summary>The national register of establishments (GIAS), as far as the rules ask.</summary>
public interface ISen2Establishments
{
    /// <summary>The establishment of that URN, or null where there is none.</summary>
    Sen2Establishment? Find(string urn);
}

/// <summary>One establishment of the national register.</summary>
/// <param name="Opened">First day, where known.</param>
/// <param name="Closed">Last day, or null while open.</param>
/// <param name="Type">Code of its type (code set gias-establishment-types).</param>
/// <param name="SenUnit">It has a SEN unit.</param>
/// <param name="ResourcedProvision">It has resourced provision.</param>
/// <param name="Successor">URN of the establishment that took its place, or empty.</param>
public sealed record Sen2Establishment(
    LocalDate? Opened, LocalDate? Closed, string Type, bool SenUnit, bool ResourcedProvision, string Successor = "");

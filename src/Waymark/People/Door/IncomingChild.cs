using NodaTime;
using Waymark.Core.People.Identifiers;

namespace Waymark.People.Door;

/// <summary>One child as one record of a file describes one. An empty text, list or null means that the file does not say.</summary>
/// <remarks>Codes are those of the code sets in Core; a value that failed its check is left out here and stands in the findings instead.</remarks>
internal sealed record IncomingChild
{
    /// <summary>
    /// Names the record within its source system, the same again in the next file: the system's own number of the child where it has one,
    /// otherwise <see cref="SourceKeys.Of"/>.
    /// </summary>
    public required string SourceKey { get; init; }

    /// <summary>Line of the record, for findings.</summary>
    public long Line { get; init; }

    public required string Surname { get; init; }
    public required string Forename { get; init; }
    public string MiddleNames { get; init; } = "";
    public string KnownAs { get; init; } = "";
    public IReadOnlyList<IncomingName> FormerNames { get; init; } = [];
    public LocalDate? Born { get; init; }

    /// <summary>Code set sex.</summary>
    public string Sex { get; init; } = "";

    /// <summary>Code set ethnicity.</summary>
    public string Ethnicity { get; init; } = "";

    public string FirstLanguage { get; init; } = "";
    public string AddressLine { get; init; } = "";
    public string Town { get; init; } = "";
    public string Postcode { get; init; } = "";

    /// <summary>The source says that the address must not be shown.</summary>
    public bool AddressRestricted { get; init; }

    public Upn? Upn { get; init; }
    public IReadOnlyList<Upn> FormerUpns { get; init; } = [];
    public Uln? Uln { get; init; }
    public NhsNumber? NhsNumber { get; init; }

    /// <summary>The source traced the NHS number against the national record.</summary>
    public bool NhsVerified { get; init; }

    /// <summary>Code set upn-unknown-sen2.</summary>
    public string UpnUnknown { get; init; } = "";

    /// <summary>The source system's own number of the child, to be shown as such; empty where the key was made by Waymark.</summary>
    public string LocalNumber { get; init; } = "";

    /// <summary>SEN status N, K or E and the day it began, where known.</summary>
    public IncomingStatus? Sen { get; init; }

    public IReadOnlyList<IncomingNeed> Needs { get; init; } = [];

    /// <summary>Code set disability.</summary>
    public IReadOnlyList<string> Disabilities { get; init; } = [];

    public IReadOnlyList<IncomingEnrolment> Enrolments { get; init; } = [];
    public IReadOnlyList<IncomingFlag> Flags { get; init; } = [];

    /// <summary>When the source last changed the record. An older record than the one taken over last is left aside.</summary>
    public Instant? Changed { get; init; }
}

internal sealed record IncomingName(string Surname, string Forename, LocalDate? From = null, LocalDate? To = null);

internal sealed record IncomingStatus(string Status, LocalDate? From = null);

/// <param name="Type">Code set sen-types.</param>
/// <param name="Rank">1 the primary one.</param>
internal sealed record IncomingNeed(string Type, int Rank, LocalDate? From = null);

/// <param name="Status">Code set enrolment-status.</param>
internal sealed record IncomingEnrolment(string Urn, string Status = "C", LocalDate? From = null, LocalDate? To = null, int? YearGroup = null);

/// <param name="Kind">A code of child-flags.csv.</param>
internal sealed record IncomingFlag(string Kind, LocalDate? From = null, LocalDate? To = null);

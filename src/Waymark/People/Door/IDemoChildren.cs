using NodaTime;
using Waymark.Core.Access;
using Waymark.Core.People;

namespace Waymark.People.Door;

/// <summary>A child of the demonstration area as other rooms build on it.</summary>
/// <param name="Key">Name in the cast; empty for the others.</param>
/// <param name="Year">Nominal year group on the day of the demonstration.</param>
/// <param name="Urn">Main school or setting now, or empty.</param>
/// <param name="Status">SEN status now: N, K or E.</param>
/// <param name="Officer">Who leads the case; nobody where there is none.</param>
/// <param name="Events">Events of the cast: <c>kind[:detail][#of] days</c>, separated by semicolons; empty for the others.</param>
internal sealed record DemoChild(
    int Number, string Key, ChildId Id, LocalDate Born, int Year, string Urn, string Status, string Team, AccountId Officer, string OfficerName, string Events)
{
    public required bool HasCase { get; init; }

    /// <summary>Code set sex.</summary>
    public required string Sex { get; init; }

    /// <summary>Primary need, or empty.</summary>
    public required string Need { get; init; }

    /// <summary>Day of a permanent exclusion that the change of school follows from.</summary>
    public LocalDate? Excluded { get; init; }

    /// <summary>The plan that the child had and has no longer, or null.</summary>
    public DemoEnd? Ended { get; init; }

    /// <summary>Decile of deprivation of the home, or null.</summary>
    public int? Decile { get; init; }

    /// <summary>Schools of the last years, the newest last.</summary>
    public required IReadOnlyList<DemoStay> Stays { get; init; }
}

/// <summary>A plan that has ended.</summary>
/// <param name="Made">Day of the plan.</param>
/// <param name="On">Its last day.</param>
/// <param name="Reason">Code set cease-reasons.</param>
internal sealed record DemoEnd(LocalDate Made, LocalDate On, string Reason);

/// <summary>A time on roll of one school.</summary>
/// <param name="Phase">Of the school, as it is stored with it.</param>
/// <param name="Status">Code set enrolment-status: C single, M main of two, S second of two.</param>
internal sealed record DemoStay(string Urn, string Phase, LocalDate From, LocalDate? To, string Status);

/// <summary>The children that the demonstration has made so far.</summary>
internal interface IDemoChildren
{
    IReadOnlyList<DemoChild> All { get; }
}

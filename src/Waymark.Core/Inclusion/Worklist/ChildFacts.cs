using System.Runtime.InteropServices;
using NodaTime;
using Waymark.Core.Inclusion.Attendance;
using Waymark.Core.Inclusion.Placements;

namespace Waymark.Core.Inclusion.Worklist;

/// <summary>The sessions of a child in one week, at all its schools.</summary>
/// <param name="Monday">The Monday of the week.</param>
/// <param name="Possible">Sessions that it could have attended.</param>
/// <param name="Absent">Sessions of absence.</param>
/// <param name="Lost">Sessions of education lost, but for those that only <see cref="MarkedDay"/> can tell.</param>
/// <param name="Ill">Sessions of illness.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct RegisterWeek(LocalDate Monday, long Possible, long Absent, long Lost, long Ill)
{
    /// <summary>Both together.</summary>
    public static RegisterWeek operator +(RegisterWeek one, RegisterWeek other) =>
        new(one.Monday, one.Possible + other.Possible, one.Absent + other.Absent, one.Lost + other.Lost, one.Ill + other.Ill);

    /// <summary>Both together, in words.</summary>
    public RegisterWeek Add(RegisterWeek other) => this + other;

    /// <summary>Absent of possible.</summary>
    public Share Absence => new(Absent, Possible);
}

/// <summary>A day with a mark that a rule asks about.</summary>
/// <param name="On">The day.</param>
/// <param name="Am">Code of the morning.</param>
/// <param name="Pm">Code of the afternoon.</param>
/// <param name="AmElsewhere">Another school has a mark for the morning.</param>
/// <param name="PmElsewhere">Another school has a mark for the afternoon.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct MarkedDay(LocalDate On, string Am, string Pm, bool AmElsewhere = false, bool PmElsewhere = false)
{
    /// <summary>How many of its two sessions have one of these codes.</summary>
    public int Count(params ReadOnlySpan<string> codes) => (codes.Contains(Am) ? 1 : 0) + (codes.Contains(Pm) ? 1 : 0);

    /// <summary>How many of its sessions have the code without a mark elsewhere.</summary>
    public int Nowhere(string code) => (Am == code && !AmElsewhere ? 1 : 0) + (Pm == code && !PmElsewhere ? 1 : 0);
}

/// <summary>A suspension or permanent exclusion that stands.</summary>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day; null where permanent or not known.</param>
/// <param name="HalfDays">Its length; null where permanent.</param>
/// <param name="Permanent">For good.</param>
/// <param name="Reason">Its main reason (code set exclusion-reasons).</param>
/// <param name="InCare">The child was looked after or had a social worker on its first day.</param>
public sealed record SuspensionFact(LocalDate From, LocalDate? To, int? HalfDays, bool Permanent, string Reason, bool InCare = false);

/// <summary>A time on the roll of a school, subsidiary registrations left out.</summary>
public sealed record SchoolStay(string Urn, LocalDate? From, LocalDate? To);

/// <summary>A placement with a provider of alternative provision, or a move.</summary>
/// <param name="Days">Its days.</param>
/// <param name="Moves">The child was moved into alternative provision or directed off site; not so for a plan's education otherwise, a managed move or the teaching of a suspended child.</param>
/// <param name="NeedsReviewed">The day on which the support was last reviewed for it; null where that is not recorded.</param>
/// <param name="Marked">It is the whole of the education and no managed move, and there is a register that would tell of it.</param>
/// <param name="LastTold">The last day on which a register told of it, as far back as is looked; null where none did.</param>
public sealed record PlacementFact(ArrangementDays Days, bool Moves, LocalDate? NeedsReviewed, bool Marked = false, LocalDate? LastTold = null);

/// <summary>A time of education at home by the family.</summary>
/// <param name="From">Its first day.</param>
/// <param name="Ended">Its last day; null while it lasts.</param>
/// <param name="FromSpecial">The child was taken off the roll of a special school.</param>
/// <param name="Consent">The council consented.</param>
public sealed record HomeEducationFact(LocalDate From, LocalDate? Ended, bool FromSpecial, bool Consent);

/// <summary>All that the rules ask of a child. The order of what it lists says nothing.</summary>
public sealed record ChildFacts
{
    /// <summary>SEN status now: N, K or E.</summary>
    public string Sen { get; init; } = "N";

    /// <summary>A request or an assessment is open.</summary>
    public bool Assessment { get; init; }

    /// <summary>Date of birth.</summary>
    public LocalDate? Born { get; init; }

    /// <summary>Nominal year group now; Reception is 0.</summary>
    public int? YearGroup { get; init; }

    /// <summary>Primary need (code set sen-types).</summary>
    public string Need { get; init; } = "";

    /// <summary>Looked after, in need or under protection now.</summary>
    public bool InCare { get; init; }

    /// <summary>The weeks in which there are marks.</summary>
    public IReadOnlyList<RegisterWeek> Weeks { get; init; } = [];

    /// <summary>The days with a mark that a rule asks about.</summary>
    public IReadOnlyList<MarkedDay> Days { get; init; } = [];

    /// <summary>The last day with a mark.</summary>
    public LocalDate? LastMark { get; init; }

    /// <summary>Absent of possible in the school year before.</summary>
    public Share LastYear { get; init; }

    /// <summary>Day of the plan that is maintained.</summary>
    public LocalDate? PlanMade { get; init; }

    /// <summary>Day of the last review meeting.</summary>
    public LocalDate? LastReview { get; init; }

    /// <summary>The day by which the review that is not finished had to be.</summary>
    public LocalDate? ReviewDue { get; init; }

    /// <summary>Suspensions and exclusions that stand, at all schools.</summary>
    public IReadOnlyList<SuspensionFact> Suspensions { get; init; } = [];

    /// <summary>The days from which education during a suspension is recorded.</summary>
    public IReadOnlyList<LocalDate> Educated { get; init; } = [];

    /// <summary>The sixth day of a suspension or exclusion for which no education is recorded.</summary>
    public LocalDate? SixthDay { get; init; }

    /// <summary>Days of suspension this term at all schools; null where not known.</summary>
    public decimal? TermDays { get; init; }

    /// <summary>Days of suspension this school year at all schools; null where not known.</summary>
    public decimal? YearDays { get; init; }

    /// <summary>The first day with SEN support or a plan.</summary>
    public LocalDate? FirstSen { get; init; }

    /// <summary>The day on which an assessment was first asked for.</summary>
    public LocalDate? FirstRequest { get; init; }

    /// <summary>Times on roll.</summary>
    public IReadOnlyList<SchoolStay> Stays { get; init; } = [];

    /// <summary>Part-time timetables on record.</summary>
    public IReadOnlyList<ArrangementDays> PartTime { get; init; } = [];

    /// <summary>Placements on record.</summary>
    public IReadOnlyList<PlacementFact> Placements { get; init; } = [];

    /// <summary>Times of education at home on record.</summary>
    public IReadOnlyList<HomeEducationFact> HomeEducation { get; init; } = [];

    /// <summary>SEN support, a plan or an open assessment: the children whom the worklist is about.</summary>
    public bool OnWorklist => Sen is "K" or "E" || Assessment;
}

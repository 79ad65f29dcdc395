using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.Inclusion.Attendance;

namespace Waymark.Core.Inclusion.Alliance;

/// <summary>What was known of a child when a meeting looked at it. It is kept as bytes with a seal, so that later knowledge is not taken for it.</summary>
/// <param name="On">The day of which it tells.</param>
/// <param name="Child">Full name.</param>
/// <param name="School">School, or empty.</param>
/// <param name="Year">Year group in words, or empty.</param>
/// <param name="Sen">SEN status in words.</param>
/// <param name="Reasons">Why the child is looked at: the rules that held.</param>
/// <param name="Absence">Stretch by stretch.</param>
/// <param name="Suspensions">Of the last twelve months, the latest first.</param>
/// <param name="Actions">Agreed and still to be done.</param>
public sealed record ChildSnapshot(
    LocalDate On, string Child, string School, string Year, string Sen, IReadOnlyList<KnownReason> Reasons, IReadOnlyList<KnownAbsence> Absence, IReadOnlyList<KnownSuspension> Suspensions, IReadOnlyList<KnownAction> Actions)
{
    /// <summary>The one spelling of it.</summary>
    public byte[] ToBytes() => Frozen.ToBytes(this);

    /// <summary>Reads it back.</summary>
    /// <exception cref="System.Text.Json.JsonException">The bytes are not those of a snapshot.</exception>
    public static ChildSnapshot Read(ReadOnlySpan<byte> bytes) => Frozen.Read<ChildSnapshot>(bytes);

    /// <summary>What another knowledge of the same child says otherwise, line by line in the order of the page.</summary>
    public IReadOnlyList<KnownDifference> Against(ChildSnapshot now)
    {
        ArgumentNullException.ThrowIfNull(now);
        var differences = new List<KnownDifference>();
        Add("School", School, now.School);
        Add("Year", Year, now.Year);
        Add("SEN", Sen, now.Sen);
        Pair(Reasons.ToDictionary(r => $"Reason {r.Rule}", r => r.Sentence), now.Reasons.ToDictionary(r => $"Reason {r.Rule}", r => r.Sentence));
        Pair(Absence.ToDictionary(a => $"Absence, {a.What}", a => a.Words), now.Absence.ToDictionary(a => $"Absence, {a.What}", a => a.Words));
        Add("Suspensions in twelve months", Counted(Suspensions.Count), Counted(now.Suspensions.Count));
        Add("Actions to be done", Counted(Actions.Count), Counted(now.Actions.Count));
        return differences;

        void Add(string what, string then, string today)
        {
            if (then != today) differences.Add(new(what, then.Length > 0 ? then : "not known", today.Length > 0 ? today : "not known"));
        }

        void Pair(Dictionary<string, string> then, Dictionary<string, string> today)
        {
            foreach (var what in then.Keys.Union(today.Keys, StringComparer.Ordinal)) Add(what, then.GetValueOrDefault(what, "did not hold"), today.GetValueOrDefault(what, "does not hold"));
        }
    }

    private static string Counted(int count) => count.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>A named rule that held.</summary>
/// <param name="Rule">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Sentence">What it says of the child, with the numbers.</param>
/// <param name="Since">Since when it holds, or null where not known.</param>
public sealed record KnownReason(string Rule, string Name, string Sentence, LocalDate? Since);

/// <summary>Sessions of one stretch of school weeks.</summary>
/// <param name="What">Which stretch.</param>
/// <param name="From">Monday of its first week.</param>
/// <param name="To">Monday of its last.</param>
/// <param name="Possible">Sessions that the child could have attended.</param>
/// <param name="Absent">Of these, missed.</param>
/// <param name="Unauthorised">Of these, missed without leave.</param>
public sealed record KnownAbsence(string What, LocalDate From, LocalDate To, int Possible, int Absent, int Unauthorised)
{
    /// <summary>"missed 62 of 110 sessions (56.4%), 12 without leave".</summary>
    public string Words => $"missed {Absent} of {Possible} sessions ({new Share(Absent, Possible)}){(Unauthorised > 0 ? $", {Unauthorised} without leave" : "")}";
}

/// <summary>One suspension or exclusion.</summary>
/// <param name="From">First day.</param>
/// <param name="Permanent">It is a permanent exclusion.</param>
/// <param name="Sessions">Half days; null where permanent or not known.</param>
public sealed record KnownSuspension(LocalDate From, bool Permanent, int? Sessions);

/// <summary>An action of an earlier meeting that was still to be done.</summary>
/// <param name="What">What, in words.</param>
/// <param name="Owner">Agency and person.</param>
/// <param name="Due">By when.</param>
public sealed record KnownAction(string What, string Owner, LocalDate Due);

/// <summary>Where what was known then and what is known now part.</summary>
/// <param name="What">Of what it tells.</param>
/// <param name="Then">As the meeting saw it.</param>
/// <param name="Now">As it is known now.</param>
public sealed record KnownDifference(string What, string Then, string Now);

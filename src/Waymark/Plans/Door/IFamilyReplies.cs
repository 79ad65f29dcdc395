using NodaTime;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.People;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Door;

/// <summary>What one person of the family says to a draft, as the form holds it.</summary>
internal sealed record FamilySaid
{
    /// <summary>The reply that the form is of: sent twice, it is one.</summary>
    public Guid Reply { get; init; }

    /// <summary>yes, changes or no.</summary>
    public string? Agrees { get; init; }

    public bool Meeting { get; init; }
    public string? MeetingWords { get; init; }

    /// <summary>By id of a row, letter of a section, or "plan" for the whole.</summary>
    public Dictionary<string, string?> Words { get; init; } = [];
}

/// <summary>A school that the family asks for.</summary>
internal sealed record WantedSchool(Guid Id, string Urn, string Name, string Why);

/// <summary>A reply that was sent, with what became of each point.</summary>
/// <param name="Version">Number of the version that it answered.</param>
/// <param name="Until">Last day of the time to answer, or null where none was set.</param>
internal sealed record SentReply(string By, LocalDate On, int Version, LocalDate? Until, string Agrees, bool Meeting, string MeetingWords, IReadOnlyList<SentPoint> Points);

/// <summary>One point of a reply.</summary>
/// <param name="Sort">row, section, plan, school or meeting.</param>
/// <param name="About">What it is about: the words of the row, the section, the plan, or the name of the school.</param>
/// <param name="Fate">accepted, partly or not; empty while nobody has answered.</param>
internal sealed record SentPoint(string Sort, string About, string Words, string Fate, string Reason, LocalDate? DecidedOn);

/// <summary>What a family says to its draft. The caller has opened the child for its visitor.</summary>
internal interface IFamilyReplies
{
    /// <summary>What this person has written to the last version and not sent yet. Two queries.</summary>
    Task<(FamilySaid Said, IReadOnlyList<WantedSchool> Schools)> MineAsync(FamilyVersion to, AccountId account, CancellationToken stop);

    /// <summary>Everything that this person sent, the latest first. Three queries.</summary>
    Task<IReadOnlyList<SentReply>> SentAsync(ChildId child, AccountId account, CancellationToken stop);

    /// <summary>Keeps what was written, to go on later.</summary>
    Task<Problems> KeepAsync(ChildId child, FamilyPlan to, FamilySaid said, Deed deed, CancellationToken stop);

    /// <summary>Sends it: the case records that the family replied, and the clocks follow, in one save.</summary>
    Task<Problems> SendAsync(ChildId child, FamilyPlan to, FamilySaid said, Deed deed, CancellationToken stop);

    /// <summary>Adds a school at the end of those asked for.</summary>
    Task<Problems> AddSchoolAsync(ChildId child, FamilyPlan to, WantedSchool school, Deed deed, CancellationToken stop);

    /// <summary>Changes a school that was asked for and is not sent yet: raise, remove or why.</summary>
    Task ChangeSchoolAsync(ChildId child, FamilyPlan to, (Guid School, string Change, string Why) asked, Deed deed, CancellationToken stop);
}

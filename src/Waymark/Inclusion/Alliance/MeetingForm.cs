using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;

namespace Waymark.Inclusion.Alliance;

/// <summary>A meeting as it is arranged: when, where, who leads it and who attends.</summary>
internal sealed record MeetingForm
{
    private const int Longest = 200;

    /// <summary>Version of the meeting that the form was made from.</summary>
    public int Version { get; init; }

    public LocalDate? Day { get; init; }
    public string? Time { get; init; }
    public string? Place { get; init; }

    /// <summary>Account of whoever leads it.</summary>
    public string? Chair { get; init; }

    public string[] Attendees { get; init; } = [];

    /// <summary>Attendees without an account, one a line.</summary>
    public string? Others { get; init; }

    public IReadOnlyList<string> OtherNames => AlliancePeople.Lines(Others);

    public static MeetingForm Of(OpenedMeeting opened) => new()
    {
        Version = opened.Meeting.Version, Day = opened.Meeting.Day, Time = opened.Meeting.Time, Place = opened.Meeting.Place, Chair = $"{opened.Meeting.ChairAccount}",
        Attendees = [.. opened.Attendees.Where(a => a.Account is not null).Select(a => $"{a.Account}")], Others = string.Join('\n', opened.Attendees.Where(a => a.Account is null).Select(a => a.Name)),
    };

    public Problems Check(IReadOnlyDictionary<string, (Colleague Who, Role As)> known, LocalDate today) => new Problems()
        .AddIf(Day is null, "Asked.Day", "Enter the day of the meeting")
        .AddIf(Day < today, "Asked.Day", "The day must be today or later")
        .AddIf(Chair is null || !known.ContainsKey(Chair), "Asked.Chair", "Select who leads the meeting")
        .AddIf(Attendees.Count(known.ContainsKey) + OtherNames.Count < 2, "Asked.Attendees", "Select at least two who attend")
        .AddIf(Time?.Length > Longest || Place?.Length > 2000 || OtherNames.Any(o => o.Length > Longest), "", "Names and time must be 200 characters or fewer, the place or link 2,000");

    /// <summary>What the form says of the attendees, against those who stand there already.</summary>
    public (IReadOnlyList<AllianceAttendee> Gone, IReadOnlyList<AllianceAttendee> Come) Attending(Guid meeting, IReadOnlyList<AllianceAttendee> now, IReadOnlyDictionary<string, (Colleague Who, Role As)> known, Instant at)
    {
        var picked = Attendees.Where(known.ContainsKey).ToHashSet(StringComparer.Ordinal);
        var gone = now.Where(a => a.Account is { } account ? !picked.Contains($"{account}") : !OtherNames.Contains(a.Name)).ToList();
        var come = picked.Where(p => now.All(a => $"{a.Account}" != p)).Select(p => known[p])
            .Select(k => new AllianceAttendee { Id = NewId.Next(at), Meeting = meeting, Account = k.Who.Account, Name = k.Who.Name, Agency = AlliancePeople.AgencyOf(k.As) })
            .Concat(OtherNames.Distinct(StringComparer.Ordinal).Where(o => now.All(a => a.Account is not null || a.Name != o)).Select(o => new AllianceAttendee { Id = NewId.Next(at), Meeting = meeting, Name = o }));
        return (gone, [.. come]);
    }
}

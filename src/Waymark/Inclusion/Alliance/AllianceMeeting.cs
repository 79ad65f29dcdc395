using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Inclusion.Alliance;
using Waymark.Shell.Data;

namespace Waymark.Inclusion.Alliance;

/// <summary>One meeting of the attendance alliance: arranged, held (what is known of each child is frozen), finished (its minutes are).</summary>
internal sealed class AllianceMeeting : IVersioned
{
    public required Guid Id { get; init; }
    public required LocalDate Day { get; set; }
    public string Time { get; set; } = "";

    /// <summary>A room, or the link to a call.</summary>
    public string Place { get; set; } = "";

    public required string Chair { get; set; }

    /// <summary>The account of whoever leads it, where they have one.</summary>
    public AccountId? ChairAccount { get; set; }

    public LocalDate? Held { get; set; }
    public LocalDate? Finished { get; set; }

    /// <summary>UTF-8 of <see cref="AllianceMinutes"/>; empty while the meeting is not finished.</summary>
    public byte[] Minutes { get; set; } = [];

    /// <summary>SHA-256 of the minutes.</summary>
    public string Seal { get; set; } = "";

    public required Instant AddedAt { get; init; }
    public required string AddedBy { get; init; }
    public int Version { get; set; }

    /// <summary>True while the minutes agree with their seal.</summary>
    public bool Whole => Finished is null || Frozen.Seal(Minutes) == Seal;

    private sealed class Mapping : IEntityTypeConfiguration<AllianceMeeting>
    {
        public void Configure(EntityTypeBuilder<AllianceMeeting> builder)
        {
            builder.ToTable("inclusion_alliance_meeting").HasKey(m => m.Id);
            builder.HasIndex(m => m.Day);
        }
    }
}

/// <summary>Who attends a meeting; without an account they are a name in the minutes and read nothing here.</summary>
internal sealed class AllianceAttendee
{
    public required Guid Id { get; init; }
    public required Guid Meeting { get; init; }
    public AccountId? Account { get; init; }
    public required string Name { get; init; }

    /// <summary>Of <see cref="Core.Inclusion.Alliance.Agency"/>; empty where only the words of the name say it.</summary>
    public string Agency { get; init; } = "";

    /// <summary>They were there; null before the meeting is finished.</summary>
    public bool? Came { get; set; }

    public string Words => Agency.Length > 0 ? $"{Name} ({Core.Inclusion.Alliance.Agency.LabelOf(Agency)})" : Name;

    private sealed class Mapping : IEntityTypeConfiguration<AllianceAttendee>
    {
        public void Configure(EntityTypeBuilder<AllianceAttendee> builder)
        {
            builder.ToTable("inclusion_alliance_attendee").HasKey(m => m.Id);
            builder.HasIndex(m => m.Meeting);
            builder.HasIndex(m => m.Account);
        }
    }
}

/// <summary>What was written to finished minutes: a correction stands beside them and changes nothing in them.</summary>
internal sealed class AllianceNote
{
    public required Guid Id { get; init; }
    public required Guid Meeting { get; init; }

    /// <summary>The item that it is about, or null for the meeting as a whole.</summary>
    public Guid? Item { get; init; }

    public required string Words { get; init; }
    public required Instant At { get; init; }
    public required string By { get; init; }

    private sealed class Mapping : IEntityTypeConfiguration<AllianceNote>
    {
        public void Configure(EntityTypeBuilder<AllianceNote> builder)
        {
            builder.ToTable("inclusion_alliance_note").HasKey(n => n.Id);
            builder.HasIndex(n => n.Meeting);
        }
    }
}

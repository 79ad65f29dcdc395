using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Waymark.Core.Access;
using Waymark.Core.Plans.Content;
using Waymark.Core.Plans.DecisionPanel;
using Waymark.Shell.Data;

namespace Waymark.Plans;

/// <summary>One meeting of the decision panel. Its minutes are frozen when it is closed; the panel advises, and stops no limit.</summary>
internal sealed class PanelMeeting : IVersioned
{
    public const string WholeArea = "";

    public required Guid Id { get; init; }
    public required LocalDate Day { get; set; }
    public string Time { get; set; } = "";
    public string Place { get; set; } = "";

    /// <summary>The team whose cases it looks at; empty for the whole area.</summary>
    public string Team { get; set; } = WholeArea;

    public required string Chair { get; set; }
    public LocalDate? Closed { get; set; }

    /// <summary>UTF-8 of <see cref="PanelMinutes"/>; empty while the meeting is open.</summary>
    public byte[] Minutes { get; set; } = [];

    /// <summary>SHA-256 of the minutes.</summary>
    public string Seal { get; set; } = "";

    public required Instant AddedAt { get; init; }
    public required string AddedBy { get; init; }
    public int Version { get; set; }

    /// <summary>True while the minutes agree with their seal.</summary>
    public bool Whole => Closed is null || FrozenPlan.Seal(Minutes) == Seal;

    private sealed class Mapping : IEntityTypeConfiguration<PanelMeeting>
    {
        public void Configure(EntityTypeBuilder<PanelMeeting> builder)
        {
            builder.ToTable("plans_panel").HasKey(m => m.Id);
            builder.HasIndex(m => m.Day);
        }
    }
}

/// <summary>Somebody of a panel; without an account they are a name in the minutes and read nothing here.</summary>
internal sealed class PanelMember
{
    public required Guid Id { get; init; }
    public required Guid Meeting { get; init; }
    public AccountId? Account { get; init; }
    public required string Name { get; init; }
    public required string Role { get; init; }

    /// <summary>They were there; null before the meeting is closed.</summary>
    public bool? Came { get; set; }

    private sealed class Mapping : IEntityTypeConfiguration<PanelMember>
    {
        public void Configure(EntityTypeBuilder<PanelMember> builder)
        {
            builder.ToTable("plans_panel_member").HasKey(m => m.Id);
            builder.HasIndex(m => m.Meeting);
            builder.HasIndex(m => m.Account);
        }
    }
}

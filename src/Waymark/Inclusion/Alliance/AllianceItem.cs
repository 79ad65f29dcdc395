using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.Inclusion.Alliance;
using Waymark.Core.People;
using Waymark.Shell.Data;

namespace Waymark.Inclusion.Alliance;

/// <summary>One child on the agenda of a meeting, with what was known of it when the meeting was held and what was agreed.</summary>
internal sealed class AllianceItem : IVersioned
{
    public required Guid Id { get; init; }
    public required Guid Meeting { get; init; }
    public required ChildId Child { get; init; }
    public int Order { get; set; }

    /// <summary>Why the child is on the agenda, as it stood when it was put there.</summary>
    public required string Because { get; init; }

    /// <summary>UTF-8 of <see cref="ChildSnapshot"/>; empty before the meeting is held.</summary>
    public byte[] Known { get; private set; } = [];

    /// <summary>SHA-256 of <see cref="Known"/>.</summary>
    public string Seal { get; private set; } = "";

    /// <summary>JSON of <see cref="AllianceRecord"/>.</summary>
    public string Said { get; set; } = "";

    /// <summary>The day on which the child is looked at again, for agendas to come; as the finished minutes say.</summary>
    public LocalDate? ReviewOn { get; set; }

    public string RecordedBy { get; set; } = "";
    public int Version { get; set; }

    public bool IsFrozen => Known.Length > 0;

    /// <summary>True while what was frozen agrees with its seal.</summary>
    public bool Whole => !IsFrozen || Frozen.Seal(Known) == Seal;

    public AllianceRecord ReadSaid() => AllianceRecord.Read(Said);

    /// <summary>What was known; only of an item that is frozen.</summary>
    public ChildSnapshot ReadKnown() => ChildSnapshot.Read(Known);

    public void Freeze(ChildSnapshot known) => (Known, Seal) = (known.ToBytes(), Frozen.Seal(known.ToBytes()));

    private sealed class Mapping : IEntityTypeConfiguration<AllianceItem>
    {
        public void Configure(EntityTypeBuilder<AllianceItem> builder)
        {
            builder.ToTable("inclusion_alliance_item").HasKey(i => i.Id);
            builder.HasIndex(i => new { i.Meeting, i.Child }).IsUnique();
            builder.HasIndex(i => i.Child);
        }
    }
}

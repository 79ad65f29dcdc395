using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Waymark.Core.Access;
using Waymark.Core.People;

namespace Waymark.People;

/// <summary>Who sits in a meeting reaches what it has before it of a child on its agenda between these days, and nothing else of the child.</summary>
internal sealed class PanelSight
{
    public required Guid Meeting { get; init; }

    /// <summary>Which meetings: empty for a decision panel, else a name of <see cref="Door.MeetingSights"/>.</summary>
    public string Forum { get; init; } = "";

    public required ChildId Child { get; init; }
    public required AccountId Account { get; init; }
    public required LocalDate From { get; init; }

    /// <summary>Last day, or null while the meeting is not closed.</summary>
    public LocalDate? To { get; set; }

    private sealed class Mapping : IEntityTypeConfiguration<PanelSight>
    {
        public void Configure(EntityTypeBuilder<PanelSight> builder)
        {
            builder.ToTable("people_panel_sight").HasKey(s => new { s.Meeting, s.Child, s.Account });
            builder.HasIndex(s => new { s.Account, s.Child });
        }
    }
}

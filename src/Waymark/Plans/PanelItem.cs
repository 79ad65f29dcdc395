using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Waymark.Core.People;
using Waymark.Core.Plans;
using Waymark.Core.Plans.DecisionPanel;
using Waymark.Shell.Data;

namespace Waymark.Plans;

/// <summary>One case on the agenda of a panel, with what the panel said and what was known when it said it.</summary>
internal sealed class PanelItem : IVersioned
{
    public required Guid Id { get; init; }
    public required Guid Meeting { get; init; }
    public required CaseId Case { get; init; }
    public required ChildId Child { get; init; }

    /// <summary>A question of <see cref="PanelQuestion"/>.</summary>
    public required string Question { get; init; }

    public int Order { get; set; }

    /// <summary>JSON of <see cref="PanelRecord"/>.</summary>
    public string Said { get; set; } = "";

    /// <summary>JSON of <see cref="PanelPapers"/>: as known when the item was put on the agenda, and again when the panel spoke.</summary>
    public string Papers { get; set; } = "";

    public string RecordedBy { get; set; } = "";
    public int Version { get; set; }

    public PanelQuestion Asks => PanelQuestion.Find(Question)!;

    public PanelRecord ReadSaid() => PanelRecord.Read(Said);

    private sealed class Mapping : IEntityTypeConfiguration<PanelItem>
    {
        public void Configure(EntityTypeBuilder<PanelItem> builder)
        {
            builder.ToTable("plans_panel_item").HasKey(i => i.Id);
            builder.HasIndex(i => new { i.Meeting, i.Case }).IsUnique();
            builder.HasIndex(i => i.Case);
        }
    }
}

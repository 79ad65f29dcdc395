using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Waymark.Core.People;

namespace Waymark.People;

/// <summary>What one parent may see and do from the day on which the young person decides: the young person's own word, or a decision about capacity.</summary>
internal sealed class ParentDecision : ChildFact
{
    /// <summary>The <see cref="FamilyContact"/> whom it is about.</summary>
    public required Guid Contact { get; init; }

    /// <summary>A code of <see cref="ParentAccess"/>.</summary>
    public required string Decision { get; init; }

    /// <summary>The contact may see the record; follows from the decision, kept so that the store can filter by it.</summary>
    public required bool Sees { get; init; }

    /// <summary>The contact may answer, ask and write for the young person.</summary>
    public required bool Speaks { get; init; }

    /// <summary>Who decided: the young person, or who found that capacity is lacking.</summary>
    public required string DecidedBy { get; init; }

    /// <summary>How the young person was asked, or why capacity is lacking for these decisions.</summary>
    public required string Reason { get; init; }

    public required string RecordedBy { get; init; }

    private sealed class Mapping : IEntityTypeConfiguration<ParentDecision>
    {
        public void Configure(EntityTypeBuilder<ParentDecision> builder)
        {
            Map(builder, "people_parent_decision");
            builder.HasIndex(d => d.Contact);
        }
    }
}

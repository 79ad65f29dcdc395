using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Waymark.Core.Access;
using Waymark.Core.People;
using Waymark.Shell.Data;

namespace Waymark.Plans;

/// <summary>
/// One message between one person of a family and the team of the child. The team's side belongs to the team: it outlives whoever wrote in it. Parents
/// may live apart and in fear of one another: nobody of a family reads what passes between another and the team.
/// </summary>
internal sealed class FamilyMessage : IVersioned
{
    public required Guid Id { get; init; }
    public required ChildId Child { get; init; }
    public required Instant At { get; init; }

    /// <summary>The London day of it.</summary>
    public required LocalDate On { get; init; }

    /// <summary>True where the family wrote it, false where the team did.</summary>
    public required bool FromFamily { get; init; }

    /// <summary>The person of the family: who wrote it, or whom the team writes to.</summary>
    public required AccountId With { get; init; }

    /// <summary>Name of that person where the team wrote; empty where they did.</summary>
    public string To { get; init; } = "";

    public required string By { get; init; }
    public required string Words { get; init; }

    /// <summary>Last day for an answer; null for messages of the team.</summary>
    public LocalDate? AnswerBy { get; init; }

    /// <summary>The rule that gave the day, as it was in force.</summary>
    public string RuleVersion { get; init; } = "";

    /// <summary>When the team answered, or said that no answer is needed; null while it waits.</summary>
    public LocalDate? AnsweredOn { get; set; }

    public string AnsweredBy { get; set; } = "";
    public int Version { get; set; }

    private sealed class Mapping : IEntityTypeConfiguration<FamilyMessage>
    {
        public void Configure(EntityTypeBuilder<FamilyMessage> builder)
        {
            builder.ToTable("plans_message").HasKey(m => m.Id);
            builder.HasIndex(m => new { m.Child, m.With, m.At });
            builder.HasIndex(m => new { m.AnsweredOn, m.AnswerBy });
        }
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Waymark.Core.People;

namespace Waymark.Inclusion.Worklist;

/// <summary>What somebody did about a child on the worklist. Nothing is ever changed: undoing is a step of its own.</summary>
internal sealed class WorklistStep
{
    public const string Snooze = "snooze", Close = "close", FalseAlarm = "false-alarm", Pin = "pin", Unpin = "unpin", Undo = "undo", Returned = "returned";

    public required Guid Id { get; init; }
    public required ChildId Child { get; init; }

    /// <summary>What it is about; none where it is about the child.</summary>
    public Guid? Entry { get; init; }

    public string Rule { get; init; } = "";
    public required string Kind { get; init; }
    public required LocalDate On { get; init; }

    /// <summary>Set aside until the end of this day.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>Id of the outcome, where it was closed.</summary>
    public string Outcome { get; init; } = "";

    /// <summary>The reason, or a word on it.</summary>
    public string Word { get; init; } = "";

    /// <summary>The sentence of the rule on that day.</summary>
    public string Sentence { get; init; } = "";

    /// <summary>The measure on that day, in tenths.</summary>
    public int? Measure { get; init; }

    /// <summary>The step that this one takes back.</summary>
    public Guid? Undoes { get; init; }

    public required Instant RecordedAt { get; init; }
    public required string RecordedBy { get; init; }

    private sealed class Mapping : IEntityTypeConfiguration<WorklistStep>
    {
        public void Configure(EntityTypeBuilder<WorklistStep> builder)
        {
            builder.ToTable("inclusion_worklist_step").HasKey(s => s.Id);
            builder.HasIndex(s => s.Child);
        }
    }
}

/// <summary>A child that somebody keeps at the top of the worklist, for everybody who sees it.</summary>
internal sealed class WorklistPin
{
    public required ChildId Child { get; init; }
    public required Instant PinnedAt { get; init; }
    public required string PinnedBy { get; init; }

    private sealed class Mapping : IEntityTypeConfiguration<WorklistPin>
    {
        public void Configure(EntityTypeBuilder<WorklistPin> builder) => builder.ToTable("inclusion_worklist_pin").HasKey(p => p.Child);
    }
}

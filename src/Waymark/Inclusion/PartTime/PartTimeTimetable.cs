using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Waymark.Core.Inclusion.Placements;
using Waymark.Core.People;
using Waymark.Shell.Data;

namespace Waymark.Inclusion.PartTime;

/// <summary>A part-time timetable of a pupil of compulsory age: short, agreed, reviewed, and with a way back to full time.</summary>
internal sealed class PartTimeTimetable : IVersioned
{
    public required PartTimeId Id { get; init; }
    public required ChildId Child { get; init; }
    public required string Urn { get; init; }
    public required LocalDate From { get; set; }

    /// <summary>The last day that was agreed. There is none without one.</summary>
    public required LocalDate End { get; set; }

    /// <summary>Half days a week that the child is expected; fewer than a full week.</summary>
    public required int Sessions { get; set; }

    /// <summary>Set part-time-reason.</summary>
    public required string Reason { get; init; }

    /// <summary>What the family agreed to.</summary>
    public required string Agreed { get; init; }

    public required LocalDate AgreedOn { get; init; }

    /// <summary>What the child said, or how its view was sought.</summary>
    public required string ChildSaid { get; init; }

    /// <summary>The plan back to full time.</summary>
    public required string WayBack { get; init; }

    /// <summary>The last day for the next review.</summary>
    public required LocalDate ReviewBy { get; set; }

    /// <summary>The last day on which it held; none while it lasts.</summary>
    public LocalDate? Ended { get; set; }

    /// <summary>Set part-time-end; empty while it lasts.</summary>
    public string Outcome { get; set; } = "";

    /// <summary>Entered by mistake: it counts nowhere, and stays to be read.</summary>
    public bool Withdrawn { get; set; }

    /// <summary>SEN status on the day it was entered: N, K or E.</summary>
    public string SenStatus { get; init; } = "";

    public int? YearGroup { get; init; }

    /// <summary>Of a child with a plan, the day on which the SEND team was told; entering it here tells the team.</summary>
    public LocalDate? TeamTold { get; init; }

    public required Instant RecordedAt { get; init; }
    public required string RecordedBy { get; init; }
    public int Version { get; set; }

    public ArrangementDays Days => new(From, End, ReviewBy, Ended);

    private sealed class Mapping : IEntityTypeConfiguration<PartTimeTimetable>
    {
        public void Configure(EntityTypeBuilder<PartTimeTimetable> builder)
        {
            builder.ToTable("inclusion_part_time").HasKey(t => t.Id);
            builder.Ignore(t => t.Days);
            builder.HasIndex(t => t.Child);
            builder.HasIndex(t => t.End);
        }
    }
}

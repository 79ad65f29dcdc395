using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Waymark.Core.Access;
using Waymark.Core.People;
using Waymark.Core.Plans;
using Waymark.Shell.Data;

namespace Waymark.Plans;

/// <summary>One EHC case. First decisions are never overwritten (SEN2): what follows is added as an event.</summary>
internal sealed class EhcCase : IVersioned
{
    public required CaseId Id { get; init; }
    public required ChildId Child { get; init; }

    /// <summary>The child's date of birth as People knows it: some clocks depend on it.</summary>
    public LocalDate? Born { get; set; }

    /// <summary>SEN2 ReceivedDate: when the council received the request or became responsible. Blank only for historical requests.</summary>
    public LocalDate? Received { get; set; }

    public string RequestSource { get; set; } = "";
    public bool? InYouthAccommodation { get; set; }
    public string RequestOutcome { get; set; } = "";
    public LocalDate? RequestDecided { get; set; }
    public bool? RequestMediation { get; set; }
    public bool? RequestTribunal { get; set; }
    public string MovedTo { get; set; } = "";

    public string AssessmentOutcome { get; set; } = "";
    public LocalDate? AssessmentDecided { get; set; }
    public bool? AssessmentMediation { get; set; }
    public bool? AssessmentTribunal { get; set; }
    public bool? OtherMediation { get; set; }
    public bool? OtherTribunal { get; set; }

    /// <summary>SEN2 Week20 as received.</summary>
    public bool? Week20 { get; set; }

    /// <summary>Follows from the events; kept so that lists need not recompute.</summary>
    public CaseStage Stage { get; set; }
    /// <summary>The most pressing open limit in law on the council; null where none runs. Recomputed with every event.</summary>
    public LocalDate? NextDue { get; set; }

    public string NextWhat { get; set; } = "";
    public bool NextExcused { get; set; }
    public AccountId? Officer { get; set; }
    public string OfficerName { get; set; } = "";
    public string Team { get; set; } = "";

    /// <summary>Where the case was last taken from, for example sen2:2026 or by hand.</summary>
    public string Source { get; set; } = "";

    /// <summary>What a return brought that has no place of its own, as JSON: nothing of a file is lost.</summary>
    public string Kept { get; set; } = "";

    public int Version { get; set; }

    private sealed class Mapping : IEntityTypeConfiguration<EhcCase>
    {
        public void Configure(EntityTypeBuilder<EhcCase> builder)
        {
            builder.ToTable("plans_case").HasKey(c => c.Id);
            builder.HasIndex(c => c.Child);
            builder.HasIndex(c => new { c.Officer, c.Stage });
            builder.HasIndex(c => c.NextDue);
        }
    }
}

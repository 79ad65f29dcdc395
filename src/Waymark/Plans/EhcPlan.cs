using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Waymark.Core.People;
using Waymark.Core.Plans;
using Waymark.Shell.Data;

namespace Waymark.Plans;

/// <summary>One EHC plan as the return knows it: dates, budget, setting named, last review. Its content comes with the plan itself.</summary>
internal sealed class EhcPlan : IVersioned
{
    public required PlanId Id { get; init; }
    public required CaseId Case { get; init; }
    public required ChildId Child { get; init; }
    public LocalDate? Started { get; set; }
    public string Residential { get; set; } = "";
    public string WorkBased { get; set; } = "";
    public bool? PersonalBudget { get; set; }
    public bool? OrganisedArrangements { get; set; }
    public string DirectPayment { get; set; } = "";
    public LocalDate? Ceased { get; set; }
    public string CeaseReason { get; set; } = "";

    /// <summary>SEN2 TransferLA: the council the plan came from.</summary>
    public string CameFrom { get; set; } = "";

    public LocalDate? ReviewMeeting { get; set; }
    public string ReviewOutcome { get; set; } = "";
    public LocalDate? ReviewDraft { get; set; }

    /// <summary>SEN2 LastReview: the day the council wrote its decision, not the meeting.</summary>
    public LocalDate? ReviewDecided { get; set; }

    public LocalDate? PhaseTransferDue { get; set; }
    public LocalDate? PhaseTransferFinal { get; set; }
    public int Version { get; set; }

    private sealed class Mapping : IEntityTypeConfiguration<EhcPlan>
    {
        public void Configure(EntityTypeBuilder<EhcPlan> builder)
        {
            builder.ToTable("plans_plan").HasKey(p => p.Id);
            builder.HasIndex(p => p.Case);
            builder.HasIndex(p => p.Child);
        }
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Waymark.Core.Access;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Advice;
using Waymark.Shell.Data;

namespace Waymark.Plans;

/// <summary>Advice asked of one body (SEND Regulations 2014 reg 6), and the advice itself as its author writes it. Its days are events of the case.</summary>
internal sealed class AdviceRequest : IVersioned
{
    public required Guid Id { get; init; }
    public required CaseId Case { get; init; }

    /// <summary>a to h, or qt (table advice-kinds).</summary>
    public required string Kind { get; init; }

    /// <summary>The body asked; the thread of its events.</summary>
    public required string Body { get; set; }

    /// <summary>The person who writes it, where known.</summary>
    public string Person { get; set; } = "";

    public AccountId? Account { get; set; }
    public required LocalDate AskedOn { get; init; }
    public string Question { get; set; } = "";

    /// <summary>Existing advice is enough: the three must all have said so (reg 6(4)).</summary>
    public LocalDate? EnoughForGiver { get; set; }

    public LocalDate? EnoughForCouncil { get; set; }
    public LocalDate? EnoughForFamily { get; set; }

    public string Author { get; set; } = "";
    public string Role { get; set; } = "";
    public LocalDate? SeenOn { get; set; }

    /// <summary>seen: the child was met; records: from papers only.</summary>
    public string Basis { get; set; } = "";

    public string Views { get; set; } = "";
    public string Summary { get; set; } = "";
    public string NotKnown { get; set; } = "";
    public LocalDate? SignedOn { get; set; }
    public string SignedBy { get; set; } = "";

    /// <summary>accepted or question; empty until the council has looked at it.</summary>
    public string Checked { get; set; } = "";

    /// <summary>What the council asks back.</summary>
    public string AskedBack { get; set; } = "";

    public Instant? WithdrawnAt { get; set; }

    /// <summary>It was signed after a plan was final: to be looked at by this day. Null where no such task is open.</summary>
    public LocalDate? LookAtBy { get; set; }

    public int Version { get; set; }

    /// <summary>Its author may still write.</summary>
    public bool Open => SignedOn is null && WithdrawnAt is null && !Waived;

    public bool Waived => EnoughForGiver is not null && EnoughForCouncil is not null && EnoughForFamily is not null;

    /// <summary>Where it stands, from its own fields, the events of its case and its clock.</summary>
    public AdviceSteps Steps(LocalDate? received, LocalDate? due) => new(received, due, SignedOn, Checked, Waived, WithdrawnAt is not null);

    private sealed class Mapping : IEntityTypeConfiguration<AdviceRequest>
    {
        public void Configure(EntityTypeBuilder<AdviceRequest> builder)
        {
            builder.ToTable("plans_advice").HasKey(a => a.Id);
            builder.HasIndex(a => a.Case);
            builder.HasIndex(a => a.Account);
            builder.HasIndex(a => a.LookAtBy);
        }
    }
}

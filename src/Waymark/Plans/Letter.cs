using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Waymark.Core.People;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Letters;
using Waymark.Shell.Data;

namespace Waymark.Plans;

/// <summary>Where a letter stands.</summary>
internal enum LetterState
{
    /// <summary>Made; can be called back.</summary>
    Waiting,
    /// <summary>The guard stopped it after it was made.</summary>
    Held,
    /// <summary>Sent.</summary>
    Sent,
    /// <summary>Called back before it was sent; kept.</summary>
    Recalled,
}

/// <summary>A letter of a case: its bytes and their seal, which never change, and what became of it.</summary>
internal sealed class Letter : IVersioned
{
    public const string ByPost = "post";
    public const string InOwnPlace = "place";

    public required Guid Id { get; init; }
    public required CaseId Case { get; init; }
    public required ChildId Child { get; init; }

    /// <summary>Name in the table of notices.</summary>
    public required string Notice { get; init; }

    /// <summary>Name of whom it is to.</summary>
    public required string Addressee { get; init; }

    /// <summary>The person of the family whom it is to; null for a setting.</summary>
    public Guid? Reader { get; init; }

    /// <summary>post or place.</summary>
    public required string Way { get; init; }

    /// <summary>The day that it bears; its dates are counted from it.</summary>
    public required LocalDate Day { get; init; }

    public required Instant MadeAt { get; init; }
    public required string MadeBy { get; init; }

    /// <summary>Not sent before: until then it can be called back in any case.</summary>
    public required Instant ReadyAt { get; init; }

    /// <summary>UTF-8 of <see cref="FrozenLetter"/>.</summary>
    public required byte[] Content { get; init; }

    /// <summary>SHA-256 of the content.</summary>
    public required string Seal { get; init; }

    /// <summary>Version of the plan that goes with it.</summary>
    public int? PlanVersion { get; init; }

    public Instant? SentAt { get; set; }
    public string SentBy { get; set; } = "";

    /// <summary>What the guard found and who said why it is right.</summary>
    public string SetAside { get; set; } = "";

    /// <summary>What the guard stopped it for, after it was made.</summary>
    public string HeldFor { get; set; } = "";

    public Instant? RecalledAt { get; set; }
    public string RecalledBy { get; set; } = "";
    public string RecalledFor { get; set; } = "";

    /// <summary>When the person was told by e-mail that something is there; null where not yet, or where it went by post.</summary>
    public Instant? ToldAt { get; set; }

    public int Version { get; set; }

    /// <summary>True while the content agrees with its seal.</summary>
    public bool Whole => Core.Plans.Content.FrozenPlan.Seal(Content) == Seal;

    public LetterState State => this switch
    {
        { RecalledAt: not null } => LetterState.Recalled,
        { SentAt: not null } => LetterState.Sent,
        { HeldFor.Length: > 0 } => LetterState.Held,
        _ => LetterState.Waiting,
    };

    public FrozenLetter Read() => FrozenLetter.Read(Content);

    private sealed class Mapping : IEntityTypeConfiguration<Letter>
    {
        public void Configure(EntityTypeBuilder<Letter> builder)
        {
            builder.ToTable("plans_letter").HasKey(l => l.Id);
            builder.HasIndex(l => l.Case);
            builder.HasIndex(l => l.Reader);
            builder.HasIndex(l => new { l.SentAt, l.RecalledAt, l.ReadyAt });
        }
    }
}

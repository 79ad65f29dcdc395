using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Waymark.Core.Access;
using Waymark.Core.People;
using Waymark.Shell.Data;

namespace Waymark.People;

/// <summary>What a restriction withholds.</summary>
internal enum Withheld
{
    /// <summary>The address alone.</summary>
    Address,

    /// <summary>The whole record: nothing shows that it exists.</summary>
    Record,
}

/// <summary>
/// Somebody set or lifted a restriction, and why. One person decides about an address; a record is sealed, and opened again, only when a second person
/// confirms. The reason stands here and not in the trail, which the family may read.
/// </summary>
internal sealed class Restriction : IVersioned
{
    public const string Waiting = "";
    public const string Confirmed = "confirmed";
    public const string Dropped = "dropped";

    public required Guid Id { get; init; }
    public required ChildId Child { get; init; }
    public required Withheld What { get; init; }

    /// <summary>True where it ends the restriction.</summary>
    public required bool Lifts { get; init; }

    public required string Reason { get; init; }
    public required Instant Asked { get; init; }
    public required AccountId AskedBy { get; init; }
    public required string AskedByName { get; init; }

    /// <summary><see cref="Waiting"/>, <see cref="Confirmed"/> or <see cref="Dropped"/>.</summary>
    public string Outcome { get; set; } = Waiting;

    public Instant? Decided { get; set; }
    public AccountId? DecidedBy { get; set; }
    public string DecidedByName { get; set; } = "";
    public int Version { get; set; }

    private sealed class Mapping : IEntityTypeConfiguration<Restriction>
    {
        public void Configure(EntityTypeBuilder<Restriction> builder)
        {
            builder.ToTable("people_restriction").HasKey(r => r.Id);
            builder.HasIndex(r => r.Child);
            // Two people who ask at the same time: one request waits, the other is told.
            builder.HasIndex(r => new { r.Child, r.What }).IsUnique().HasFilter("outcome = ''").HasDatabaseName("ix_people_restriction_waiting");
        }
    }
}

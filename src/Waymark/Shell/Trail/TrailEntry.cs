using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using NodaTime.Text;
using Waymark.Core.Common;

namespace Waymark.Shell.Trail;

/// <summary>One entry of the audit trail of an area: append-only, chained by hash.</summary>
internal sealed class TrailEntry
{
    public long Seq { get; internal set; }
    public required Instant At { get; init; }
    public required string Actor { get; init; }
    public required string ActorName { get; init; }
    public required string Role { get; init; }
    public required string Purpose { get; init; }
    public required string Action { get; init; }
    public Guid? Child { get; init; }
    public required string Subject { get; init; }
    public required string Reason { get; init; }
    public required string Outcome { get; init; }
    public required string Request { get; init; }
    public required string Detail { get; init; }
    public byte[] Hash { get; internal set; } = [];

    /// <summary>The text that is hashed: every field in a fixed order.</summary>
    internal string Canonical() => JsonSerializer.Serialize(new[]
    {
        Seq.ToString(System.Globalization.CultureInfo.InvariantCulture), InstantPattern.ExtendedIso.Format(At),
        Actor, ActorName, Role, Purpose, Action, Child?.ToString() ?? "", Subject, Reason, Outcome, Request, Detail,
    });

    internal void Chain(long seq, ReadOnlySpan<byte> previous)
    {
        Seq = seq;
        Hash = HashChain.Link(previous, Canonical());
    }

    private sealed class Mapping : IEntityTypeConfiguration<TrailEntry>
    {
        public void Configure(EntityTypeBuilder<TrailEntry> builder)
        {
            builder.ToTable("access_trail").HasKey(e => e.Seq);
            builder.Property(e => e.Seq).ValueGeneratedNever();
            builder.HasIndex(e => new { e.Child, e.Seq });
            builder.HasIndex(e => new { e.Actor, e.Seq });
        }
    }
}

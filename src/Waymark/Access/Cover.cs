using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Waymark.Core.Access;
using Waymark.Shell.Data;

namespace Waymark.Access;

/// <summary>Somebody does the work of a colleague who is away, from a day to a day: whom the one reaches, the other reaches on these days and no longer.</summary>
internal sealed class Cover : IVersioned
{
    public required Guid Id { get; init; }

    /// <summary>Who is away.</summary>
    public required AccountId Away { get; init; }

    public required string AwayName { get; init; }

    /// <summary>Who does their work.</summary>
    public required AccountId By { get; init; }

    public required string ByName { get; init; }
    public required LocalDate From { get; init; }
    public required LocalDate To { get; init; }
    public required Instant MadeAt { get; init; }
    public required string MadeBy { get; init; }

    /// <summary>When somebody ended it before its last day.</summary>
    public Instant? EndedAt { get; set; }

    public int Version { get; set; }

    private sealed class Mapping : IEntityTypeConfiguration<Cover>
    {
        public void Configure(EntityTypeBuilder<Cover> builder)
        {
            builder.ToTable("access_cover").HasKey(c => c.Id);
            builder.HasIndex(c => new { c.By, c.To });
            builder.HasIndex(c => c.Away);
        }
    }
}

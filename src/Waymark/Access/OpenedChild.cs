using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Waymark.Core.Access;

namespace Waymark.Access;

/// <summary>A child outside somebody's list whom they opened for an hour with a reason.</summary>
internal sealed class OpenedChild
{
    public required Guid Id { get; init; }
    public required Guid Child { get; init; }
    public required AccountId Account { get; init; }
    public required string Reason { get; init; }
    public required Instant Opened { get; init; }
    public required Instant Until { get; init; }

    private sealed class Mapping : IEntityTypeConfiguration<OpenedChild>
    {
        public void Configure(EntityTypeBuilder<OpenedChild> builder)
        {
            builder.ToTable("access_opened").HasKey(o => o.Id);
            builder.HasIndex(o => new { o.Account, o.Until });
        }
    }
}

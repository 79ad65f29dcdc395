using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Waymark.Core.Access;
using Waymark.Shell.Data;

namespace Waymark.Access.RecoveryCodes;

/// <summary>A code on paper in place of the app, for one sign-in. Nearly eighty random bits: its plain hash gives nothing away.</summary>
internal sealed class RecoveryCode
{
    public required Guid Id { get; init; }
    public required AccountId Account { get; init; }
    public required byte[] Hash { get; init; }
    public required Instant Made { get; init; }

    /// <summary>When it was used; null while it still counts.</summary>
    public Instant? Used { get; set; }

    [InDirectory]
    private sealed class Mapping : IEntityTypeConfiguration<RecoveryCode>
    {
        public void Configure(EntityTypeBuilder<RecoveryCode> builder)
        {
            builder.ToTable("access_recovery_code").HasKey(c => c.Id);
            builder.Property(c => c.Id).ValueGeneratedNever();
            builder.HasOne<UserAccount>().WithMany().HasForeignKey(c => c.Account);
            builder.HasIndex(c => new { c.Account, c.Hash });
        }
    }
}

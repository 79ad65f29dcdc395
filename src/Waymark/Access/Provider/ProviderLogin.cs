using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Waymark.Core.Access;
using Waymark.Shell.Data;

namespace Waymark.Access.Provider;

/// <summary>Somebody of a sign-in provider who is the person of an account. Made by an invitation alone; never by an e-mail address.</summary>
internal sealed class ProviderLogin
{
    public required Guid Id { get; init; }
    public required AccountId Account { get; init; }

    /// <summary>Who vouches: <c>iss</c> of the token.</summary>
    public required string Issuer { get; init; }

    /// <summary>For whom: <c>sub</c> of the token, which the provider never gives to anybody else.</summary>
    public required string Subject { get; init; }

    public required Instant Made { get; init; }

    [InDirectory]
    private sealed class Mapping : IEntityTypeConfiguration<ProviderLogin>
    {
        public void Configure(EntityTypeBuilder<ProviderLogin> builder)
        {
            builder.ToTable("access_provider_login").HasKey(l => l.Id);
            builder.Property(l => l.Id).ValueGeneratedNever();
            builder.HasOne<UserAccount>().WithMany().HasForeignKey(l => l.Account);
            builder.HasIndex(l => new { l.Issuer, l.Subject }).IsUnique();
        }
    }
}

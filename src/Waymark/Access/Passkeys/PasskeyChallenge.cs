using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Waymark.Core.Access;
using Waymark.Shell.Data;

namespace Waymark.Access.Passkeys;

/// <summary>What a passkey was asked to sign: good for one answer within five minutes, on whichever web node the answer arrives.</summary>
internal sealed class PasskeyChallenge
{
    public required Guid Id { get; init; }

    /// <summary>Whose new passkey it is for; null for a sign-in.</summary>
    public AccountId? Account { get; init; }

    /// <summary>As ASP.NET Core Identity wants it back.</summary>
    public required string State { get; init; }

    public required Instant Until { get; init; }

    [InDirectory]
    private sealed class Mapping : IEntityTypeConfiguration<PasskeyChallenge>
    {
        public void Configure(EntityTypeBuilder<PasskeyChallenge> builder)
        {
            builder.ToTable("access_passkey_challenge").HasKey(c => c.Id);
            builder.Property(c => c.Id).ValueGeneratedNever();
            builder.HasIndex(c => c.Until);
        }
    }
}

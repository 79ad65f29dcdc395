using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Waymark.Core.Access;
using Waymark.Shell.Data;

namespace Waymark.Access.Sessions;

/// <summary>One sign-in on one device. The browser holds a random key; the store holds only its hash.</summary>
internal sealed class SignInSession
{
    public required Guid Id { get; init; }

    /// <summary>SHA-256 of the key in the cookie: a copy of the store opens no session.</summary>
    public required byte[] KeyHash { get; init; }

    public required AccountId Account { get; init; }

    /// <summary>The security stamp of the account at sign-in; a new password or a lost device changes it and ends the session.</summary>
    public required string Stamp { get; init; }

    /// <summary>The role in which the person works; null until it is chosen.</summary>
    public Guid? Membership { get; set; }

    public required Instant Made { get; init; }
    public required Instant Seen { get; set; }
    public Instant? Ended { get; set; }

    /// <summary>When the person last proved a second factor.</summary>
    public Instant? Proved { get; set; }

    /// <summary>How they signed in: passkey, password and code, a provider's name, demonstration.</summary>
    public required string Method { get; init; }

    public required string Browser { get; init; }
    public required string Address { get; init; }

    [InDirectory]
    private sealed class Mapping : IEntityTypeConfiguration<SignInSession>
    {
        public void Configure(EntityTypeBuilder<SignInSession> builder)
        {
            builder.ToTable("access_session").HasKey(s => s.Id);
            builder.Property(s => s.Id).ValueGeneratedNever();
            builder.HasOne<UserAccount>().WithMany().HasForeignKey(s => s.Account);
            builder.HasIndex(s => s.KeyHash).IsUnique();
            builder.HasIndex(s => new { s.Account, s.Ended });
        }
    }
}

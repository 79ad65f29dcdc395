using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Waymark.Core.Access;
using Waymark.Shell.Data;

namespace Waymark.Access;

/// <summary>One person who signs in. What they may do follows from their memberships, never from the account itself.</summary>
internal sealed class UserAccount : IdentityUser<AccountId>
{
    /// <summary>Name as colleagues and families read it.</summary>
    public required string Name { get; set; }

    public required Instant Made { get; init; }

    /// <summary>Since when the account cannot be used, or null.</summary>
    public Instant? Disabled { get; set; }

    /// <summary>Made by <c>waymark demo</c>: the only accounts that the page of the cast offers.</summary>
    public bool Demonstration { get; init; }

    /// <summary>Secret of the code app, protected by the keys of the installation; null until the person has set one up.</summary>
    public string? CodeSecret { get; set; }

    /// <summary>The codes that were accepted last, parted by blanks: as many as can still be right (two steps before and after now).</summary>
    public string UsedCodes { get; private set; } = "";

    /// <summary>Hash of the one-time invitation, or null.</summary>
    public byte[]? Invitation { get; set; }

    public Instant? InvitedUntil { get; set; }

    /// <summary>Uses up a code of the app. False where it was used before.</summary>
    public bool TakeCode(string code)
    {
        var used = UsedCodes.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (used.Contains(code, StringComparer.Ordinal)) return false;
        UsedCodes = string.Join(' ', used.Append(code).TakeLast(CodesThatCanBeRight));
        return true;
    }

    private const int CodesThatCanBeRight = 5;

    [InDirectory]
    private sealed class Mapping : IEntityTypeConfiguration<UserAccount>
    {
        public void Configure(EntityTypeBuilder<UserAccount> builder)
        {
            builder.ToTable("access_account").HasKey(a => a.Id);
            builder.Property(a => a.Id).ValueGeneratedNever();
            builder.Property(a => a.ConcurrencyStamp).IsConcurrencyToken();
            builder.HasIndex(a => a.NormalizedUserName).IsUnique();
            // Guessing is slowed by address and account (SignIn), not by these; the app and its codes have tables of their own.
            builder.Ignore(a => a.PhoneNumber).Ignore(a => a.PhoneNumberConfirmed).Ignore(a => a.LockoutEnd)
                .Ignore(a => a.LockoutEnabled).Ignore(a => a.AccessFailedCount).Ignore(a => a.TwoFactorEnabled);
        }
    }

    [InDirectory]
    private sealed class PasskeyMapping : IEntityTypeConfiguration<IdentityUserPasskey<AccountId>>
    {
        public void Configure(EntityTypeBuilder<IdentityUserPasskey<AccountId>> builder)
        {
            builder.ToTable("access_passkey").HasKey(p => p.CredentialId);
            builder.Property(p => p.CredentialId).HasMaxLength(1024);
            builder.OwnsOne(p => p.Data).ToJson("data");
            builder.HasOne<UserAccount>().WithMany().HasForeignKey(p => p.UserId);
        }
    }
}

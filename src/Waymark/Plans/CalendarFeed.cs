using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Waymark.Core.Access;
using Waymark.Core.Areas;

namespace Waymark.Plans;

/// <summary>A secret address under which a calendar fetches the days of one person in one role. Only the hash of the secret is kept.</summary>
internal sealed class CalendarFeed
{
    private const int SecretBytes = 32;

    public required Guid Id { get; init; }
    public required AccountId Account { get; init; }
    public required Role Role { get; init; }
    public required string Organisation { get; init; }

    /// <summary>What the person calls it, for example "Outlook".</summary>
    public required string Name { get; init; }

    /// <summary>Names of the kinds that it holds, parted by blanks.</summary>
    public required string Kinds { get; init; }

    public required byte[] SecretHash { get; init; }
    public required Instant MadeAt { get; init; }

    /// <summary>Last day on which it opens.</summary>
    public required LocalDate Until { get; init; }

    public Instant? RevokedAt { get; set; }

    public bool OpenOn(LocalDate today) => RevokedAt is null && today <= Until;

    /// <summary>A new secret. It begins with the area, so that the right store is asked.</summary>
    public static string NewSecret(AreaCode area) => $"{area}-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes))}";

    /// <summary>The area of a secret, or null where it has not the shape of one.</summary>
    public static string? AreaOf(string secret) => secret.IndexOf('-', StringComparison.Ordinal) is > 0 and < 10 and var at && secret.Length - at - 1 == SecretBytes * 2 ? secret[..at] : null;

    public static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    private sealed class Mapping : IEntityTypeConfiguration<CalendarFeed>
    {
        public void Configure(EntityTypeBuilder<CalendarFeed> builder)
        {
            builder.ToTable("plans_calendar_feed").HasKey(f => f.Id);
            builder.HasIndex(f => f.SecretHash).IsUnique();
            builder.HasIndex(f => f.Account);
        }
    }
}

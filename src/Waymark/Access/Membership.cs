using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Waymark.Core.Access;
using Waymark.Core.Areas;
using Waymark.Shell.Data;

namespace Waymark.Access;

/// <summary>One grant: a person holds a role in an area, for an organisation and a purpose, from a day to a day.</summary>
internal sealed class Membership
{
    public required Guid Id { get; init; }
    public required AccountId Account { get; init; }
    public required AreaCode Area { get; init; }
    public required Role Role { get; init; }

    /// <summary>URN of the school or code of the body; empty for the council.</summary>
    public string Organisation { get; init; } = "";

    public List<string> Teams { get; init; } = [];
    public string Purpose { get; init; } = "";
    public required LocalDate From { get; init; }

    /// <summary>Last day, or null while it goes on.</summary>
    public LocalDate? To { get; set; }

    /// <summary>When somebody ended it: from then on it counts for nothing, whatever its last day.</summary>
    public Instant? Ended { get; set; }

    /// <summary>Why it was given, and by whom.</summary>
    public string Reason { get; init; } = "";
    public string GivenBy { get; init; } = "";

    /// <summary>Why it was ended before its time.</summary>
    public string EndReason { get; set; } = "";

    public bool InForce(LocalDate today) => Ended is null && From <= today && (To is null || To >= today);

    [InDirectory]
    private sealed class Mapping : IEntityTypeConfiguration<Membership>
    {
        public void Configure(EntityTypeBuilder<Membership> builder)
        {
            builder.ToTable("access_membership").HasKey(m => m.Id);
            builder.Property(m => m.Id).ValueGeneratedNever();
            builder.HasOne<UserAccount>().WithMany().HasForeignKey(m => m.Account);
            builder.HasIndex(m => new { m.Area, m.Role });
        }
    }
}

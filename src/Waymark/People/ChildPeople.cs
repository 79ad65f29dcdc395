using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Waymark.Core.Access;

namespace Waymark.People;

/// <summary>A parent, carer or other person of the family.</summary>
internal sealed class FamilyContact : ChildFact
{
    public required string Name { get; set; }

    /// <summary>In plain words: mother, father, foster carer …</summary>
    public required string Relationship { get; set; }

    public bool ParentalResponsibility { get; set; }

    /// <summary>The young person themself: their own account, not a parent's.</summary>
    public bool Self { get; set; }

    public string Phone { get; set; } = "";
    public string Email { get; set; } = "";

    /// <summary>Contact must not be made, nor anything shown (court order, risk).</summary>
    public bool Barred { get; set; }

    /// <summary>Why the person is barred, or why they no longer are; for those who may change the record.</summary>
    public string BarredReason { get; set; } = "";

    /// <summary>The account with which the person signs in, or null.</summary>
    public AccountId? Account { get; set; }

    private sealed class Mapping : IEntityTypeConfiguration<FamilyContact>
    {
        public void Configure(EntityTypeBuilder<FamilyContact> builder)
        {
            Map(builder, "people_contact");
            builder.HasIndex(c => c.Account);
        }
    }
}

/// <summary>A professional, or a whole team, who works with the child, from a day to a day. Access follows from it.</summary>
internal sealed class Involvement : ChildFact
{
    public AccountId? Account { get; set; }
    public required string Name { get; set; }
    public required Role Role { get; set; }
    public string Organisation { get; set; } = "";
    public string Team { get; set; } = "";

    /// <summary>The person to turn to.</summary>
    public bool Lead { get; set; }

    private sealed class Mapping : IEntityTypeConfiguration<Involvement>
    {
        public void Configure(EntityTypeBuilder<Involvement> builder)
        {
            Map(builder, "people_involvement");
            builder.HasIndex(i => new { i.Account, i.To });
            builder.HasIndex(i => new { i.Team, i.To });
        }
    }
}

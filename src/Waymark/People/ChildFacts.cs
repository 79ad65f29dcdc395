using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Waymark.Core.People;

namespace Waymark.People;

/// <summary>A dated fact about a child, with its source.</summary>
internal abstract class ChildFact
{
    /// <summary>Source of what somebody here recorded; files do not renew it.</summary>
    public const string ByHand = "by hand";

    public required Guid Id { get; init; }
    public required ChildId Child { get; init; }
    public LocalDate? From { get; set; }
    public LocalDate? To { get; set; }
    public string Source { get; set; } = "";

    /// <summary>Ended before it began: recorded and taken back, kept but no longer shown.</summary>
    public bool TakenBack => From is { } from && To is { } to && to < from;

    public bool On(LocalDate day) => (From is null || From <= day) && (To is null || day <= To);

    /// <summary>Mapping that every kind shares: own table, key, index by child.</summary>
    protected static void Map<T>(EntityTypeBuilder<T> builder, string table)
        where T : ChildFact
    {
        builder.ToTable(table).HasKey(f => f.Id);
        builder.HasIndex(f => f.Child);
    }
}

/// <summary>A name other than the present one: former, or known as. Names before an adoption are never kept here.</summary>
internal sealed class ChildName : ChildFact
{
    public const string Former = "former";

    /// <summary><see cref="Former"/> or known-as.</summary>
    public required string Kind { get; init; }

    public required string Surname { get; init; }
    public required string Forename { get; init; }

    private sealed class Mapping : IEntityTypeConfiguration<ChildName>
    {
        public void Configure(EntityTypeBuilder<ChildName> builder) => Map(builder, "people_name");
    }
}

/// <summary>SEN status over time: N, K or E (code set sen-provision).</summary>
internal sealed class SenStatus : ChildFact
{
    public required string Status { get; init; }

    private sealed class Mapping : IEntityTypeConfiguration<SenStatus>
    {
        public void Configure(EntityTypeBuilder<SenStatus> builder) => Map(builder, "people_sen_status");
    }
}

/// <summary>A type of need (code set sen-types), rank 1 the primary one.</summary>
internal sealed class ChildNeed : ChildFact
{
    public required string Type { get; init; }
    public required int Rank { get; init; }

    private sealed class Mapping : IEntityTypeConfiguration<ChildNeed>
    {
        public void Configure(EntityTypeBuilder<ChildNeed> builder) => Map(builder, "people_need");
    }
}

/// <summary>A disability (code set disability).</summary>
internal sealed class ChildDisability : ChildFact
{
    public required string Type { get; init; }

    private sealed class Mapping : IEntityTypeConfiguration<ChildDisability>
    {
        public void Configure(EntityTypeBuilder<ChildDisability> builder) => Map(builder, "people_disability");
    }
}

/// <summary>Something that those who may must know: military family, child in need, protection plan, looked after, young carer …</summary>
internal sealed class ChildFlag : ChildFact
{
    /// <summary>A code of <c>Core/People/child-flags.csv</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Whom to talk to; never the matter itself.</summary>
    public string TalkTo { get; set; } = "";

    private sealed class Mapping : IEntityTypeConfiguration<ChildFlag>
    {
        public void Configure(EntityTypeBuilder<ChildFlag> builder) => Map(builder, "people_flag");
    }
}

/// <summary>On roll of a school or setting.</summary>
internal sealed class Enrolment : ChildFact
{
    public required string Urn { get; init; }

    /// <summary>Code set enrolment-status: C single, M main, S subsidiary …</summary>
    public string Status { get; set; } = "C";

    public int? YearGroup { get; set; }

    private sealed class Mapping : IEntityTypeConfiguration<Enrolment>
    {
        public void Configure(EntityTypeBuilder<Enrolment> builder)
        {
            Map(builder, "people_enrolment");
            builder.HasIndex(e => new { e.Urn, e.To });
        }
    }
}

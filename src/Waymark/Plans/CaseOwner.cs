using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Waymark.Core.Plans;
using Waymark.Shell.Data;

namespace Waymark.Plans;

/// <summary>Who sees to the review of a child without a setting, and when they look at it next.</summary>
internal sealed class CaseOwner : IVersioned
{
    public required CaseId Case { get; init; }
    public string Name { get; set; } = "";
    public LocalDate? Next { get; set; }

    /// <summary>What is to be done on that day.</summary>
    public string What { get; set; } = "";

    public int Version { get; set; }

    private sealed class Mapping : IEntityTypeConfiguration<CaseOwner>
    {
        public void Configure(EntityTypeBuilder<CaseOwner> builder) => builder.ToTable("plans_case_owner").HasKey(o => o.Case);
    }
}

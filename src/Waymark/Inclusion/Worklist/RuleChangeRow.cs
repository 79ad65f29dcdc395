using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Waymark.Core.Inclusion.Worklist;
using Waymark.Shell.Data;

namespace Waymark.Inclusion.Worklist;

/// <summary>A change of a rule as it was made, with who and why. Old ones stay.</summary>
internal sealed class RuleChangeRow
{
    public required Guid Id { get; init; }
    public required string Rule { get; init; }

    /// <summary>Name of the number, or <see cref="RuleChange.Switch"/>.</summary>
    public required string Number { get; init; }

    public required decimal Amount { get; init; }
    public required LocalDate From { get; init; }
    public required string Reason { get; init; }
    public required Instant MadeAt { get; init; }
    public required string MadeBy { get; init; }

    public RuleChange AsChange => new(Rule, Number, Amount, From, MadeAt);

    /// <summary>The rules as they stand on a day. One query.</summary>
    public static async Task<RuleSettings> SettingsAsync(WaymarkDb db, LocalDate day, CancellationToken stop) =>
        RuleSettings.On(day, (await db.Set<RuleChangeRow>().AsNoTracking().ToListAsync(stop)).Select(c => c.AsChange));

    private sealed class Mapping : IEntityTypeConfiguration<RuleChangeRow>
    {
        public void Configure(EntityTypeBuilder<RuleChangeRow> builder)
        {
            builder.ToTable("inclusion_rule_change").HasKey(c => c.Id);
            builder.Ignore(c => c.AsChange);
        }
    }
}

/// <summary>When the worklist was last worked out. One row.</summary>
internal sealed class WorklistRun
{
    public const string Only = "last";

    public required string Id { get; init; }
    public required LocalDate Day { get; set; }

    /// <summary>The newest day of which any school has sent a register; none where none has.</summary>
    public LocalDate? Registers { get; set; }

    private sealed class Mapping : IEntityTypeConfiguration<WorklistRun>
    {
        public void Configure(EntityTypeBuilder<WorklistRun> builder) => builder.ToTable("inclusion_worklist_run").HasKey(r => r.Id);
    }
}

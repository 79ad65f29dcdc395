using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Waymark.Core.Inclusion.Patterns;
using Waymark.Core.Insight.Watching;
using Waymark.Shell.Data;

namespace Waymark.Inclusion.Patterns;

/// <summary>A pattern that is found, or was: from the day on which it was first found until it was no longer.</summary>
internal sealed class KeptPattern : IVersioned
{
    public required Guid Id { get; init; }

    /// <summary>Measure, group and direction.</summary>
    public required string Key { get; init; }

    /// <summary>What was found last, as JSON.</summary>
    public required string Found { get; set; }

    public required LocalDate First { get; init; }

    /// <summary>The newest school week with which it was found.</summary>
    public required LocalDate Newest { get; set; }

    /// <summary>Newest school weeks with which it was found, one after the other.</summary>
    public required int Weeks { get; set; }

    /// <summary>False while it waits for one more school week.</summary>
    public required bool Told { get; set; }

    /// <summary>The day on which it was no longer found.</summary>
    public LocalDate? Ended { get; set; }

    public int Version { get; set; }

    public PatternStanding Standing => new(Newest, Weeks, Told);

    public FoundPattern Pattern => JsonSerializer.Deserialize<Form>(Found)!.Pattern(Key);

    public static string Kept(FoundPattern pattern) => JsonSerializer.Serialize(Form.Of(pattern));

    /// <summary>As it is written: numbers as they are, the weeks as rows of numbers after the first Monday.</summary>
    private sealed record Form(ChangeKind Kind, double Chance, double Adjusted, double Observed, double Expected, double Lower, double Upper, int Touched, IReadOnlyList<Week> Weeks)
    {
        public static Form Of(FoundPattern p) => new(p.Finding.Kind, p.Finding.Chance, p.Finding.Adjusted, p.Finding.Observed, p.Finding.Expected, p.Finding.Lower, p.Finding.Upper, p.Touched,
            [.. p.Weeks.TakeLast(PatternPicture.Drawn).Select(w => new Week(w.Monday.ToDateOnly(), w.Count, w.Of, w.Pupils, w.Touched))]);

        public FoundPattern Pattern(string key)
        {
            var parts = key.Split('|');
            return new(PatternMeasure.Find(parts[0])!, PatternGroup.Parse(parts[1]), new Finding(parts[1], Kind, Chance, Adjusted, Observed, Expected, Lower, Upper),
                [.. Weeks.Select(w => new PatternWeek(LocalDate.FromDateOnly(w.Monday), w.Count, w.Of, w.Pupils, w.Touched))], Touched);
        }
    }

    private sealed record Week(DateOnly Monday, long Count, long? Of, int Pupils, int Touched);

    private sealed class Mapping : IEntityTypeConfiguration<KeptPattern>
    {
        public void Configure(EntityTypeBuilder<KeptPattern> builder)
        {
            builder.ToTable("inclusion_pattern").HasKey(p => p.Id);
            builder.HasIndex(p => p.Key).IsUnique().HasFilter("ended IS NULL");
            builder.HasIndex(p => p.Ended);
            builder.Ignore(p => p.Standing).Ignore(p => p.Pattern);
        }
    }
}

/// <summary>When patterns were last worked out, and of how many series. One row.</summary>
internal sealed class PatternRun
{
    public const string Only = "last";

    public required string Id { get; init; }
    public required LocalDate Day { get; set; }

    /// <summary>The newest whole school week; none where there is no register.</summary>
    public LocalDate? Newest { get; set; }

    /// <summary>How each measure was tested, as JSON.</summary>
    public required string Families { get; set; }

    /// <summary>The patterns of the report, as JSON.</summary>
    public required string Named { get; set; }

    public IReadOnlyList<FamilyCount> AllFamilies => JsonSerializer.Deserialize<List<FamilyCount>>(Families)!;

    public IReadOnlyList<NamedFigure> AllNamed => JsonSerializer.Deserialize<List<NamedFigure>>(Named)!;

    private sealed class Mapping : IEntityTypeConfiguration<PatternRun>
    {
        public void Configure(EntityTypeBuilder<PatternRun> builder)
        {
            builder.ToTable("inclusion_pattern_run").HasKey(r => r.Id);
            builder.Ignore(r => r.AllFamilies).Ignore(r => r.AllNamed);
        }
    }
}

/// <summary>How one measure was tested.</summary>
internal sealed record FamilyCount(string Measure, int Tested, int Found, int Trivial, double ByChance)
{
    public static FamilyCount Of(PatternFamily family) => new(family.Measure.Id, family.Tested, family.Found.Count, family.Trivial, family.ByChance);
}

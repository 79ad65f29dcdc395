using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Waymark.Core.Plans.Letters;
using Waymark.Shell.Data;

namespace Waymark.Plans;

/// <summary>A text of letters as the area wrote it on a day. The latest of its name counts; all are kept. Empty: back to the standard.</summary>
internal sealed class LetterText
{
    /// <summary>Before the name of a field that the area fills: detail:council.</summary>
    public const string Detail = "detail:";

    public required Guid Id { get; init; }

    /// <summary>Name of a notice, of a shared text, or of a detail.</summary>
    public required string Name { get; init; }

    /// <summary>1 for the first writing of that name.</summary>
    public required int Number { get; init; }

    public required string Text { get; init; }
    public required Instant WrittenAt { get; init; }
    public required string WrittenBy { get; init; }

    /// <summary>The latest writing of every name. One query.</summary>
    public static async Task<AreaTexts> InUseAsync(WaymarkDb db, CancellationToken stop)
    {
        var all = await db.Set<LetterText>().Where(t => !db.Set<LetterText>().Any(later => later.Name == t.Name && later.Number > t.Number)).AsNoTracking().ToListAsync(stop);
        return new AreaTexts(all.Where(t => t.Text.Length > 0).ToDictionary(t => t.Name, t => t.Text, StringComparer.Ordinal));
    }

    private sealed class Mapping : IEntityTypeConfiguration<LetterText>
    {
        public void Configure(EntityTypeBuilder<LetterText> builder)
        {
            builder.ToTable("plans_letter_text").HasKey(t => t.Id);
            builder.HasIndex(t => new { t.Name, t.Number }).IsUnique();
        }
    }
}

/// <summary>What the area says in letters in place of the standard, and of itself.</summary>
internal sealed class AreaTexts(IReadOnlyDictionary<string, string> all)
{
    public LetterWording Wording { get; } = new(all.Where(t => !t.Key.StartsWith(LetterText.Detail, StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal));

    public bool IsOwn(string name) => all.ContainsKey(name);

    /// <summary>What the area says of itself; empty where nothing yet.</summary>
    public string DetailOf(string field) => all.GetValueOrDefault(LetterText.Detail + field, "");
}

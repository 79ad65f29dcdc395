using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Waymark.Core.People;

namespace Waymark.Plans;

/// <summary>Somebody behind one cause of a difference between two returns. Made anew with its <see cref="StoredComparison"/>.</summary>
internal sealed class ChildBehind
{
    /// <summary>Stands for the number as a whole, where others stand for a code.</summary>
    public const string Whole = "-";

    public required Guid Comparison { get; init; }
    public required string Measure { get; init; }
    public required string Code { get; init; }
    public required string Cause { get; init; }

    /// <summary>Counts those of one cause.</summary>
    public required int Number { get; init; }

    /// <summary>Empty where a return tells of somebody who is not on record under that number or name.</summary>
    public required ChildId Child { get; init; }

    /// <summary>Codes under which the return of the year before counts the child, each with | behind it: a code may be blank.</summary>
    public required string Then { get; init; }

    /// <summary>Codes under which this one does.</summary>
    public required string Now { get; init; }

    public static string Codes(IEnumerable<string> codes) => string.Concat(codes.Select(c => c + "|"));

    public static IReadOnlyList<string> CodesIn(string kept) => kept.Split('|')[..^1];

    private sealed class Mapping : IEntityTypeConfiguration<ChildBehind>
    {
        // The key is the question that is asked.
        public void Configure(EntityTypeBuilder<ChildBehind> builder) =>
            builder.ToTable("plans_return_child_behind").HasKey(c => new { c.Comparison, c.Measure, c.Code, c.Cause, c.Number });
    }
}

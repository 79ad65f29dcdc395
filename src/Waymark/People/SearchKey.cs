using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Waymark.Core.People;

namespace Waymark.People;

/// <summary>One key under which a child is found: part of a name, its sound, date of birth or identifier. Rewritten whenever the child changes.</summary>
internal sealed class SearchKey
{
    public required string Key { get; init; }
    public required ChildId Child { get; init; }

    private sealed class Mapping : IEntityTypeConfiguration<SearchKey>
    {
        public void Configure(EntityTypeBuilder<SearchKey> builder)
        {
            builder.ToTable("people_search").HasKey(k => new { k.Key, k.Child });
            builder.HasIndex(k => k.Child);
        }
    }
}

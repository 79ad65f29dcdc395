using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Waymark.People;

/// <summary>Which agency's number it is.</summary>
internal enum IdentifierKind
{
    Upn,
    FormerUpn,
    Uln,
    NhsNumber,

    /// <summary>Number of the child in the system named by <see cref="ChildIdentifier.System"/>.</summary>
    Local,

    /// <summary>Key of the child's record within a source of files; never shown.</summary>
    SourceKey,

    /// <summary>Why there is neither UPN nor ULN (code set upn-unknown-sen2).</summary>
    UpnUnknown,
}

/// <summary>One number by which an agency knows the child; checked by its own type in Core before it is stored.</summary>
internal sealed class ChildIdentifier : ChildFact
{
    public required IdentifierKind Kind { get; init; }
    public required string Value { get; init; }

    /// <summary>For local numbers: whose, for example council-ehc.</summary>
    public string System { get; init; } = "";

    /// <summary>NHS number traced against the national record.</summary>
    public bool Verified { get; set; }

    private sealed class Mapping : IEntityTypeConfiguration<ChildIdentifier>
    {
        public void Configure(EntityTypeBuilder<ChildIdentifier> builder)
        {
            Map(builder, "people_identifier");
            builder.HasIndex(i => new { i.Value, i.Kind });
        }
    }
}

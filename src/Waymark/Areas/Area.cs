using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Waymark.Core.Areas;
using Waymark.Shell.Data;

namespace Waymark.Areas;

/// <summary>One local area partnership of this installation.</summary>
internal sealed class Area
{
    public required AreaCode Code { get; init; }
    public required string Name { get; set; }
    public required Instant Made { get; init; }

    [InDirectory]
    private sealed class Mapping : IEntityTypeConfiguration<Area>
    {
        public void Configure(EntityTypeBuilder<Area> builder) => builder.ToTable("areas_area").HasKey(a => a.Code);
    }
}

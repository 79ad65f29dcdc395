using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Waymark.Shell.Data;

namespace Waymark.Access;

/// <summary>Keys of anti-forgery tokens and protected values, in the directory, so that every web node reads what another wrote.</summary>
[InDirectory]
internal sealed class ProtectionKeys : IEntityTypeConfiguration<DataProtectionKey>
{
    public void Configure(EntityTypeBuilder<DataProtectionKey> builder) => builder.ToTable("access_protection_key").HasKey(k => k.Id);
}

using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Waymark.Shell.Data;

namespace Waymark.Shell.Trail;

/// <summary>Names what a save touches (record, kind of change, fields) without any value, so that the trail holds no personal data.</summary>
internal static class ChangedFields
{
    private const int MostNamed = 40;

    public static string Of(ChangeTracker tracker)
    {
        var changes = new List<object>();
        var more = 0;
        foreach (var entry in tracker.Entries())
        {
            if (entry.State is EntityState.Unchanged or EntityState.Detached) continue;
            if (entry is { State: EntityState.Modified, Entity: IVersioned versioned }) versioned.Version++;
            if (changes.Count == MostNamed) { more++; continue; }
            changes.Add(new { record = entry.Metadata.ClrType.Name, key = KeyOf(entry), change = entry.State.ToString(), fields = FieldsOf(entry) });
        }
        return changes.Count == 0 ? "" : JsonSerializer.Serialize(new { changes, more });
    }

    private static string KeyOf(EntityEntry entry) => string.Join('/',
        entry.Metadata.FindPrimaryKey()!.Properties.Select(p => entry.Property(p.Name).CurrentValue));

    private static IEnumerable<string> FieldsOf(EntityEntry entry) => entry.State == EntityState.Modified
        ? entry.Properties.Where(p => p.IsModified && p.Metadata.Name != nameof(IVersioned.Version)).Select(p => p.Metadata.Name)
        : [];
}

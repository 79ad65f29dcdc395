namespace Waymark.Shell.Data;

/// <summary>Marks a mapping that belongs to the directory (sign-in, areas, memberships) and not to an area's casework.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class InDirectoryAttribute : Attribute;

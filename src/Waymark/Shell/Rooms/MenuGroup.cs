namespace Waymark.Shell.Rooms;

/// <summary>Entries of the navigation that stand together for those who have many.</summary>
internal enum MenuGroup
{
    /// <summary>Stands for itself.</summary>
    None,
    Plans,
    Letters,
    Inclusion,
    Manage,
}

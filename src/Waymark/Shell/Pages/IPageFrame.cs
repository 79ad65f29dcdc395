namespace Waymark.Shell.Pages;

/// <summary>What the frame of every page shows of the visitor. The Access room knows.</summary>
internal interface IPageFrame
{
    /// <summary>Null when nobody is signed in.</summary>
    string? Name { get; }

    string RoleAndPurpose { get; }
    string AreaName { get; }

    /// <summary>Whether the visitor holds the permission of that name.</summary>
    bool May(string permission);
}

using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Shell.Pages;

namespace Waymark.Access.Gate;

/// <summary>What the frame of every page says of the visitor.</summary>
internal sealed class VisitorFrame(PresentVisitor present, AreaNames areas) : IPageFrame
{
    public string? Name => present.Person?.Name;

    public string RoleAndPurpose => present.Visitor is not { } visitor ? "no role chosen"
        : visitor.Purpose.Length > 0 ? $"{RoleWords.Of(visitor.Role)}: {visitor.Purpose}" : RoleWords.Of(visitor.Role);

    public string AreaName => present.Visitor is { } visitor ? areas.Of(visitor.Area) : "";

    public bool May(string permission) => Enum.TryParse<Permission>(permission, out var needed) && present.May(needed);
}

using Waymark.Shell.Data;
using Waymark.Shell.Demo;

namespace Waymark.Access.Demo;

/// <summary>
/// Whether this is a demonstration. The setting alone is not enough: the stores must be those that <c>waymark demo</c> made and marked, so that no
/// setting can open an installation that holds real children.
/// </summary>
internal sealed class Demonstration(AccessSettings access, StoreSettings stores)
{
    public bool On { get; } = access.Demonstration && File.Exists(Path.Combine(stores.Folder, DemoScene.Mark));
}

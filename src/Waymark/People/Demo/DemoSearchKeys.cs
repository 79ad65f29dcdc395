using Waymark.Shell.Data;
using Waymark.Shell.Demo;

namespace Waymark.People.Demo;

/// <summary>Lays down the keys by which children are found. Last, so that what is made beside casework need not wait for it.</summary>
internal sealed class DemoSearchKeys(DemoPeople people) : IDemoPart
{
    public int Turn => 1;

    public async Task MakeAsync(DemoScene scene, CancellationToken stop)
    {
        // In the order of the index, which then grows page by page.
        await scene.Db.InsertAsync(people.Keys.OrderBy(k => k.Key, StringComparer.Ordinal), stop);
        people.Keys.Clear();
        scene.Said("keys of the search");
    }
}

using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.People;
using Waymark.People.Door;
using Waymark.People.Search;
using Waymark.Shell.Demo;

namespace Waymark.People.Demo;

/// <summary>Schools, the cast and the crowd of the demonstration area.</summary>
internal sealed class DemoPeople : IDemoPart, IDemoChildren
{
    private readonly List<DemoChild> all = [];

    public IReadOnlyList<DemoChild> All => all;

    public async Task MakeAsync(DemoScene scene, CancellationToken stop)
    {
        scene.Db.ChangeTracker.AutoDetectChangesEnabled = false;
        scene.Db.AddRange(DemoScene.Cast("schools").Rows.Select(School));
        var number = 0;
        foreach (var row in DemoScene.Cast("children").Rows) Add(scene, new DemoFamily(scene, number++).Cast(row));
        var crowd = new DemoCrowd();
        for (var i = 0; i < scene.Crowd; i++) Add(scene, crowd.Next(new DemoFamily(scene, number), scene.ChanceOf(number++)));
        await scene.Db.SaveAsync(scene.Deed("make demonstration children"), stop);
        scene.Db.ChangeTracker.Clear();
    }

    private void Add(DemoScene scene, (DemoChild Child, IReadOnlyList<object> Rows) made)
    {
        scene.Db.AddRange(made.Rows);
        var child = made.Rows.OfType<Child>().Single();
        scene.Db.AddRange(SearchKeys.Of(child, made.Rows.OfType<ChildName>(), made.Rows.OfType<ChildIdentifier>()));
        all.Add(made.Child);
    }

    private static Organisation School(Table.Row row) => new()
    {
        Id = OrganisationId.From(DemoScene.IdOf($"school {row["urn"]}")), Name = row["name"], Type = row["type"], Phase = row["phase"],
        Urn = row["urn"], Postcode = row["postcode"], Locality = row["locality"], ResourcedProvision = row["provision"],
        Opened = new LocalDate(2000, 9, 1), Source = "demonstration",
    };
}

using System.Globalization;
using Waymark.People.Door;
using Waymark.People.Search;
using Waymark.Shell.Data;
using Waymark.Shell.Demo;

namespace Waymark.People.Demo;

/// <summary>Schools, the cast and the pupils of the demonstration area.</summary>
internal sealed class DemoPeople : IDemoPart, IDemoChildren
{
    private const int AtOnce = 5000;
    private readonly List<DemoChild> all = [];
    private readonly List<object> rows = [];

    public IReadOnlyList<DemoChild> All => all;

    /// <summary>By which the children are found.</summary>
    public List<SearchKey> Keys { get; } = [];

    /// <summary>The places that the children live in, once they are made.</summary>
    public DemoPlaces? Places { get; private set; }

    public async Task MakeAsync(DemoScene scene, CancellationToken stop)
    {
        var places = Places = DemoPlaces.Of(scene.Area);
        var schools = new DemoSchools(scene, places);
        rows.AddRange(schools.All.Select(DemoSchools.Row).Concat(schools.Boards()));
        var number = 0;
        if (scene.HasCast) foreach (var row in DemoScene.Cast("children").Rows) Add(new DemoFamily(scene, number++).Cast(row));
        var crowd = new DemoCrowd(scene, places, schools);
        for (var i = 0; i < scene.Pupils; i++)
        {
            Add(crowd.Next(number++));
            if (all.Count % AtOnce == 0 && i < scene.Pupils - 1) await WriteAsync(scene, stop);
        }
        await WriteAsync(scene, stop);
        await scene.Db.SaveAsync(scene.Deed("make demonstration children"), stop);
    }

    private async Task WriteAsync(DemoScene scene, CancellationToken stop)
    {
        await scene.Db.InsertAsync(rows, stop);
        rows.Clear();
        scene.Said(string.Create(CultureInfo.InvariantCulture, $"{all.Count:N0} children"));
    }

    private void Add((DemoChild Child, IReadOnlyList<object> Rows) made)
    {
        rows.AddRange(made.Rows);
        Keys.AddRange(SearchKeys.Of((Child)made.Rows[0], [], made.Rows.OfType<ChildIdentifier>()));
        all.Add(made.Child);
    }
}

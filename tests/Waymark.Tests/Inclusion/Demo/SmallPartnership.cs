using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;
using Waymark.Insight.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Demo;
using Waymark.Shell.Rooms;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Inclusion.Demo;

/// <summary>A demonstration of a few schools with its lake, made once for the classes that read it.</summary>
public sealed class SmallPartnership : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("waymark-partnership-");
    private ServiceProvider? services;
    private ILakeReader? lake;

    public async ValueTask InitializeAsync()
    {
        var settings = DemoCommand.Settings(folder.FullName);
        await DemoCommand.MakeAsync(new ProgramHost(Program.Rooms), settings, new DemoCommand.Asked(815, 2500, DemoArea.Today), CancellationToken.None);
        services = new ProgramHost(Program.Rooms).Services(settings);
        lake = await services.GetRequiredService<ILakes>().ReadAsync(DemoScene.Home, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (lake is not null) await lake.DisposeAsync();
        if (services is not null) await services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    /// <summary>Casework of the area; the caller disposes it.</summary>
    internal WaymarkDb Casework() => services!.GetRequiredService<Waymark.Shell.Data.Stores>().Casework(DemoScene.Home);

    /// <summary>The rows of a statement on the lake, each as the text of its values.</summary>
    internal async Task<List<string[]>> AskAsync(string statement)
    {
        await using DbCommand command = lake!.Engine.CreateCommand();
        command.CommandText = statement;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string[]>();
        while (await reader.ReadAsync())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(at => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(reader.IsDBNull(at) ? "" : reader.GetValue(at))}"))]);
        return rows;
    }

    /// <summary>The one number that a statement gives.</summary>
    internal async Task<double> NumberAsync(string statement) => double.Parse(Assert.Single(await AskAsync(statement))[0], System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>Classes that read it; none changes it.</summary>
[CollectionDefinition(nameof(SmallPartnership))]
public sealed class SmallPartnershipReaders : ICollectionFixture<SmallPartnership>;

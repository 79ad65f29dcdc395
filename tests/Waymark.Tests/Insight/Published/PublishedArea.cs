using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Waymark.Areas.Door;
using Waymark.Exchange;
using Waymark.Insight.Door;
using Waymark.Shell.Rooms;
using Waymark.Shell.Trail;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Insight.Published;

/// <summary>An area into which published files are imported as the program does it.</summary>
internal sealed class PublishedArea : IAsyncDisposable
{
    public static readonly string DemoFiles = Path.Combine(Waymark.Tests.Architecture.Source.Root, "demo", "published");
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 24, 9, 0);
    private static readonly Deed Deed = new(Actor.Program("test"), Now, new LocalDate(2026, 11, 24), "import file");
    private readonly ServiceProvider services;
    private readonly AsyncServiceScope scope;

    private PublishedArea(ServiceProvider services)
    {
        this.services = services;
        scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentArea>().Choose(StoreEngines.NorthYorkshire);
    }

    public IPublished Published => services.GetRequiredService<IPublished>();
    public ILakes Lakes => services.GetRequiredService<ILakes>();
    public IServiceProvider Services => scope.ServiceProvider;
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<PublishedArea> OpenAsync(StoreEngines engines, string engine)
    {
        await engines.PreparedAsync(engine, Stop);
        var settings = engines.Settings(engine);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Store:Engine"] = $"{settings.Engine}", ["Store:Folder"] = settings.Folder, ["Store:Postgres"] = settings.Postgres, ["Lake:Memory"] = "200", ["Lake:Threads"] = "1",
        }).Build();
        return new PublishedArea(new ProgramHost(Waymark.Program.Rooms).Services(configuration));
    }

    /// <summary>Received, checked and, where it was not refused, taken over.</summary>
    public async Task<Import> ImportAsync(string file, byte[] content, params (string Name, string Value)[] options)
    {
        var importing = Services.GetRequiredService<Importing>();
        var (import, problems) = await importing.ReceiveAsync(
            new SentFile(new MemoryStream(content), file) { Profile = "published", Options = options.ToDictionary(o => o.Name, o => o.Value) }, Deed, Stop);
        Assert.Empty(problems);
        if (import!.State == ImportState.Received) await importing.CheckAsync(import, Deed, null, Stop);
        if (import.State == ImportState.Checked) await importing.ApplyAsync(import, Deed, null, Stop);
        return import;
    }

    public Task<Import> ImportAsync(string demo, string edition, string published, params (string Name, string Value)[] more) =>
        ImportAsync(demo + ".csv", File.ReadAllBytes(Path.Combine(DemoFiles, demo + ".csv")), [("edition", edition), ("published", published), .. more]);

    /// <summary>Rules and places of what was found.</summary>
    public List<(string Rule, long Line)> Found(Import import) =>
        [.. FindingsFile.Read(services.GetRequiredService<Originals>().FindingsOf(StoreEngines.NorthYorkshire, import.Id)).Select(f => (f.Rule, f.Line))];

    public string Said(Import import) =>
        string.Join(' ', FindingsFile.Read(services.GetRequiredService<Originals>().FindingsOf(StoreEngines.NorthYorkshire, import.Id)).Select(f => $"{f.Message} {f.Remedy}"));

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    public async ValueTask DisposeAsync()
    {
        await scope.DisposeAsync();
        await services.DisposeAsync();
    }
}

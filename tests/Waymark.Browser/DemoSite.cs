using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NodaTime;
using NodaTime.Testing;
using Waymark.Shell.Rooms;

[assembly: AssemblyFixture(typeof(Waymark.Browser.DemoSite))]

namespace Waymark.Browser;

/// <summary>The demonstration area, really served, and a real Chromium; one for the whole run.</summary>
public class DemoSite : IAsyncLifetime
{

    public static readonly LocalDate Today = new(2026, 11, 24);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("waymark-browser-");
    private readonly FakeClock clock = new((Today + new LocalTime(12, 0)).InUtc().ToInstant());
    private readonly int pupils;
    private WebApplication? site;
    private IPlaywright? playwright;
    private IBrowser? browser;

    public DemoSite() => pupils = 1200;

    /// <param name="pupils">Children beside the cast.</param>
    protected DemoSite(int pupils) => this.pupils = pupils;

    public string Address { get; private set; } = "";

    /// <summary>The clock of the site: it stands still until somebody moves it.</summary>
    protected FakeClock Clock => clock;

    protected IServiceProvider Services => site!.Services;

    public virtual async ValueTask InitializeAsync()
    {
        var settings = DemoCommand.Settings(folder.FullName);
        // One address opens every page as fast as it can, and the clock stands still.
        foreach (var limit in (string[])["PagesPerMinute", "AddressPerMinute", "SearchesPerMinute", "TriesOfAddress", "TriesOfAccount"]) settings[$"Access:Limits:{limit}"] = "100000";
        var host = new ProgramHost(Program.Rooms);
        await DemoCommand.MakeAsync(host, settings, new DemoCommand.Asked(815, pupils, Today), CancellationToken.None);
        site = Site.Build(Program.Rooms, settings, builder => builder.Services.AddSingleton<NodaTime.IClock>(clock));
        site.Urls.Add("http://127.0.0.1:0");
        await site.StartAsync();
        Address = site.Urls.First();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium(), Args = ["--no-sandbox", "--disable-dev-shm-usage"] });
    }

    /// <summary>A fresh visitor: nobody signed in.</summary>
    public async Task<IBrowserContext> VisitorAsync(int width = 1280, bool scripts = true)
    {
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = Address, JavaScriptEnabled = scripts, ViewportSize = new() { Width = width, Height = 900 }, Locale = "en-GB", ReducedMotion = ReducedMotion.Reduce,
        });
        // How long a busy machine may take says nothing about a page.
        context.SetDefaultTimeout(120_000);
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        if (site is not null) await site.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    private static string Chromium() => new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("Install chromium: bin/test does so by itself where apt is there.");
}

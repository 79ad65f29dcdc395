using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NodaTime;
using NodaTime.Testing;
using Waymark.Shell.Rooms;

[assembly: AssemblyFixture(typeof(Waymark.Browser.DemoSite))]

namespace Waymark.Browser;

/// <summary>The demonstration area, really served, and a real Chromium; one for the whole run.</summary>
public sealed class DemoSite : IAsyncLifetime
{
    public static readonly LocalDate Today = new(2026, 11, 24);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("waymark-browser-");
    private WebApplication? site;
    private IPlaywright? playwright;
    private IBrowser? browser;

    public string Address { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        var settings = DemoCommand.Settings(folder.FullName);
        // One address opens every page as fast as it can, and the clock stands still.
        foreach (var limit in (string[])["PagesPerMinute", "AddressPerMinute", "SearchesPerMinute", "TriesOfAddress", "TriesOfAccount"]) settings[$"Access:Limits:{limit}"] = "100000";
        var host = new ProgramHost(Program.Rooms);
        await DemoCommand.MakeAsync(host, settings, new DemoCommand.Asked(815, 1200, Today), CancellationToken.None);
        var noon = (Today + new LocalTime(12, 0)).InUtc().ToInstant();
        site = Site.Build(Program.Rooms, settings, builder => builder.Services.AddSingleton<NodaTime.IClock>(new FakeClock(noon)));
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
    }

    private static string Chromium() => new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("Install chromium: bin/test does so by itself where apt is there.");
}

namespace Waymark.Shell.Rooms;

/// <summary>The services of the program for a command of the terminal; built when first asked for.</summary>
internal sealed class ProgramHost(IReadOnlyList<IRoomModule> rooms)
{
    public IReadOnlyList<IRoomModule> Rooms => rooms;

    /// <summary>Settings: appsettings.json beside the program, then the environment (WAYMARK_Store__Folder …).</summary>
    public static IConfigurationRoot Settings() => new ConfigurationBuilder()
        .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
        .AddEnvironmentVariables("WAYMARK_")
        .Build();

    public ServiceProvider Services() => Services(Settings());

    /// <param name="changed">Registrations that stand in for those of the rooms.</param>
    public ServiceProvider Services(IConfiguration settings, Action<IServiceCollection>? changed = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton(settings);
        services.AddLogging(log => log.AddSimpleConsole().SetMinimumLevel(LogLevel.Warning));
        foreach (var room in rooms) room.AddServices(services, settings);
        changed?.Invoke(services);
        return services.BuildServiceProvider();
    }
}

using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Waymark.Bench;

/// <summary>A real PostgreSQL that a run of tests or benchmarks starts once, in a temporary folder, and stops at its end.</summary>
internal static class PostgresServer
{
    private static readonly Lazy<Task<string?>> Running = new(StartAsync);

    /// <summary>Connection to a fresh database, or null when this machine has no PostgreSQL.</summary>
    /// <param name="like">A connection whose database is copied; nobody may be at work in it.</param>
    public static async Task<string?> FreshDatabaseAsync(string? like = null)
    {
        if (await Running.Value is not { } server) return null;
        var name = $"t{Guid.CreateVersion7():N}";
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = like is null ? $"CREATE DATABASE {name}" : $"CREATE DATABASE {name} TEMPLATE {new NpgsqlConnectionStringBuilder(like).Database}";
        await command.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(server) { Database = name }.ToString();
    }

    private static async Task<string?> StartAsync()
    {
        if (Find("initdb") is not { } initdb || Find("postgres") is not { } postgres) return null;
        var folder = Directory.CreateTempSubdirectory("waymark-pg-").FullName;
        if (Environment.UserName == "root") await RunAsync("chown", "postgres", folder);
        var port = FreePort();
        var store = Path.Combine(folder, "store");
        await AsServerUser(initdb, "-D", store, "-U", "waymark", "-A", "trust", "-E", "UTF8", "--locale=C").WaitForExitAsync();
        var server = AsServerUser(postgres, "-D", store, "-k", folder, "-p", $"{port}", "-c", "listen_addresses=127.0.0.1", "-c", "max_connections=400",
            "-c", "fsync=off", "-c", "full_page_writes=off");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Stop(server, store, folder);
        var connection = $"Host=127.0.0.1;Port={port};Username=waymark;Database=postgres";
        await AnswersAsync(connection, server);
        return connection;
    }

    private static async Task AnswersAsync(string connection, Process server)
    {
        while (true)
        {
            try
            {
                await using var attempt = new NpgsqlConnection(connection);
                await attempt.OpenAsync();
                return;
            }
            catch (NpgsqlException) when (!server.HasExited)
            {
                await Task.Delay(100);
            }
        }
    }

    // PostgreSQL refuses to run as root.
    private static Process AsServerUser(string program, params string[] words) => Environment.UserName == "root"
        ? Start("runuser", ["-u", "postgres", "--", program, .. words])
        : Start(program, words);

    private static Task RunAsync(string program, params string[] words) => Start(program, words).WaitForExitAsync();

    private static Process Start(string program, string[] words)
    {
        var process = Process.Start(new ProcessStartInfo(program, words)
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/",
        })!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static void Stop(Process server, string store, string folder)
    {
        // At once: nothing of it is kept. Only the postmaster whose number this server wrote itself.
        var lines = File.Exists(Path.Combine(store, "postmaster.pid")) ? File.ReadAllLines(Path.Combine(store, "postmaster.pid")) : [];
        if (lines.Length > 0) Start("kill", ["-QUIT", lines[0]]).WaitForExit();
        server.WaitForExit(5_000);
        // Left to a process of its own: hundreds of databases can take longer to delete than a run of tests may take to end.
        Start("rm", ["-rf", folder]);
    }

    private static string? Find(string program)
    {
        var debian = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending() : Enumerable.Empty<string>();
        return debian.Select(version => Path.Combine(version, "bin"))
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(':'))
            .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

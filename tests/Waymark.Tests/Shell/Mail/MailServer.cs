using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Waymark.Tests.Shell.Mail;

/// <summary>A mail server of a few lines, which keeps what it is told or refuses every address.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private readonly bool refuses;
    private readonly Task serving;

    public MailServer(bool refuses = false)
    {
        this.refuses = refuses;
        listener.Start();
        serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Messages as they came, with the lines of the envelope before them.</summary>
    public List<string> Messages { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await serving;
        listener.Stop();
        end.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(end.Token);
                await TalkAsync(client);
            }
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException or IOException)
        {
            // The test is over.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
        await using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        var said = new StringBuilder();
        await writer.WriteLineAsync("220 test");
        while (await reader.ReadLineAsync(end.Token) is { } line)
        {
            said.AppendLine(line);
            switch (line.Split(' ')[0].ToUpperInvariant())
            {
                case "EHLO" or "HELO": await writer.WriteLineAsync("250 test"); break;
                case "RCPT" when refuses: await writer.WriteLineAsync("550 no such person"); break;
                case "DATA":
                    await writer.WriteLineAsync("354 go on");
                    while (await reader.ReadLineAsync(end.Token) is { } data && data != ".") said.AppendLine(data);
                    Messages.Add(said.ToString());
                    await writer.WriteLineAsync("250 kept");
                    break;
                case "QUIT": await writer.WriteLineAsync("221 bye"); return;
                default: await writer.WriteLineAsync("250 ok"); break;
            }
        }
    }
}

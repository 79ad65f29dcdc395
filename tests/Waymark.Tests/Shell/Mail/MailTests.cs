using Microsoft.Extensions.Configuration;
using NodaTime.Testing;
using Waymark.Core.Plans.Letters;
using Waymark.Shell.Data;
using Waymark.Shell.Mail;

namespace Waymark.Tests.Shell.Mail;

public sealed class MailTests
{
    private static readonly FakeClock Clock = new(NodaTime.Instant.FromUtc(2026, 11, 24, 12, 0));
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_goes_over_SMTP_with_the_address_and_no_name()
    {
        await using var server = new MailServer();
        await new SmtpMail(Settings(server.Port), Clock).SendAsync(Message("parent@example.org"), Stop);
        var message = Assert.Single(server.Messages);
        Assert.Contains("RCPT TO:<parent@example.org>", message, StringComparison.Ordinal);
        Assert.Contains("To: parent@example.org", message, StringComparison.Ordinal);
        Assert.Contains("Auto-Submitted: auto-generated", message, StringComparison.Ordinal);
        Assert.Contains("There is something new in your place in Waymark.", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_refuses_is_down_or_cannot_encrypt_is_a_refusal_that_names_nobody()
    {
        await using var refusing = new MailServer(refuses: true);
        await using var open = new MailServer();
        foreach (var settings in new[] { Settings(refusing.Port), Settings(1), new MailSettings { Host = "127.0.0.1", Port = open.Port, Seconds = 5, From = "send@example.org" } })
        {
            var refused = await Assert.ThrowsAsync<MailRefusedException>(() => new SmtpMail(settings, Clock).SendAsync(Message("parent@example.org"), Stop));
            Assert.DoesNotContain("parent", $"{refused}", StringComparison.Ordinal);
        }
        Assert.Empty(open.Messages);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nobody")]
    [InlineData("a@example.org\r\nBcc: b@example.org")]
    public async Task What_is_no_address_is_refused(string to) =>
        await Assert.ThrowsAsync<MailRefusedException>(() => new SmtpMail(Settings(1), Clock).SendAsync(Message(to), Stop));

    [Fact]
    public async Task Without_a_server_a_message_is_a_file_that_only_the_program_reads()
    {
        var folder = Directory.CreateTempSubdirectory("waymark-mail-");
        var stores = new StoreSettings { Folder = folder.FullName };
        await new FolderMail(new MailSettings(), stores, Clock).SendAsync(Message("parent@example.org"), Stop);
        var file = Assert.Single(Directory.EnumerateFiles(Path.Combine(folder.FullName, "mail")));
        Assert.EndsWith(".eml", file, StringComparison.Ordinal);
        Assert.Contains("To: parent@example.org", await File.ReadAllTextAsync(file, Stop), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        folder.Delete(recursive: true);
    }

    [Fact]
    public void No_message_can_carry_anything_but_the_address_of_the_site()
    {
        foreach (var name in MailText.Names)
        {
            var text = LetterWording.StandardText(name)!;
            Assert.DoesNotContain("{", text.Replace("{site}", "", StringComparison.Ordinal), StringComparison.Ordinal);
            foreach (var field in LetterField.All) Assert.DoesNotContain($"{{{field.Name}}}", text, StringComparison.Ordinal);
            Assert.Equal(MailText.Of(name, ""), MailText.Of(name, ""));
            Assert.Contains("https://send.example.org", MailText.Of(name, "https://send.example.org").Text, StringComparison.Ordinal);
        }
        // Every message is known to this test.
        Assert.Equal(MailText.Names, typeof(MailText).Assembly.GetManifestResourceNames().Where(n => n.StartsWith("Plans/Letters/Templates/mail-", StringComparison.Ordinal)).Select(n => n["Plans/Letters/Templates/".Length..^".txt".Length]));
    }

    [Fact]
    public void A_server_elsewhere_without_encryption_is_refused_at_the_start() => Assert.Throws<FormatException>(() => MailSettings.Read(
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Mail:Host"] = "mail.example.org", ["Mail:Security"] = "None" }).Build()));

    private static MailSettings Settings(int port) => new() { Host = "127.0.0.1", Port = port, Security = MailSecurity.None, From = "send@example.org", Seconds = 5 };

    private static MailMessage Message(string to)
    {
        var text = MailText.NewLetter("");
        return new(to, text.Subject, text.Text);
    }
}

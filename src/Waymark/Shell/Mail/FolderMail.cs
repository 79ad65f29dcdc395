using NodaTime;
using Waymark.Core.Common;
using Waymark.Shell.Data;

namespace Waymark.Shell.Mail;

/// <summary>Puts each message in a folder as an .eml file, which every mail program opens: for an installation without a mail server.</summary>
internal sealed class FolderMail(MailSettings settings, StoreSettings stores, IClock clock) : IMail
{
    public async Task SendAsync(MailMessage message, CancellationToken stop)
    {
        var now = clock.GetCurrentInstant();
        var folder = settings.FolderIn(stores);
        StoreFolder.Make(folder);
        var name = Path.Combine(folder, $"{now.ToDateTimeUtc():yyyyMMdd-HHmmss}-{NewId.Next(now):N}");
        using var written = WrittenMail.Of(message, settings.From, now);
        await using (var file = new FileStream(name + WholeFile.Part, WholeFile.Options(FileMode.CreateNew)))
        {
            await written.WriteToAsync(file, stop);
            file.Flush(flushToDisk: true);
        }
        File.Move(name + WholeFile.Part, name + ".eml");
        StoreFolder.Flush(folder);
    }
}

using System.Data.Common;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Waymark.Areas.Door;
using Waymark.Core.Common;
using Waymark.Exchange.Door;
using Waymark.Shell;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Exchange;

/// <summary>The one way in: receive, check, and, once a person has said yes, take over in one transaction with one deed.</summary>
internal sealed class Importing(WaymarkDb db, CurrentArea area, Originals originals, ImportProfiles profiles)
{
    public const long MostBytes = 100L * 1024 * 1024;

    /// <summary>Keeps the file. The same file of the same profile with the same choices that was taken over before is recognised and not kept again.</summary>
    public async Task<(Import? Import, Problems Problems)> ReceiveAsync(SentFile sent, Deed deed, CancellationToken stop)
    {
        try
        {
            await using var kept = await originals.KeepAsync(area.Code, sent.Content, CleanName(sent.Name), sent.Limit, stop);
            var chosen = sent.Options.Where(o => !string.IsNullOrWhiteSpace(o.Value)).OrderBy(o => o.Key, StringComparer.Ordinal).ToDictionary(o => o.Key, o => o.Value.Trim());
            return await RecordAsync(kept.Source with { Options = chosen }, sent.Profile, deed, stop);
        }
        catch (FileTooLarge tooLarge)
        {
            return (null, Problems.Of("Asked.File", $"{tooLarge.Message} Split it, or import it on the command line"));
        }
    }

    private async Task<(Import?, Problems)> RecordAsync(ImportSource source, string? profile, Deed deed, CancellationToken stop)
    {
        if (source.Length == 0) return await UnusedAsync(source, Problems.Of("Asked.File", "The file is empty. Choose the file that you meant to send"), stop);
        if (profiles.For(source, profile) is not { } kind)
            return await UnusedAsync(source, Problems.Of("Asked.File", UnknownFile.Why(source)), stop);
        if (profiles.Unsuited(kind, source.Options) is { None: false } unsuited) return await UnusedAsync(source, unsuited, stop);
        var options = JsonSerializer.Serialize(source.Options);
        var before = await db.Set<Import>().Where(i => i.Sha256 == source.Sha256 && i.Profile == kind.Id && i.State != ImportState.Discarded && i.State != ImportState.Refused).ToListAsync(stop);
        if (before.Find(i => i.Options == options) is { } same) return (same, new Problems());
        foreach (var waiting in before.Where(i => i.State == ImportState.Checked))
            (waiting.State, waiting.Finished, waiting.Message) = (ImportState.Discarded, deed.Now, "The file was sent again with other choices.");
        var import = new Import
        {
            Id = NewId.Next(deed.Now), Profile = kind.Id, FileName = source.Name, Sha256 = source.Sha256, Length = source.Length, Options = options,
            ReceivedAt = deed.Now, ReceivedBy = deed.Actor.Name, Actor = JsonSerializer.Serialize(deed.Actor),
        };
        db.Add(import);
        await db.SaveAsync(deed.As("receive file", $"import:{import.Id}"), stop);
        CrashPoint.Pass("import.received");
        return (import, new Problems());
    }

    /// <summary>A file that no import will refer to may hold children's data: it is not kept where nobody sees it.</summary>
    private async Task<(Import?, Problems)> UnusedAsync(ImportSource source, Problems why, CancellationToken stop)
    {
        if (!await db.Set<Import>().AnyAsync(i => i.Sha256 == source.Sha256, stop)) originals.Forget(area.Code, source.Sha256);
        return (null, why);
    }

    /// <summary>Reads the whole file, keeps what was found, and says what it would change. Writes nothing else.</summary>
    public async Task CheckAsync(Import import, Deed deed, IProgress<ImportProgress>? progress, CancellationToken stop)
    {
        var (source, profile) = await OpenAsync(import, stop);
        ImportSummary summary;
        using (var findings = new FindingsFile(originals.FindingsOf(area.Code, import.Id)))
        {
            summary = await profile.CheckAsync(source, db, findings, progress, stop);
            (import.Errors, import.Queries) = (findings.Errors, findings.Queries);
            findings.Keep();
            CrashPoint.Pass("import.checking");
        }
        db.ChangeTracker.Clear();
        db.Attach(import);
        Sum(import, summary);
        import.State = summary.Refused ? ImportState.Refused : ImportState.Checked;
        import.Message = summary.Refused ? "Nothing of this file can be used. Put right what the findings say and send it again." : "";
        if (summary.Refused) import.Finished = deed.Now;
        db.Entry(import).State = EntityState.Modified;
        await db.SaveAsync(deed.As("check file", $"import:{import.Id}"), stop);
    }

    /// <summary>Takes the good rows over: all in one transaction with the deed and the state, or nothing.</summary>
    public async Task ApplyAsync(Import import, Deed deed, IProgress<ImportProgress>? progress, CancellationToken stop)
    {
        if (import.State is not (ImportState.Checked or ImportState.Accepted))
            throw new InvalidOperationException($"An import that is {import.State} is not taken over.");
        var (source, profile) = await OpenAsync(import, stop);
        db.ChangeTracker.Clear();
        await using var all = await db.Database.BeginTransactionAsync(stop);
        using var findings = new FindingsFile(originals.FindingsOf(area.Code, import.Id));
        CrashPoint.Pass("import.applying");
        var summary = await profile.ApplyAsync(source, db, deed, findings, progress, stop);
        (import.Errors, import.Queries) = (findings.Errors, findings.Queries);
        Sum(import, summary);
        db.ChangeTracker.Clear();
        db.Attach(import);
        (import.State, import.Finished) = (ImportState.Applied, deed.Now);
        db.Entry(import).State = EntityState.Modified;
        await db.SaveAsync(deed.As("import file", $"import:{import.Id}"), stop);
        findings.Write();
        CrashPoint.Pass("import.committing");
        await all.CommitAsync(stop);
        CrashPoint.Pass("import.committed");
        findings.Keep();
        await CountAgainAsync(stop);
    }

    /// <summary>What was taken over stands, whether or not the engine could count at this moment: the next import lets it count again.</summary>
    private async Task CountAgainAsync(CancellationToken stop)
    {
        try
        {
            await db.CountAgainAsync(stop);
        }
        catch (DbException)
        {
        }
    }

    private async Task<(ImportSource, IImportProfile)> OpenAsync(Import import, CancellationToken stop) => (
        await originals.SourceAsync(area.Code, import.Sha256, import.FileName, import.Length, stop) with { Options = JsonSerializer.Deserialize<Dictionary<string, string>>(import.Options)! },
        profiles.Find(import.Profile) ?? throw new InvalidOperationException($"No profile {import.Profile} in this version of Waymark."));

    private static void Sum(Import import, ImportSummary summary)
    {
        import.Rows = summary.Rows;
        import.Counts = JsonSerializer.Serialize(summary.Counts.Select(c => new ImportCount(c.What, c.Count)));
        import.Facts = JsonSerializer.Serialize(summary.Facts.Select(f => new ImportFact(f.Name, f.Value)));
    }

    /// <summary>The name is shown and never used as a path. Nothing stays in it that cannot be seen: such signs turn the letters round or hide some.</summary>
    private static string CleanName(string name)
    {
        var clean = string.Concat(Path.GetFileName(name.Replace('\\', '/')).EnumerateRunes().Where(r => Rune.GetUnicodeCategory(r)
            is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)).Take(120)).Trim();
        return clean.Length == 0 ? "file" : clean;
    }
}

internal sealed record ImportCount(string What, long Count);

internal sealed record ImportFact(string Name, string Value);

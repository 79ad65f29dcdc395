using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Waymark.Core.Areas;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Areas.Backup;

public sealed class BackupRefusalTests(StoreEngines engines) : IClassFixture<StoreEngines>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task An_area_that_holds_casework_is_not_replaced_without_force(string engine)
    {
        await using var here = new Installation(engines.Settings(engine));
        var area = await here.AreaAsync("321", cases: 1);
        var backup = await here.BackUpAsync(area);
        await here.AddCaseAsync(area, "later");
        await UnchangedAsync(here, area, backup, force: false, "--force");
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task A_backup_of_one_area_is_not_restored_into_another(string engine)
    {
        await using var here = new Installation(engines.Settings(engine));
        var backup = await here.BackUpAsync(await here.AreaAsync("322", cases: 1));
        await UnchangedAsync(here, await here.AreaAsync("323", cases: 1), backup, force: true, "area 322, not of 323");
    }

    public static TheoryData<string, string> Damages => new(from engine in StoreEngines.All
        from damage in (string[])["a part altered", "a part missing", "a part added", "a hash altered", "a count altered", "a trail that is too short", "a longer part",
            "a newer Waymark", "the other engine", "a way out of the folder"]
        select (engine.Data, damage));

    [Theory, MemberData(nameof(Damages))]
    public async Task A_damaged_or_altered_backup_is_refused_before_anything_is_replaced(string engine, string damage)
    {
        await using var here = new Installation(engines.Settings(engine));
        var area = await here.AreaAsync("324", cases: engines.Once(engine) ? 2 : 0);
        here.Keep(area, "originals/first.xml", "as received");
        var backup = await here.BackUpAsync(area);
        var words = damage switch
        {
            "a part altered" => Altered(backup, "files/originals/first.xml", _ => "as forged!!", "damaged or was altered"),
            "a part missing" => Removed(backup, "files/originals/first.xml", "not those that its manifest lists"),
            "a part added" => Altered(backup, "files/originals/new.xml", _ => "new", "not those that its manifest lists"),
            "a hash altered" => Altered(backup, "manifest.json", text => text.Replace("\"sha256\": \"", "\"sha256\": \"0", StringComparison.Ordinal), "damaged or was altered"),
            "a count altered" => Altered(backup, "manifest.json", text => text.Replace("\"name\": \"plans_case\",\n        \"rows\": ", "\"name\": \"plans_case\",\n        \"rows\": 9", StringComparison.Ordinal), "plans_case holds"),
            "a trail that is too short" => Altered(backup, "manifest.json", text => text.Replace("\"trailCount\": ", "\"trailCount\": 9", StringComparison.Ordinal), "audit trail ends"),
            "a longer part" => Altered(backup, "files/originals/first.xml", _ => new string('x', 5_000_000), "longer than its manifest says"),
            "a newer Waymark" => Altered(backup, "manifest.json", text => text.Replace("\"schema\": \"2026", "\"schema\": \"2099", StringComparison.Ordinal), "newer Waymark"),
            "the other engine" => Altered(backup, "manifest.json", text => text.Replace($"\"engine\": \"{engine}\"", engine == "Sqlite" ? "\"engine\": \"Postgres\"" : "\"engine\": \"Sqlite\"", StringComparison.Ordinal), "Restore it in an installation with"),
            _ => Escaping(backup),
        };
        await UnchangedAsync(here, area, backup, force: true, words);
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task A_backup_whose_trail_was_tampered_with_is_refused(string engine)
    {
        await using var here = new Installation(engines.Settings(engine));
        var area = await here.AreaAsync("325", cases: 3);
        await using (var db = here.Stores.Casework(area))
        {
            await db.Database.ExecuteSqlRawAsync(db.Database.IsSqlite() ? "DROP TRIGGER access_trail_no_update" : "DROP TRIGGER access_trail_append_only ON access_trail", Stop);
            await db.Database.ExecuteSqlRawAsync("UPDATE access_trail SET action = 'nothing' WHERE seq = 2", Stop);
        }
        await UnchangedAsync(here, area, await here.BackUpAsync(area), force: true, "Entry 2 is not what was recorded");
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a zip at all")]
    [InlineData("PK\u0003\u0004 cut off")]
    public async Task A_file_that_is_no_backup_cannot_be_read(string text)
    {
        await using var here = new Installation(engines.Settings("Sqlite"));
        var area = await here.AreaAsync("326", cases: 1);
        var file = here.Keep(area, "no.zip", text);
        await Assert.ThrowsAnyAsync<InvalidDataException>(() => here.RestoreAsync(area, file, force: true));
    }

    [Fact]
    public async Task A_backup_cut_off_by_a_full_disk_cannot_be_read()
    {
        await using var here = new Installation(engines.Settings("Sqlite"));
        var area = await here.AreaAsync("327", cases: 1);
        var backup = await here.BackUpAsync(area);
        await using (var file = File.OpenWrite(backup)) file.SetLength(file.Length / 2);
        await Assert.ThrowsAnyAsync<InvalidDataException>(() => here.RestoreAsync(area, backup, force: true));
    }

    private static async Task UnchangedAsync(Installation here, AreaCode area, string backup, bool force, string words)
    {
        var before = await here.StateAsync(area);
        string said;
        try
        {
            said = string.Join(' ', (await here.RestoreAsync(area, backup, force)).Problems.Select(p => p.Sentence));
        }
        catch (InvalidDataException refused)
        {
            said = refused.Message;
        }
        Assert.Contains(words, said, StringComparison.Ordinal);
        Assert.Equal(before, await here.StateAsync(area));
        Assert.False(Directory.Exists(Path.Combine(here.Settings.FolderOf(area.Value), "scratch", "restore")));
    }

    private static string Altered(string backup, string part, Func<string, string> change, string words)
    {
        using var zip = ZipFile.Open(backup, ZipArchiveMode.Update);
        var old = zip.GetEntry(part);
        var text = "";
        if (old is not null)
        {
            using var reader = new StreamReader(old.Open());
            text = reader.ReadToEnd();
        }
        old?.Delete();
        var changed = change(text);
        Assert.NotEqual(text, changed);
        using var writer = new StreamWriter(zip.CreateEntry(part).Open(), new UTF8Encoding(false));
        writer.Write(changed);
        return words;
    }

    private static string Removed(string backup, string part, string words)
    {
        using var zip = ZipFile.Open(backup, ZipArchiveMode.Update);
        zip.GetEntry(part)!.Delete();
        return words;
    }

    private static string Escaping(string backup)
    {
        Altered(backup, "manifest.json", text => text.Replace("files/originals/first.xml", "files/../../../first.xml", StringComparison.Ordinal), "");
        using var zip = ZipFile.Open(backup, ZipArchiveMode.Update);
        zip.GetEntry("files/originals/first.xml")!.Delete();
        using var writer = new StreamWriter(zip.CreateEntry("files/../../../first.xml").Open());
        writer.Write("as received");
        return "out of the folder";
    }
}

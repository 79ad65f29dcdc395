using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SkiaSharp;
using Waymark.Core.Areas;
using Waymark.Shell.Data;
using Waymark.Shell.Files;
using Waymark.Tests.Areas.Backup;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Shell.Files;

public sealed class FileStoreTests(StoreEngines engines) : IClassFixture<StoreEngines>
{
    private static readonly AreaCode Area = AreaCode.Parse("815");
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF");
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_is_kept_once_under_its_content_for_the_program_alone_and_read_back_whole()
    {
        using var here = new Place();
        var first = await here.Files.KeepAsync(Area, new MemoryStream(Pdf), "Report.PDF", Stop);
        var second = await here.Files.KeepAsync(Area, new MemoryStream(Pdf), "other.pdf", Stop);
        Assert.Equal((first.Hash, FileKind.Pdf, (long)Pdf.Length), (second.Hash, second.Kind, second.Bytes));
        Assert.Equal(Pdf, await here.Files.ReadAsync(Area, first.Hash, Stop));
        var kept = Assert.Single(here.All());
        Assert.Equal(first.Hash, Path.GetFileName(kept));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(kept));
    }

    [Fact]
    public async Task A_bit_that_was_turned_a_file_that_is_gone_and_a_name_that_leads_elsewhere_are_damage()
    {
        using var here = new Place();
        var hash = (await here.Files.KeepAsync(Area, new MemoryStream(Pdf), "a.pdf", Stop)).Hash;
        var kept = here.All().Single();
        var bytes = await File.ReadAllBytesAsync(kept, Stop);
        bytes[9] ^= 1;
        await File.WriteAllBytesAsync(kept, bytes, Stop);
        foreach (var asked in new[] { hash, new string('0', 64), "../../casework.db", hash.ToUpperInvariant() })
            await Assert.ThrowsAsync<DamagedFileException>(() => here.Files.ReadAsync(Area, asked, Stop));
        // The same file sent again puts it right.
        await here.Files.KeepAsync(Area, new MemoryStream(Pdf), "a.pdf", Stop);
        Assert.Equal(Pdf, await here.Files.ReadAsync(Area, hash, Stop));
    }

    [Fact]
    public async Task What_is_not_taken_is_refused_with_a_sentence_and_leaves_nothing()
    {
        using var here = new Place(new FileSettings { MostBytes = 2_000_000 });
        var office = ("word/document.xml", new byte[] { 1 });
        (byte[] Content, string Name, string Sentence)[] hostile =
        [
            ([], "a.pdf", "The file is empty"),
            ("MZ a program"u8.ToArray(), "a.pdf", "The file must be"),
            ("<html></html>"u8.ToArray(), "a.html", "The file must be"),
            (Pdf, "a.docx", "The file is not what its name says"),
            (Pdf, "a.pdf.exe", "The file is not what its name says"),
            (Pdf, "a", "The file is not what its name says"),
            (new byte[2_000_001], "a.pdf", "The file must be 2 MB or smaller"),
            ([0xD0, 0xCF, 0x11, 0xE0, 1], "a.docx", "The file is protected by a password"),
            ("%PDF-1.7 /OpenAction << /S /JavaScript >>"u8.ToArray(), "a.pdf", "The PDF holds a program"),
            (Zip(office, ("word/vbaProject.bin", [1])), "a.docx", "The file holds a program"),
            (Zip(office, ("word/embeddings/a.zip", [1])), "a.docx", "The file holds another archive"),
            (Zip(office, ("../../a.xml", [1])), "a.docx", "A name in the file leads outside it"),
            (Zip(office, ("word/media/big.bin", new byte[40_000_000])), "a.docx", "The file unpacks to far more"),
            (Zip(office, ("word/_rels/settings.xml.rels", "<r><Relationship TargetMode=\"External\"/></r>"u8.ToArray())), "a.docx", "The document takes its template from elsewhere"),
            (Zip(office)[..40], "a.docx", "The file is damaged"),
            (Zip(("other.txt", [1])), "a.docx", "The file must be"),
            ([0x89, 0x50, 0x4E, 0x47, 1, 2, 3], "a.png", "The picture is damaged"),
        ];
        foreach (var (content, name, sentence) in hostile)
        {
            var refused = await Assert.ThrowsAsync<RefusedFileException>(() => here.Files.KeepAsync(Area, new MemoryStream(content), name, Stop));
            Assert.StartsWith(sentence, refused.Message, StringComparison.Ordinal);
        }
        Assert.Empty(here.All());
    }

    [Fact]
    public async Task Documents_and_pictures_are_known_by_their_content()
    {
        using var here = new Place();
        using var picture = new SKBitmap(4, 4);
        using var png = picture.Encode(SKEncodedImageFormat.Png, 90);
        using var jpeg = picture.Encode(SKEncodedImageFormat.Jpeg, 90);
        (byte[] Content, string Name, FileKind Kind)[] taken =
            [(Zip(("word/document.xml", [1])), "a.docx", FileKind.Word), (Zip(("xl/workbook.xml", [1])), "a.xlsx", FileKind.Excel), (png.ToArray(), "a.png", FileKind.Png), (jpeg.ToArray(), "a.jpeg", FileKind.Jpeg)];
        foreach (var (content, name, kind) in taken) Assert.Equal(kind, (await here.Files.KeepAsync(Area, new MemoryStream(content), name, Stop)).Kind);
    }

    [Theory]
    [InlineData("exit 0", "")]
    [InlineData("exit 1", "The file holds something harmful")]
    [InlineData("exit 2", "The file could not be looked at")]
    [InlineData("sleep 30", "The file could not be looked at")]
    public async Task A_scanner_decides_and_one_that_cannot_look_lets_nothing_through(string does, string sentence)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The scanner of this test is a script of a shell.");
        using var here = new Place();
        var script = Path.Combine(here.Root, "scan.sh");
        await File.WriteAllTextAsync(script, $"test -s \"$1\" || exit 2\n{does}\n", Stop);
        var scanned = here.With(new FileSettings { Scanner = "/bin/sh", ScannerArguments = $"{script} {{file}}", ScannerSeconds = 2 });
        if (sentence.Length == 0) Assert.Equal(FileKind.Pdf, (await scanned.KeepAsync(Area, new MemoryStream(Pdf), "a.pdf", Stop)).Kind);
        else Assert.StartsWith(sentence, (await Assert.ThrowsAsync<RefusedFileException>(() => scanned.KeepAsync(Area, new MemoryStream(Pdf), "a.pdf", Stop))).Message, StringComparison.Ordinal);
        Assert.Equal(sentence.Length == 0 ? 1 : 0, here.All().Count);
    }

    [Fact]
    public async Task A_scanner_that_is_not_there_lets_nothing_through()
    {
        using var here = new Place(new FileSettings { Scanner = "/nowhere/scanner" });
        Assert.StartsWith("The file could not be looked at", (await Assert.ThrowsAsync<RefusedFileException>(() => here.Files.KeepAsync(Area, new MemoryStream(Pdf), "a.pdf", Stop))).Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task A_backup_takes_kept_files_and_a_restore_brings_them_back(string engine)
    {
        await using var here = new Installation(engines.Settings(engine));
        var area = await here.AreaAsync("309", cases: 1);
        var files = here.Services.GetRequiredService<IFileStore>();
        var hash = (await files.KeepAsync(area, new MemoryStream(Pdf), "a.pdf", Stop)).Hash;
        var backup = await here.BackUpAsync(area);
        var later = (await files.KeepAsync(area, new MemoryStream([.. Pdf, 32]), "b.pdf", Stop)).Hash;
        File.Delete(Path.Combine(here.Settings.FolderOf("309"), "files", hash[..2], hash));
        Assert.Empty((await here.RestoreAsync(area, backup, force: true)).Problems);
        Assert.Equal(Pdf, await files.ReadAsync(area, hash, Stop));
        await Assert.ThrowsAsync<DamagedFileException>(() => files.ReadAsync(area, later, Stop));
    }

    [Fact]
    public async Task What_a_killed_process_was_writing_is_cleared_at_the_next_start()
    {
        using var here = new Place();
        await here.Files.KeepAsync(Area, new MemoryStream(Pdf), "a.pdf", Stop);
        await File.WriteAllTextAsync(Path.Combine(here.Folder, "left" + WholeFile.Part), "half", Stop);
        here.Files.ClearParts(Area);
        Assert.Single(here.All());
    }

    private static byte[] Zip(params (string Name, byte[] Content)[] files)
    {
        using var whole = new MemoryStream();
        using (var zip = new ZipArchive(whole, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in files)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(content);
            }
        return whole.ToArray();
    }

    private sealed class Place : IDisposable
    {
        private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("waymark-files-");

        public Place(FileSettings? settings = null) => Files = With(settings ?? new FileSettings());

        public AreaFiles Files { get; }
        public string Root => root.FullName;
        public string Folder => Path.Combine(new StoreSettings { Folder = Root }.FolderOf("815"), "files");

        public AreaFiles With(FileSettings settings) => new(new StoreSettings { Folder = Root }, settings, new FileScan(settings));

        public List<string> All() => Directory.Exists(Folder) ? [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)] : [];

        public void Dispose() => root.Delete(recursive: true);
    }
}

using System.IO.Compression;
using System.Text;
using Waymark.Bench;
using Waymark.Core.Plans.Sen2;

namespace Waymark.Tests.Plans.Sen2;

/// <summary>Files that mean harm, or were harmed: each ends in a finding that says what and where, with little memory and at once.</summary>
public sealed class HostileFileTests
{
    private static readonly UTF8Encoding Utf8 = new(false);

    public static TheoryData<string, string> Broken => new()
    {
        { "W001", "<?xml version=\"1.0\"?><!DOCTYPE m [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + Body("&x;") },
        { "W001", "<?xml version=\"1.0\"?><!DOCTYPE m [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>" + Body("&b;") },
        { "W001", Body("&undeclared;") },
        { "W000", "" }, { "W000", "  \n " }, { "W000", "no XML at all" },
        { "W000", Xml.Return(Xml.Ivy + string.Concat(Enumerable.Repeat("<a>", 60_000))) },
        { "W000", "<Message>" + string.Concat(Enumerable.Repeat("<a>", 60_000)) },
        { "W000", Xml.Return($"<Person {string.Join(' ', Enumerable.Range(0, 1_000_000).Select(i => $"a{i}=\">\""))}/>") },
        { "W000", Xml.Return(string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<Person x=\"{i}\"/>"))) },
        { "W000", Xml.Return($"<Person><Surname>{new string('x', 1_000_000)}</Surname></Person>") },
        { "W000", Xml.Return($"<Person><Surname>{new string('x', 3_000_000)}</Surname></Person>") },
        { "W000", Xml.Return($"<!-- {new string('x', 3_000_000)} -->") },
        { "W000", Xml.Return("<Person><Surname>a\0b</Surname></Person>") },
        { "W000", Xml.Return("<Person><Surname>a&#0;b</Surname></Person>") },
        { "W000", Xml.Return(Xml.Ivy + "</Person>")[..^40] },
        { "W000", Xml.Return("<Person></Persn>") },
        { "W000", Xml.Return("") + "<more/>" },
        { "W000", "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + Body("Zoë") },
        { "W000", "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + Body("Zoë") },
        { "W000", "<?xml version=\"1.0\" encoding=\"windows-1252\"?>" + Body("Zoe") },
        { "W002", "<Other/>" }, { "W002", "<html><body>no return</body></html>" },
        { "W002", $"<Message>{Xml.Header}</Message>" },
        { "W002", "<Message><Persons></Persons></Message>" },
        { "W002", "<Message xmlns=\"urn:x\"><Header/><Persons/></Message>" },
        { "W002", Xml.Return(string.Concat(Enumerable.Range(0, 5000).Select(i => $"<X{i}/>"))) },
    };

    [Theory, MemberData(nameof(Broken))]
    public void A_broken_or_hostile_file_gives_one_clear_error(string rule, string xml)
    {
        var (read, allocated) = Allocating(Utf8.GetBytes(xml));
        Assert.True(read.Broken);
        var found = Assert.Single(read.Findings, f => f.Rule.Severity == Sen2Severity.Error);
        Assert.Equal(rule, found.Rule.Id);
        Assert.True(found.Message.Length is > 10 and < 400 && found.Rule.Remedy.Length > 0 && !found.Message.Contains('{'));
        Assert.True(allocated < 40_000_000, $"It took {allocated:N0} bytes to say so.");
    }

    /// <summary>What reading takes, on the thread that reads, without the making of the file.</summary>
    private static (ReadReturn Read, long Allocated) Allocating(byte[] content)
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        File.WriteAllBytes(file, content);
        try
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            return (ReadReturn.Of(file), GC.GetAllocatedBytesForCurrentThread() - before);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_an_error_and_never_a_question_mark() =>
        Assert.Equal("W000", Assert.Single(ReadReturn.Of(Encoding.Latin1.GetBytes(Body("Zoë"))).Findings).Rule.Id);

    [Fact]
    public void Utf16_needs_its_mark()
    {
        Assert.Equal("Zoë", ReadReturn.Of(Body("Zoë"), new UnicodeEncoding(bigEndian: false, byteOrderMark: true)).Persons[0].Surname.Raw);
        Assert.Equal("Zoë", ReadReturn.Of(Body("Zoë"), new UnicodeEncoding(bigEndian: true, byteOrderMark: true)).Persons[0].Surname.Raw);
        Assert.Equal("Zoë", ReadReturn.Of(Body("Zoë"), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)).Persons[0].Surname.Raw);
        Assert.Equal(["W000"], ReadReturn.Of(Encoding.Unicode.GetBytes(Body("Zoë"))).Rules);
    }

    [Fact]
    public void A_value_in_pieces_is_read_whole()
    {
        var read = ReadReturn.Of(Xml.Return("<Person><UPN>P8153<!-- x -->04519<![CDATA[007]]></UPN><Surname>a<?p?>b</Surname></Person>"), Utf8);
        Assert.Equal(("P815304519007", "ab"), (read.Persons[0].Upn.Raw, read.Persons[0].Surname.Raw));
        Assert.Empty(read.Rules);
    }

    [Fact]
    public void What_is_unknown_is_kept_and_reported_once_a_kind()
    {
        var read = ReadReturn.Of(Xml.Return("<Person><Pet>cat</Pet><Surname>A</Surname></Person><Person><Pet>dog</Pet><Nick><b>X</b>y</Nick></Person>"), Utf8);
        Assert.Equal(["W003", "W003"], read.Rules);
        Assert.Equal(["cat", "dog", "Xy"], read.Persons.SelectMany(p => p.Extras).Select(e => e.Raw));
        Assert.Equal("Unknown element Pet at Person; its value was kept but not used.", read.Findings[0].Message);
    }

    [Fact]
    public void A_doubled_element_is_an_error_and_the_first_counts()
    {
        var read = ReadReturn.Of(Xml.Return("<Person><UPN>P815304519007</UPN><UPN>B801200005001</UPN></Person>"), Utf8);
        Assert.Equal(["W005"], read.Rules);
        Assert.Equal("P815304519007", read.Persons[0].Upn.Raw);
        Assert.Equal("B801200005001", read.Persons[0].Extras[0].Raw);
    }

    [Fact]
    public void A_header_behind_the_persons_is_found()
    {
        var read = ReadReturn.Of($"<Message><Persons>{Xml.Ivy}</Person></Persons>{Xml.Header}</Message>", Utf8);
        Assert.Empty(read.Rules);
        Assert.Equal(("2026", 1), (read.Header!.Year.Raw, read.Persons.Count));
    }

    [Fact]
    public void Officers_are_found_wherever_they_stand()
    {
        var read = ReadReturn.Of($"<Message><DMO>1</DMO>{Xml.Header}<Persons>{Xml.Ivy}</Person></Persons><DSCO>1</DSCO></Message>", Utf8);
        Assert.Empty(read.Rules);
        Assert.Equal(("1", "1"), (read.Header!.Dmo.Raw, read.Header.Dsco.Raw));
    }

    [Fact]
    public void An_archive_that_grows_without_measure_is_stopped()
    {
        var bomb = new TestWorkbook();
        bomb.Sheet("Data Entry Template");
        bomb.Part("xl/sharedStrings.xml", $"<sst>{new string(' ', 60_000_000)}</sst>");
        AssertRefused(bomb.Bytes(), "tag or value");
        var rows = new TestWorkbook();
        rows.Sheet("Data Entry Template");
        rows.Part("xl/worksheets/sheet1.xml", $"<worksheet><sheetData>{string.Concat(Enumerable.Repeat($"<x/>{new string(' ', 1000)}", 60_000))}</sheetData></worksheet>");
        AssertRefused(rows.Bytes(), "unpacks");
    }

    [Theory]
    [InlineData("../evil_person.csv", "leads outside"), InlineData("/etc/person.csv", "leads outside"), InlineData("a\\..\\person.csv", "leads outside"), InlineData("inner.zip", "another archive")]
    public void Names_that_lead_outside_and_archives_in_archives_are_refused(string name, string why) => AssertRefused(Zip((name, "x")), why);

    [Fact]
    public void Macros_old_and_locked_workbooks_are_refused()
    {
        var macro = TestWorkbook.Template(new Sen2Sample(1, 2026).Header(), []);
        macro.Part("xl/vbaProject.bin", "x");
        AssertRefused(macro.Bytes(), "macros");
        AssertRefused([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]], "old kind");
        var locked = Zip(("a_person.csv", "x"));
        for (var i = 0; i < locked.Length - 8; i++)
        {
            // General purpose bit 0 of the local and of the central header: encrypted.
            if (locked.AsSpan(i, 4).SequenceEqual("PK\x03\x04"u8)) locked[i + 6] |= 1;
            if (locked.AsSpan(i, 4).SequenceEqual("PK\x01\x02"u8)) locked[i + 8] |= 1;
        }
        AssertRefused(locked, "password");
    }

    [Fact]
    public void Sizes_that_lie_and_archives_cut_off_are_refused()
    {
        var sound = TestWorkbook.Template(new Sen2Sample(1, 2026).Header(), []).Bytes();
        AssertRefused(sound[..(sound.Length / 2)], "damaged");
        var lying = (byte[])sound.Clone();
        for (var i = 0; i < lying.Length - 30; i++)
            if (lying.AsSpan(i, 4).SequenceEqual("PK\x01\x02"u8)) lying[i + 24]++;
        AssertRefused(lying, "");
    }

    [Fact]
    public void A_formula_in_a_cell_is_read_by_its_last_result_and_reported()
    {
        var book = new TestWorkbook();
        var person = book.Sheet("Person");
        person.AddRange([["persontableid", "surname", "forename", "personbirthdate", "sex", "ethnicity", "postcode"], ["1", "=HYPERLINK(\"x\")", "B", "2012-05-01", "M", "WBRI", "HG1 1AA"]]);
        foreach (var part in Sen2Part.All.Where(p => p.Sheet.Length > 0 && p.Module != Sen2Module.Person))
            book.Sheet(part.Sheet).Add(["persontableid", "requeststableid", .. Sen2Layout.Of(part.Module).Where(f => f.In(2027)).Select(f => f.Column)]);
        var read = ReadReturn.Of(book.Bytes());
        Assert.Equal(["W007"], read.Rules);
        Assert.Equal("7", read.Persons[0].Surname.Raw);
    }

    private static string Body(string surname) => $"<Message>{Xml.Header}<Persons><Person><Surname>{surname}</Surname></Person></Persons></Message>";

    private static void AssertRefused(byte[] file, string why)
    {
        var read = ReadReturn.Of(file);
        Assert.True(read.Broken);
        Assert.Empty(read.Persons);
        Assert.Contains(why, Assert.Single(read.Findings).Message, StringComparison.OrdinalIgnoreCase);
    }

    internal static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in files)
            {
                using var entry = new StreamWriter(zip.CreateEntry(name).Open());
                entry.Write(text);
            }
        return memory.ToArray();
    }
}

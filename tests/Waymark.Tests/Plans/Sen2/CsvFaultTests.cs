using System.IO.Compression;
using System.Text;
using NodaTime;
using Waymark.Bench;
using Waymark.Core.Plans.Sen2;
using Waymark.Plans.Sen2.Writing;

namespace Waymark.Tests.Plans.Sen2;

/// <summary>What goes wrong with the nine CSV files: good rows are read, bad ones named with file and line.</summary>
public sealed class CsvFaultTests
{
    [Fact]
    public void A_ragged_row_is_left_out_and_the_others_are_read()
    {
        var read = Read("person", lines => { lines[2] += ",more"; lines[4] = lines[4][..lines[4].LastIndexOf(',')]; });
        Assert.Equal(8, read.Persons.Count);
        Assert.Equal([3, 5], read.Findings.Where(f => f.Rule.Id == "W000").Select(f => f.Line));
        Assert.Contains("cells instead of", read.Findings[0].Message, StringComparison.Ordinal);
        // What hung under them belongs to nobody now.
        Assert.Equal(2, read.Findings.Count(f => f.Rule.Id == "W002" && f.Module == Sen2Module.Request));
    }

    [Theory]
    [InlineData("surname,", "surname,surname,", "W005", "occurs 2 times")]
    [InlineData("surname,", "surname2,", "W002", "surname")]
    [InlineData("persontableid,", "persontable,", "W002", "persontableid")]
    [InlineData("ethnicity", "еthnicity", "W002", "ethnicity")]
    public void Doubled_missing_and_look_alike_columns_end_the_reading(string from, string to, string rule, string why)
    {
        var read = Read("person", lines => lines[0] = lines[0].Replace(from, to, StringComparison.Ordinal));
        Assert.True(read.Broken);
        Assert.Empty(read.Persons);
        var found = read.Findings.Single(f => f.Rule.Severity == Sen2Severity.Error);
        Assert.Equal((rule, Sen2Module.Person, 1), (found.Rule.Id, found.Module, found.Line));
        Assert.Contains(why, found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"open", "left open"), InlineData("a\"b", "middle"), InlineData("\"a\"b", "behind"), InlineData("a\0b", "NUL")]
    public void Quotation_marks_that_do_not_fit_end_the_reading(string cell, string why)
    {
        var read = Read("person", lines => lines[3] = $"{cell},{lines[3]}");
        Assert.True(read.Broken);
        Assert.Contains(why, Assert.Single(read.Findings).Message, StringComparison.Ordinal);
        Assert.True(read.Findings[0].Line >= 4);
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        var read = ReadReturn.Of(Archive(files => files.Remove(files.Keys.Single(k => k.EndsWith("_senneed.csv", StringComparison.Ordinal)))));
        Assert.Equal("W002", Assert.Single(read.Findings).Rule.Id);
        Assert.Contains("senneed", read.Findings[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("09/28/2013"), InlineData("28/09/2013"), InlineData("2013-Sep-31 00:00:00"), InlineData("41545")]
    public void Dates_of_another_form_are_never_guessed(string date)
    {
        var read = Read("person", lines => lines[1] = string.Join(',', lines[1].Split(',').Select((c, i) => lines[0].Split(',')[i] == "personbirthdate" ? date : c)));
        Assert.Equal(date, read.Persons[0].PersonBirthDate.Raw);
        var found = new List<Sen2Finding>();
        new Sen2Checker(read.Header, new Sen2Facts(), found.Add).Check(read.Persons[0]);
        Assert.Contains("W101", found.Select(f => f.Rule.Id));
    }

    [Fact]
    public void Windows_letters_are_an_error_and_line_ends_of_any_kind_are_not()
    {
        var text = "";
        var latin = Archive(files =>
        {
            var name = files.Keys.Single(k => k.EndsWith("_person.csv", StringComparison.Ordinal));
            text = Encoding.UTF8.GetString(files[name]);
            files[name] = Encoding.Latin1.GetBytes(text.Replace(",M,", ",Mé,", StringComparison.Ordinal) + "é");
        });
        Assert.Contains("UTF-8", Assert.Single(ReadReturn.Of(latin).Findings).Message, StringComparison.Ordinal);
        foreach (var end in (string[])["\n", "\r", "\r\n"])
            Assert.Equal(10, ReadReturn.Of(Archive(files =>
            {
                foreach (var (name, bytes) in files.ToList()) files[name] = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).Replace("\r\n", end, StringComparison.Ordinal));
            })).Persons.Count);
    }

    private static ReadReturn Read(string table, Action<string[]> change) => ReadReturn.Of(Archive(files =>
    {
        var name = files.Keys.Single(k => k.EndsWith($"_{table}.csv", StringComparison.Ordinal));
        var lines = Encoding.UTF8.GetString(files[name]).Split("\r\n");
        change(lines);
        files[name] = Encoding.UTF8.GetBytes(string.Join("\r\n", lines));
    }));

    private static byte[] Archive(Action<Dictionary<string, byte[]>> change)
    {
        using var memory = new MemoryStream();
        var sample = new Sen2Sample(5, 2026);
        CollectArchive.Write(memory, sample.Header(), sample.Persons(10), 2026, new LocalDate(2026, 2, 3));
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Read, leaveOpen: true))
            foreach (var entry in zip.Entries)
            {
                using var content = new MemoryStream();
                using var from = entry.Open();
                from.CopyTo(content);
                files[entry.Name] = content.ToArray();
            }
        change(files);
        using var changed = new MemoryStream();
        using (var zip = new ZipArchive(changed, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, bytes) in files)
            {
                using var to = zip.CreateEntry(name).Open();
                to.Write(bytes);
            }
        return changed.ToArray();
    }
}

using System.Text;
using NodaTime;
using Waymark.Bench;
using Waymark.Core.Plans.Sen2;
using Waymark.Plans.Sen2.Writing;

namespace Waymark.Tests.Plans.Sen2;

/// <summary>The four shapes of the return carry the same records, and each can be read.</summary>
public sealed class ShapeTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("waymark-shapes-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData(2023), InlineData(2024), InlineData(2025), InlineData(2026)]
    public void A_sample_of_any_year_has_no_error_by_the_rules_of_its_year(int year)
    {
        var sample = new Sen2Sample(7, year);
        var found = new List<Sen2Finding>();
        var checker = new Sen2Checker(sample.Header(), new Sen2Facts { Today = new LocalDate(year, 3, 1), Authority = "815", LastSerial = 0 }, found.Add);
        foreach (var person in sample.Persons(3000)) checker.Check(person);
        var summary = checker.Finish();
        Assert.Empty(found.Where(f => f.Rule.Severity == Sen2Severity.Error).Select(f => $"{f.Rule.Id} {f.Subject} {f.Message}"));
        Assert.Equal(3000, summary.Persons);
        Assert.True(summary.ActivePlans > 1500 && summary.EndedPlans > 100 && summary.Count(Sen2Severity.Information) > 0);
    }

    [Theory]
    [InlineData("xml"), InlineData("csv folder"), InlineData("csv archive"), InlineData("csv shuffled"), InlineData("template"), InlineData("pre-submission")]
    public void Every_shape_gives_the_same_persons(string shape)
    {
        var persons = new Sen2Sample(3, 2026).Persons(200).ToList();
        var header = new Sen2Sample(3, 2026).Header();
        var read = ReadReturn.Of(Write(shape, header, persons));
        Assert.Equal(shape == "pre-submission" ? ["W004: Element rquestsource is written differently from the specification (RequestSource)."] : [], read.Findings.Select(f => $"{f.Rule.Id}: {f.Message}"));
        Assert.Equal(string.Join('\n', persons.Select(ReadReturn.Flat)), read.AllText);
        if (shape != "pre-submission") Assert.Equal(ReadReturn.Flat(header), ReadReturn.Flat(read.Header!));
        Assert.All(read.Persons, p => Assert.True(p.Line > 0 && p.Surname.Line >= p.Line));
    }

    [Fact]
    public void The_same_records_give_the_same_bytes()
    {
        byte[] Xml() => WriteXml(new Sen2Sample(3, 2026).Header(), new Sen2Sample(3, 2026).Persons(50), 2026);
        byte[] Csv() => File.ReadAllBytes(Write("csv archive", new Sen2Sample(3, 2026).Header(), new Sen2Sample(3, 2026).Persons(50)));
        Assert.Equal(Xml(), Xml());
        Assert.Equal(Csv(), Csv());
    }

    [Fact]
    public void A_tag_is_never_written_into_a_year_that_did_not_know_it()
    {
        var xml = Encoding.UTF8.GetString(WriteXml(new Sen2Sample(3, 2026).Header(), new Sen2Sample(3, 2026).Persons(100), 2024));
        Assert.DoesNotContain("RequestSource", xml, StringComparison.Ordinal);
        Assert.DoesNotContain("DSCO", xml, StringComparison.Ordinal);
        Assert.Contains("ReviewMeeting", xml, StringComparison.Ordinal);
    }

    internal static byte[] WriteXml(Sen2Header header, IEnumerable<Sen2Person> persons, int year)
    {
        using var memory = new MemoryStream();
        XmlShape.Write(memory, header, persons, year);
        return memory.ToArray();
    }

    private string Write(string shape, Sen2Header header, IEnumerable<Sen2Person> persons)
    {
        var path = Path.Combine(folder.FullName, "return");
        switch (shape)
        {
            case "xml": File.WriteAllBytes(path, WriteXml(header, persons, 2026)); break;
            case "template": File.WriteAllBytes(path, TestWorkbook.Template(header, persons).Bytes()); break;
            case "pre-submission": File.WriteAllBytes(path, TestWorkbook.PreSubmission(header, persons).Bytes()); break;
            case "csv archive":
                using (var file = File.Create(path)) CollectArchive.Write(file, header, persons, 2026, new LocalDate(2026, 2, 3));
                break;
            default:
                Directory.CreateDirectory(path);
                using (var export = new CollectExport(p => File.Create(Path.Combine(path, CollectExport.NameOf(p, new LocalDate(2026, 2, 3)))), header, 2026))
                    foreach (var person in persons) export.Add(person);
                if (shape == "csv shuffled") Shuffle(path);
                break;
        }
        return path;
    }

    // Rows of every table but the persons' in another order: children keep their order under one parent.
    private static void Shuffle(string path)
    {
        foreach (var file in Directory.GetFiles(path).Where(f => !f.Contains("_person.", StringComparison.Ordinal) && !f.Contains("_sen2.", StringComparison.Ordinal)))
        {
            var lines = File.ReadAllLines(file);
            File.WriteAllLines(file, lines[..1].Concat(lines[1..].GroupBy(l => l.Split(',')[1]).Reverse().SelectMany(g => g)));
        }
    }
}

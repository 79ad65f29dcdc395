using System.Globalization;
using CsCheck;
using NodaTime;
using Waymark.Core.Plans.Sen2;
using Waymark.Plans.Sen2.Writing;

namespace Waymark.Tests.Plans.Sen2;

/// <summary>What is written is read again exactly, whatever the values are.</summary>
public sealed class RoundTripTests
{
    private static readonly Gen<string> Word = Gen.OneOf(
        Gen.String[Gen.Char["abcXYZ019 '-=+@,\"<>&;ëłŻ日ا👍\t"], 0, 12],
        Gen.OneOfConst("O'Brien", "Zoë", "D'Souza-Łukasz", "Null", "True", "=1+1", "-2", "+44", "@x", "'=1", "''@", "2026-01-15", "1", "0", "true", "''", "a\nb", "a\r\nb"))
        .Select(w => w.Normalize().Trim() is var t && char.IsSurrogate(t.FirstOrDefault()) ? "x" : t).Where(w => !w.Any(char.IsSurrogate));

    private static readonly Gen<Sen2Person> Person = Gen.Select(Gen.Int[0, int.MaxValue], Word.Array[40]).Select((seed, words) => Make(seed, words));

    [Fact]
    public void Xml_gives_back_what_was_written() => Person.List[1, 5].Sample(persons =>
    {
        var read = ReadReturn.Of(ShapeTests.WriteXml(Header(), persons, 2026));
        Assert.Empty(read.Rules);
        Assert.Equal(Flat(persons), read.AllText);
    }, iter: 300);

    [Fact]
    public void The_nine_files_give_back_what_was_written() => Person.List[1, 5].Sample(persons =>
    {
        using var memory = new MemoryStream();
        CollectArchive.Write(memory, Header(), persons, 2026, new LocalDate(2026, 2, 3));
        var read = ReadReturn.Of(memory.ToArray());
        Assert.Empty(read.Rules);
        Assert.Equal(Flat(persons), read.AllText);
    }, iter: 150);

    [Fact]
    public void Json_gives_back_what_was_written_and_what_the_layout_does_not_know() => Person.Sample(person =>
    {
        person.Keep(new Sen2Extra("Person/Pet", "cat \"Tom\"", 3));
        var read = Sen2Json.Read(Sen2Json.Write(person))!;
        Assert.Equal(ReadReturn.Flat(person), ReadReturn.Flat(read));
        Assert.Equal(person.Extras.Select(e => (e.Path, e.Raw)).Distinct(), read.Extras.Select(e => (e.Path, e.Raw)));
    }, iter: 300);

    [Theory]
    [InlineData(""), InlineData("{"), InlineData("[]"), InlineData("{\"is\":\"nothing\"}")]
    public void A_text_that_is_no_record_is_read_as_none(string text) => Assert.Null(Sen2Json.Read(text));

    [Fact]
    public void No_cell_of_the_nine_files_begins_like_a_formula()
    {
        var person = new Sen2Person();
        person.Set("Surname", "=cmd|' /C calc'!A0");
        person.Set("Forename", "@x");
        using var memory = new MemoryStream();
        CollectArchive.Write(memory, Header(), [person], 2026, new LocalDate(2026, 2, 3));
        using var zip = new System.IO.Compression.ZipArchive(memory);
        using var text = new StreamReader(zip.Entries.Single(e => e.Name.EndsWith("_person.csv", StringComparison.Ordinal)).Open());
        Assert.Contains(",'=cmd|' /C calc'!A0,'@x,", text.ReadToEnd(), StringComparison.Ordinal);
    }

    private static string Flat(IEnumerable<Sen2Person> persons) => string.Join('\n', persons.Select(ReadReturn.Flat));

    private static Sen2Header Header()
    {
        var header = new Sen2Header();
        foreach (var (tag, value) in ((string, string)[])[("Year", "2026"), ("LEA", "815"), ("ReferenceDate", "2026-01-15"), ("DateTime", "2026-02-03T09:30:00")]) header.Set(tag, value);
        return header;
    }

    private static Sen2Person Make(int seed, string[] words)
    {
        var random = new Random(seed);
        var next = 0;
        return (Sen2Person)Record(Sen2Module.Person);

        Sen2Record Record(Sen2Module module)
        {
            var record = Sen2Record.New(module);
            foreach (var field in Sen2Layout.Of(module))
                if (field.In(2026) && random.Next(3) > 0) record.Set(field.Ordinal, new Sen2Value(Value(field), 0));
            foreach (var part in Sen2Part.All.Where(p => p.Parent == module))
                for (var i = random.Next(part.Module is Sen2Module.NamedPlan or Sen2Module.ActivePlan ? 2 : 3); i > 0; i--) record.Add(Record(part.Module));
            return record;
        }

        string Value(Sen2Field field) => (field.Kind, random.Next(4)) switch
        {
            (Sen2Kind.Date, > 0) => new LocalDate(2000 + random.Next(30), 1 + random.Next(12), 1 + random.Next(28)).ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
            (Sen2Kind.Flag, > 0) => random.Next(2) == 0 ? "0" : "1",
            // Written as a flag or a day of the export they are one: "true" and "1" are the same there.
            (Sen2Kind.Flag or Sen2Kind.Date, _) => "maybe",
            _ => words[next++ % words.Length],
        };
    }
}

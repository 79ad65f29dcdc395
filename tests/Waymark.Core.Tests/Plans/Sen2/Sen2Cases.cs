using NodaTime;
using NodaTime.Text;
using Waymark.Core.Common;
using Waymark.Core.Plans.Sen2;

namespace Waymark.Core.Tests.Plans.Sen2;

/// <summary>
/// Worked cases of the rules: a made-up person of sen2-bases.txt and what is changed in it. <c>plan.PB=1</c> sets a value, <c>-plan</c> takes a record
/// out, <c>+need SENtype=HI</c> puts one in, <c>+twin</c> adds the same person once more with what follows changed. A number picks the record: need2.
/// </summary>
internal static class Sen2Cases
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Plans", "Sen2");
    private static readonly ILookup<string, string> Lines = Read();

    public static IReadOnlyList<Table.Row> All { get; } = Table.Parse("sen2-cases", File.ReadAllText(Path.Combine(Folder, "sen2-cases.csv"))).Rows;

    public static List<Sen2Finding> Check(Table.Row row) => Check(row["year"], row["base"], row["changes"], row["facts"], row["last"]);

    public static List<Sen2Finding> Check(string year, string name, string changes, string facts = "", string last = "")
    {
        var found = new List<Sen2Finding>();
        var (header, persons) = Make(year, name, changes);
        var checker = new Sen2Checker(header, Facts(facts, last), found.Add);
        foreach (var person in persons) checker.Check(person);
        checker.Finish();
        return found;
    }

    public static (Sen2Header Header, List<Sen2Person> Persons) Make(string year, string name, string changes)
    {
        var header = (Sen2Header)Records($"header {year}")[0];
        var persons = new List<Sen2Person> { Person(name) };
        foreach (var change in changes.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var asked = change;
            if (change.StartsWith("+twin", StringComparison.Ordinal))
            {
                persons.Add(Person(name));
                asked = change[5..].Trim();
            }
            if (asked.Length > 0) Apply(asked, header, persons[^1]);
        }
        return (header, persons);
    }

    private static Sen2Person Person(string name)
    {
        var records = Records(name);
        var person = (Sen2Person)records[0];
        foreach (var record in records.Skip(1)) Hang(person, record, 1);
        return person;
    }

    private static void Apply(string change, Sen2Header header, Sen2Person person)
    {
        if (change[0] == '-') Remove(person, change[1..]);
        else if (change[0] == '+')
        {
            var words = change[1..].Split(' ');
            var at = char.IsAsciiDigit(words[0][^1]) ? words[0][^1] - '0' : 1;
            Hang(person, Parse([words[0].TrimEnd('1', '2', '3'), .. words[1..]]), at);
        }
        else
        {
            var (path, value) = Cut(change, '=');
            var (record, tag) = Cut(path, '.');
            var of = record == "header" ? header : Find(person, record);
            of.Set(tag, value.Replace('_', ' '), 7);
        }
    }

    private static void Remove(Sen2Person person, string name)
    {
        var gone = Find(person, name);
        foreach (var request in person.Requests.ToList())
        {
            if (gone is Sen2Request only) person.Requests.Remove(only);
            if (gone is Sen2Assessment assessment) request.Assessments.Remove(assessment);
            if (gone is Sen2ActivePlan active) request.ActivePlans.Remove(active);
            foreach (var a in request.Assessments)
            {
                if (gone is Sen2NamedPlan plan) a.Plans.Remove(plan);
                if (gone is Sen2PlanDetail detail) a.Plans.ForEach(p => p.Details.Remove(detail));
            }
            foreach (var a in request.ActivePlans)
            {
                if (gone is Sen2Placement place) a.Placements.Remove(place);
                if (gone is Sen2Need need) a.Needs.Remove(need);
            }
        }
    }

    private static void Hang(Sen2Person person, Sen2Record record, int at)
    {
        var parent = Sen2Part.Of(record.Module).Parent!.Value;
        Under(person).Where(r => r.Module == parent).ElementAt(at - 1).Add(record);
    }

    private static Sen2Record Find(Sen2Person person, string name)
    {
        var at = char.IsAsciiDigit(name[^1]) ? name[^1] - '0' : 1;
        return Under(person).Where(r => r.Module == ModuleOf(name.TrimEnd('1', '2', '3'))).ElementAt(at - 1);
    }

    private static IEnumerable<Sen2Record> Under(Sen2Record record) => record.Children.SelectMany(Under).Prepend(record);

    private static List<Sen2Record> Records(string name) => [.. Lines[name].Select(line => Parse(line.Split(' ')))];

    private static Sen2Record Parse(string[] words)
    {
        var record = Sen2Record.New(ModuleOf(words[0]));
        foreach (var word in words[1..])
        {
            var (tag, value) = Cut(word, '=');
            record.Set(tag, value.Replace('_', ' '), 3);
        }
        record.Line = 3;
        return record;
    }

    private static Sen2Module ModuleOf(string name) => name switch
    {
        "plan" => Sen2Module.NamedPlan,
        "detail" => Sen2Module.PlanDetail,
        "active" => Sen2Module.ActivePlan,
        "place" => Sen2Module.Placement,
        _ => Enum.Parse<Sen2Module>(name, ignoreCase: true),
    };

    private static Sen2Facts Facts(string facts, string last)
    {
        var known = new Sen2Facts();
        foreach (var fact in facts.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = Cut(fact, '=');
            known = name switch
            {
                "today" => known with { Today = Day(value) },
                "authority" => known with { Authority = value },
                "serial" => known with { LastSerial = int.Parse(value, System.Globalization.CultureInfo.InvariantCulture) },
                "school" => known with { Establishments = new OneSchool(value) },
                _ => throw new InvalidDataException($"No fact {name}."),
            };
        }
        if (last.Length == 0) return known;
        var (of, changes) = Cut(last, ';');
        return known with { LastReturn = Sen2LastReturn.Of(Sen2Year.Of(2025)!, Make("2025", of, changes).Persons) };
    }

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;

    private static (string, string) Cut(string text, char at) => text.Split(at, 2) is [var a, var b] ? (a, b) : (text, "");

    private static ILookup<string, string> Read()
    {
        var name = "";
        var lines = new List<(string Name, string Line)>();
        foreach (var line in File.ReadLines(Path.Combine(Folder, "sen2-bases.txt")))
        {
            if (line.StartsWith('[')) name = line[1..^1];
            else if (!line.StartsWith('#')) lines.Add((name, line));
        }
        return lines.ToLookup(l => l.Name, l => l.Line);
    }

    private sealed class OneSchool(string words) : ISen2Establishments
    {
        public Sen2Establishment? Find(string urn)
        {
            var parts = words.Split(' ');
            string? Of(string name) => parts.Select(p => Cut(p, '=')).FirstOrDefault(p => p.Item1 == name && p.Item2.Length > 0).Item2;
            return parts[0] != urn ? null : new Sen2Establishment(
                Of("opened") is { } o ? Day(o) : null, Of("closed") is { } c ? Day(c) : null, Of("type") ?? "01",
                parts.Contains("unit"), parts.Contains("rp"), Of("successor") ?? "");
        }
    }
}

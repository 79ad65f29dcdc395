using NodaTime;
using NodaTime.Text;
using Waymark.Core.Common;

namespace Waymark.Core.Inclusion.Exclusions;

/// <summary>How binding a duty is.</summary>
public enum DutyKind
{
    /// <summary>A limit in law.</summary>
    Law,
    /// <summary>A duty without a date.</summary>
    Duty,
    /// <summary>Guidance.</summary>
    Should,
    /// <summary>A prompt to think of, never overdue.</summary>
    Prompt,
    /// <summary>Time that parents have.</summary>
    Right,
    /// <summary>A day before which something may not be done.</summary>
    Bar,
    /// <summary>Nothing is required; it is shown so that nobody asks for it.</summary>
    Free,
    /// <summary>A number that other rules use; never shown by itself.</summary>
    Part,
}

/// <summary>One row of <c>exclusion-rules.csv</c>: the dated rule, to whom and to what it applies, when it runs, and what closes it.</summary>
internal sealed record DutyRule(
    Rule Rule, string What, string Actor, DutyKind Kind, IReadOnlyList<string> Of, Condition When, string Start, IReadOnlyList<string> Done, string Otherwise, IReadOnlyList<string> Ends);

/// <summary>Alternatives parted by |, each a list of facts that must all hold; ! in front of one that must not.</summary>
internal sealed class Condition(string text)
{
    private readonly IReadOnlyList<IReadOnlyList<string>> alternatives =
        [.. text.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(a => a.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    /// <summary>Every fact that it names.</summary>
    public IEnumerable<string> Facts => alternatives.SelectMany(a => a).Select(f => f.TrimStart('!'));

    /// <summary>True or false where the facts that are known decide it; null where they do not.</summary>
    public bool? Holds(Func<string, bool?> fact)
    {
        bool? any = false;
        foreach (var all in alternatives)
        {
            bool? each = true;
            foreach (var name in all)
            {
                var one = name[0] == '!' ? !fact(name[1..]) : fact(name);
                if (one == false) { each = false; break; }
                if (one is null) each = null;
            }
            if (each == true) return true;
            if (each is null) any = null;
        }
        return any;
    }
}

/// <summary>The catalogue of duties.</summary>
public sealed class DutyCatalogue
{
    private readonly IReadOnlyList<IReadOnlyList<DutyRule>> duties;

    private DutyCatalogue(Table table)
    {
        Rules = RuleBook.From(table);
        duties = [.. table.Rows.Where(r => r["kind"] != "part").GroupBy(r => r["rule"], StringComparer.Ordinal).Select(g => (IReadOnlyList<DutyRule>)[.. g.Select(Read)])];
    }

    /// <summary>The catalogue that ships with Waymark.</summary>
    public static DutyCatalogue Standard { get; } = new(Table.Embedded("Inclusion/Exclusions/exclusion-rules.csv"));

    /// <summary>The dated rules behind the duties.</summary>
    public RuleBook Rules { get; }

    /// <summary>Reads a catalogue of an area, in the layout of the standard one.</summary>
    /// <exception cref="InvalidDataException">A row is not right.</exception>
    public static DutyCatalogue From(Table table) => new(table);

    internal IEnumerable<DutyRule> All => duties.SelectMany(d => d);

    /// <summary>The duties in force on a day for one kind; a rule that had not begun by then is no duty.</summary>
    internal IEnumerable<DutyRule> On(LocalDate day, ExclusionKind kind) => duties
        .Select(versions => versions.FirstOrDefault(r => r.Rule.From <= day && (r.Rule.To is null || day <= r.Rule.To))).OfType<DutyRule>()
        .Where(r => r.Of.Contains(ExclusionKinds.Code(kind)));

    private DutyRule Read(Table.Row row) => new(
        Rules.All.First(r => r.Id == row["rule"] && LocalDatePattern.Iso.Format(r.From) == row["from"]),
        row["what"], row["actor"], Enum.Parse<DutyKind>(row["kind"], ignoreCase: true), Words(row["of"], ' '), new Condition(row["when"]), row["start"],
        Words(row["done"], '|'), row["otherwise"], Words(row["ends"], ' '));

    private static string[] Words(string text, char by) => text.Split(by, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

using System.Text.RegularExpressions;
using Waymark.Core.Common;

namespace Waymark.Tests.Architecture;

public sealed partial class RuleTests
{
    private static readonly IReadOnlyList<Table> Tables =
        [.. Directory.EnumerateFiles(Path.Combine(Source.Root, "src", "Waymark.Core"), "*.csv", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(file => Table.Parse(Path.GetRelativePath(Source.Root, file), File.ReadAllText(file)))];

    private static IEnumerable<Table> Rules => Tables.Where(table => table.Header.Contains("rule") && table.Header.Contains("source"));

    [Fact]
    public void Every_row_that_states_a_fact_names_its_source() =>
        Wrong.None(Tables.Where(table => table.Header.Contains("source")).SelectMany(table => table.Rows.Where(row => row.Maybe("source") is null).Select(row => $"{table.Name}: {row[table.Header[0]]}")));

    [Fact]
    public void Every_rule_says_how_sure_it_is() =>
        Wrong.None(Rules.SelectMany(table => table.Rows.Where(row => row["sure"] is not ("C" or "S" or "U" or "W")).Select(row => $"{table.Name}: {row["rule"]}")));

    [Fact]
    public void Every_rule_is_used_in_a_test()
    {
        Assert.NotEmpty(Rules);
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Source.Root, "tests"), "*.*", SearchOption.AllDirectories).Where(file => Tested().IsMatch(file)))
            used.UnionWith(Word().Matches(File.ReadAllText(file)).Select(match => match.Value));
        Wrong.None(Rules.SelectMany(table => table.Rows.Select(row => row["rule"]).Where(rule => !used.Contains(rule) && !IsPartOfOneUsed(rule, used)).Select(rule => $"{table.Name}: {rule}")).Distinct());
    }

    // CL-15.meeting is a step in the reckoning of CL-15 and has no date of its own.
    private static bool IsPartOfOneUsed(string rule, HashSet<string> used) => StepSuffix().Match(rule) is { Success: true } step && used.Contains(step.Groups["whole"].Value);

    [GeneratedRegex(@"tests/[^/]+/(?!obj|bin).*\.(cs|csv)$")]
    private static partial Regex Tested();

    [GeneratedRegex(@"[A-Za-z][\w.-]*[\w]")]
    private static partial Regex Word();

    [GeneratedRegex(@"^(?<whole>[A-Z]+-\d+(\.\d+)?)\.[a-z]+$")]
    private static partial Regex StepSuffix();
}

using System.Collections.Frozen;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Waymark.Core.Common;

namespace Waymark.Core.Plans.Sen2;

/// <summary>The rules of the return, read from sen2-rules.csv with a remedy for each from sen2-remedies.csv.</summary>
public sealed class Sen2RuleBook
{
    private readonly FrozenDictionary<string, Sen2Rule> byId;

    private Sen2RuleBook(Table rules, Table remedies)
    {
        var remedyOf = remedies.Rows.ToDictionary(r => r["id"], r => r["remedy"], StringComparer.Ordinal);
        All = [.. rules.Rows.Select(r => Read(r, remedyOf))];
        byId = All.ToFrozenDictionary(r => r.Id, StringComparer.Ordinal);
        var all = string.Join('\n', All);
        Version = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..12];
    }

    /// <summary>The rules that ship with the product.</summary>
    public static Sen2RuleBook Standard { get; } =
        new(Table.Embedded("Plans/Sen2/sen2-rules.csv"), Table.Embedded("Plans/Sen2/sen2-remedies.csv"));

    /// <summary>All rules in the order of the file.</summary>
    public IReadOnlyList<Sen2Rule> All { get; }

    /// <summary>Changes whenever a rule changes; stored with every result.</summary>
    public string Version { get; }

    /// <summary>The rule of that id.</summary>
    /// <exception cref="KeyNotFoundException">No such rule.</exception>
    public Sen2Rule this[string id] => byId[id];

    private static Sen2Rule Read(Table.Row r, Dictionary<string, string> remedyOf) => new(
        r["id"], r["severity"] switch
        {
            "E" => Sen2Severity.Error,
            "Q" => Sen2Severity.Query,
            "I" => Sen2Severity.Information,
            var other => throw new InvalidDataException($"Rule {r["id"]}: severity {other} is not E, Q or I."),
        },
        r["area"], Year(r.Maybe("from_year")), Year(r.Maybe("to_year")), r["fails_when"], r["message"], remedyOf[r["id"]], r["basis"]);

    private static int? Year(string? text) => text is null ? null : int.Parse(text, CultureInfo.InvariantCulture);
}

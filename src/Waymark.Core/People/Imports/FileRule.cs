using System.Collections.Concurrent;
using System.Collections.Frozen;
using Waymark.Core.Common;

namespace Waymark.Core.People.Imports;

/// <summary>One thing that a file about children is tested for.</summary>
/// <param name="Id">Shown beside each finding, for example E09.</param>
/// <param name="Severity">E the row is not taken over, Q it is taken over and needs a look, I good to know.</param>
/// <param name="Message">What is wrong, in plain words.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record FileRule(string Id, char Severity, string Message, string Remedy)
{
    private static readonly ConcurrentDictionary<string, FrozenDictionary<string, FileRule>> Books = new(StringComparer.Ordinal);

    /// <summary>The rules of one kind of file, by id: person-extract, annex-a or gias.</summary>
    /// <exception cref="InvalidDataException">There is no such kind of file.</exception>
    public static FrozenDictionary<string, FileRule> Of(string kind) => Books.GetOrAdd(kind, Load);

    private static FrozenDictionary<string, FileRule> Load(string kind) =>
        Table.Embedded($"People/Imports/{kind}-rules.csv").Rows
            .Select(r => new FileRule(r["id"], r["severity"][0], r["message"], r["remedy"]))
            .ToFrozenDictionary(r => r.Id, StringComparer.Ordinal);
}

using Waymark.Core.Common;

namespace Waymark.Core.People.Names;

/// <summary>First names that stand for each other, both ways.</summary>
public static class Nicknames
{
    private static readonly ILookup<string, string> Pairs = Table.Embedded("People/Names/nicknames.csv").Rows
        .SelectMany(r => new[] { (From: NameForm.Of(r["name"]), To: NameForm.Of(r["nickname"])), (From: NameForm.Of(r["nickname"]), To: NameForm.Of(r["name"])) })
        .Distinct().ToLookup(p => p.From, p => p.To, StringComparer.Ordinal);

    /// <summary>The other names that the comparison form of a first name may stand for.</summary>
    public static IEnumerable<string> Of(string token) => Pairs[token];
}

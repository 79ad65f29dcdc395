using NodaTime;
using Waymark.Core.Common;

namespace Waymark.Core.Inclusion.Worklist;

/// <summary>The dated numbers of the look back at the worklist (<c>look-back-rules.csv</c>).</summary>
public static class LookBackRules
{
    private static readonly RuleBook Rules = RuleBook.Embedded("Inclusion/Worklist/look-back-rules.csv");

    /// <summary>After so many school weeks it is looked what became of a child: the shorter look first.</summary>
    public static IReadOnlyList<int> Weeks(LocalDate day) => [Rules.On("look-back.first", day).Amount, Rules.On("look-back.second", day).Amount];

    /// <summary>Of fewer than so many no share is told.</summary>
    public static int Small(LocalDate day) => Rules.On("look-back.small", day).Amount;
}

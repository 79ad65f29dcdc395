using NodaTime;

namespace Waymark.People.Children;

/// <summary>What is recorded already, above the form that adds to it: each in words, with the address where it is changed or ended.</summary>
internal sealed record FactList(IReadOnlyList<FactList.Line> Lines)
{
    /// <summary>Those that hold now or later; ended ones stand on the child's page.</summary>
    public static FactList Of<T>(IEnumerable<T> facts, Func<T, string> words, Func<T, string> link, LocalDate today)
        where T : ChildFact =>
        new([.. facts.Where(f => f.To is null || f.To >= today).Select(f => new Line(words(f), f.From, f.To, link(f)))]);

    internal sealed record Line(string Words, LocalDate? From, LocalDate? To, string Link);
}

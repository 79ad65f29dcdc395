using NodaTime;
using Waymark.Core.Common;

namespace Waymark.Core.People;

/// <summary>
/// Who decides for a child: the parents until compulsory school age ends, the young person from the day after (Children and Families Act 2014 s83;
/// SEND Code of Practice 8.13). What parents may see from then on is what the young person, or a decision about capacity, says.
/// </summary>
/// <param name="Passes">The first day on which the young person decides; null where the date of birth is not known: then the parents still do.</param>
/// <param name="Warns">The first day on which the family is told that it will happen.</param>
public sealed record FamilyRights(LocalDate? Passes, LocalDate? Warns)
{
    private static readonly RuleBook Rules = RuleBook.Embedded("People/family-rights.csv");

    /// <summary>Of a child born on that day.</summary>
    public static FamilyRights Of(LocalDate? born) => born is { } known
        ? new(SchoolAge.Of(known).Ends.PlusDays(1), known.PlusMonths(Rules.On("family-rights.warn", known).Amount)) : new(null, null);

    /// <summary>True where the young person decides on that day.</summary>
    public bool YoungPersonDecides(LocalDate day) => Passes <= day;

    /// <summary>True in the time before, when the family is to be told.</summary>
    public bool Nears(LocalDate day) => Warns <= day && !YoungPersonDecides(day);
}

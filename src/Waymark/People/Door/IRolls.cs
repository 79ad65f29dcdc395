using NodaTime;
using Waymark.Core.People;
using Waymark.Shell.Data;

namespace Waymark.People.Door;

/// <summary>Who is on the roll of which school, without a name: for files of registers, set beside the whole area at once.</summary>
internal interface IRolls
{
    /// <summary>Every UPN, present or former, with its child. A number that two children have is there twice.</summary>
    IAsyncEnumerable<NumberOnRoll> NumbersAsync(WaymarkDb db, CancellationToken stop);

    /// <summary>The child of each UPN, present or former; a number that two children have is nobody's. One query.</summary>
    Task<IReadOnlyDictionary<string, ChildId>> ChildrenByNumberAsync(WaymarkDb db, CancellationToken stop);

    /// <summary>Every time on roll of every child at a school with a URN.</summary>
    IAsyncEnumerable<TimeOnRoll> TimesAsync(WaymarkDb db, CancellationToken stop);

    /// <summary>The times on roll of one child at schools with a URN. One query.</summary>
    Task<IReadOnlyList<TimeOnRoll>> TimesOfAsync(WaymarkDb db, ChildId child, CancellationToken stop);

    /// <summary>The URNs of the schools of the area, by name whatever its case; a name that two schools have is left out. One query.</summary>
    Task<IReadOnlyDictionary<string, string>> SchoolsByNameAsync(WaymarkDb db, CancellationToken stop);

    /// <summary>The establishments of the national register by the number of their authority and their own, "815 2001". One query.</summary>
    Task<ILookup<string, NumberedSchool>> SchoolsByNumberAsync(WaymarkDb db, CancellationToken stop);
}

/// <param name="Opened">First day; null where not known.</param>
/// <param name="Closed">Last day; null while it is open or where not known.</param>
internal sealed record NumberedSchool(string Number, string Urn, LocalDate? Opened, LocalDate? Closed);

/// <param name="YearGroup">Nominal year group now; reception is 0.</param>
internal readonly record struct NumberOnRoll(string Upn, Guid Child, LocalDate? Born, int? YearGroup);

/// <param name="From">First day, or null where not known.</param>
/// <param name="To">Last day, or null while it lasts.</param>
internal readonly record struct TimeOnRoll(Guid Child, string Urn, LocalDate? From, LocalDate? To);

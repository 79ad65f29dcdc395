namespace Waymark.Core.Plans.Sen2.Rules;

/// <summary>Sixty-four bits that stand for an identifier or for name and date of birth.</summary>
internal static class PersonKey
{
    private const ulong Start = 14695981039346656037UL;

    /// <summary>Of one value: letters count without regard to case, blanks not at all.</summary>
    public static ulong Of(Sen2Value value) => Add(Start, value);

    /// <summary>Of surname, forename and date of birth; 0 where one of them is missing.</summary>
    public static ulong OfName(Sen2Person person) =>
        person.Surname.Blank || person.Forename.Blank || person.PersonBirthDate.Blank ? 0
            : Add(Add(Add(Start, person.Surname), person.Forename), person.PersonBirthDate);

    /// <summary>The first that there is: UPN, ULN, name and date of birth.</summary>
    public static ulong OfPerson(Sen2Person person) =>
        person.Upn.Given ? Of(person.Upn) : person.UniqueLearnerNumber.Given ? Of(person.UniqueLearnerNumber) : OfName(person);

    private static ulong Add(ulong hash, Sen2Value value)
    {
        if (value.Written is not { } text) return Mix(Mix(hash, '|'), (uint)(value.Date is { } day ? (day.Year * 10000) + (day.Month * 100) + day.Day : 0));
        foreach (var c in text)
            if (c > ' ') hash = Mix(hash, char.ToUpperInvariant(c));
        return Mix(hash, '|');
    }

    private static ulong Mix(ulong hash, uint part) => (hash ^ part) * 1099511628211UL;
}

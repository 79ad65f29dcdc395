using NodaTime;
using Waymark.Core.People;

namespace Waymark.Core.Plans.Letters;

/// <summary>To whom the law addresses a notice: the parent of a child; the young person once over compulsory school age (Children and Families Act 2014 s83).</summary>
public static class LetterAddressee
{
    /// <summary>True where the notice goes to the young person, on that day. An unknown date of birth counts as a child's.</summary>
    public static bool IsYoungPerson(LocalDate? born, LocalDate day) => FamilyRights.Of(born).YoungPersonDecides(day);

    /// <summary>The child in the words of the letter.</summary>
    /// <param name="name">Full name.</param>
    /// <param name="toThem">True where the letter is to the young person.</param>
    public static (string Whom, string Whose) Words(string name, bool toThem) => toThem ? ("you", "your") : (name, name.EndsWith('s') ? $"{name}'" : $"{name}'s");
}

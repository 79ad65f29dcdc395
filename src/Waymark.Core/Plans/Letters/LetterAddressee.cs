namespace Waymark.Core.Plans.Letters;

/// <summary>How a letter speaks of the child, to a parent or to the young person themself.</summary>
public static class LetterAddressee
{
    /// <summary>Whom it is about and whose things they are.</summary>
    /// <param name="name">Full name.</param>
    /// <param name="toThem">True where the letter is to the young person.</param>
    public static (string Whom, string Whose) Words(string name, bool toThem) => toThem ? ("you", "your") : (name, name.EndsWith('s') ? $"{name}'" : $"{name}'s");
}

using Waymark.Core.People;

namespace Waymark.Core.Plans.Letters;

/// <summary>
/// Whether a parent may get a copy of a letter to a young person (SEND Code of Practice 8.13-8.17): only where the young person agrees that they see everything, or the parent
/// acts for them because they lack capacity. Never where contact is barred.
/// </summary>
public static class ParentCopy
{
    /// <summary>Why the parent may have it, in words; null where they may not.</summary>
    /// <param name="toYoungPerson">The letter is to the young person, who decides that day.</param>
    /// <param name="rights">The parent holds parental responsibility, or held it until rights passed.</param>
    /// <param name="barred">Nothing may be sent to or shown to the parent.</param>
    /// <param name="decided">What was decided about the parent and holds that day; null where nothing was.</param>
    public static string? Why(bool toYoungPerson, bool rights, bool barred, ParentAccess? decided) =>
        toYoungPerson && rights && !barred && decided is { Sees: true } ? decided.Label : null;
}

using NodaTime;
using Waymark.Core.Common;

namespace Waymark.Core.Plans.Letters;

/// <summary>Something that the guard finds before a letter is sent (<c>guard-rules.csv</c>).</summary>
/// <param name="Id">G1 and so on.</param>
/// <param name="Stops">True where nobody can set it aside; otherwise whoever sends it says why it is right.</param>
/// <param name="Says">What is wrong.</param>
/// <param name="Do">What to do.</param>
public sealed record GuardFinding(string Id, bool Stops, string Says, string Do);

/// <summary>What the guard looks at.</summary>
public sealed record GuardFacts
{
    /// <summary>The letter goes to a parent or young person, not to a setting.</summary>
    public required bool ToFamily { get; init; }

    /// <summary>Whom it is to stands among the people of this child today.</summary>
    public bool Known { get; init; }

    /// <summary>Whom it is to holds parental responsibility, or is the young person.</summary>
    public bool HasRights { get; init; }

    /// <summary>Nothing may be sent to or shown to this person.</summary>
    public bool Barred { get; init; }

    /// <summary>Whom it is to is the young person.</summary>
    public bool IsYoungPerson { get; init; }

    /// <summary>By law it goes to the young person.</summary>
    public bool OverSchoolAge { get; init; }

    /// <summary>It goes by post.</summary>
    public bool ByPost { get; init; }

    /// <summary>The child's address is restricted.</summary>
    public bool AddressRestricted { get; init; }

    /// <summary>There is an address to post it to.</summary>
    public bool HasAddress { get; init; }

    /// <summary>Whom it is to can sign in to read it.</summary>
    public bool HasOwnPlace { get; init; }

    /// <summary>Names of other children that stand in it.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>The letter, and the version that goes with it, agree with their seals.</summary>
    public bool Whole { get; init; } = true;

    /// <summary>The version that goes with it belongs to this child.</summary>
    public bool OwnPaper { get; init; } = true;

    /// <summary>The day that the letter bears.</summary>
    public required LocalDate Day { get; init; }

    /// <summary>Today.</summary>
    public required LocalDate Today { get; init; }

    /// <summary>The day on which the case says that this step was done already, or null.</summary>
    public LocalDate? DoneOn { get; init; }

    /// <summary>The day of a letter of the same kind to the same person that waits or went within the last four weeks, or null.</summary>
    public LocalDate? SameOn { get; init; }

    /// <summary>The case has ended.</summary>
    public bool Ended { get; init; }
}

/// <summary>Looks at a letter before anything leaves: the right child, the right person, a safe address, nothing of anybody else in it.</summary>
public static class LetterGuard
{
    private static readonly Dictionary<string, Table.Row> Rules = Table.Embedded("Plans/Letters/guard-rules.csv").Rows.ToDictionary(r => r["guard"], StringComparer.Ordinal);

    /// <summary>Ids of everything that it can find.</summary>
    public static IEnumerable<string> Ids => Rules.Keys;

    /// <summary>Everything found, what stops first.</summary>
    public static IReadOnlyList<GuardFinding> Look(GuardFacts at)
    {
        ArgumentNullException.ThrowIfNull(at);
        return [.. Found(at).Select(f => Finding(f.Id, f.Value)).OrderByDescending(f => f.Stops)];
    }

    private static IEnumerable<(string Id, string Value)> Found(GuardFacts at)
    {
        if (at.ToFamily && !at.Known) yield return ("G1", "");
        if (at is { ToFamily: true, Known: true, HasRights: false }) yield return ("G2", "");
        if (at.Barred) yield return ("G3", "");
        if (at is { ToFamily: true, OverSchoolAge: true, IsYoungPerson: false }) yield return ("G4", "");
        if (at is { ToFamily: true, OverSchoolAge: false, IsYoungPerson: true }) yield return ("G5", "");
        if (at is { ToFamily: true, ByPost: true, AddressRestricted: true }) yield return ("G6", "");
        if (at is { ToFamily: true, ByPost: true, AddressRestricted: false, HasAddress: false }) yield return ("G7", "");
        if (at is { ByPost: false, HasOwnPlace: false }) yield return ("G8", "");
        if (at.OtherNames.Count > 0) yield return ("G9", string.Join(", ", at.OtherNames));
        if (!at.Whole) yield return ("G10", "");
        if (!at.OwnPaper) yield return ("G11", "");
        if (at is { ByPost: false } && at.Day < at.Today) yield return ("G12", "");
        if (at is { ByPost: true } && at.Day < at.Today) yield return ("G15", Content.ItemValues.Words(at.Day));
        if (at.DoneOn is { } done && done != at.Day) yield return ("G13", Content.ItemValues.Words(done));
        if (at.Ended) yield return ("G14", "");
        if (at.SameOn is { } same) yield return ("G16", Content.ItemValues.Words(same));
    }

    private static GuardFinding Finding(string id, string value)
    {
        var rule = Rules[id];
        return new(id, rule["stops"] == "yes", value.Length > 0 ? $"{rule["says"]}: {value}" : rule["says"], rule["do"]);
    }

    /// <summary>The names that stand in a text as words of their own, but for those that it may hold.</summary>
    public static IReadOnlyList<string> NamesIn(string text, IEnumerable<string> others, IEnumerable<string> allowed)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(others);
        var may = allowed.SelectMany(Words).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var said = Words(text).ToHashSet(StringComparer.Ordinal);
        return [.. others.Where(o => o.Length > 2 && said.Contains(o) && !may.Contains(o)).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Words(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var letter = i < text.Length && (char.IsLetter(text[i]) || (text[i] is '\'' or '-' && start >= 0 && i + 1 < text.Length && char.IsLetter(text[i + 1]) && text[(i + 1)..] is not ['s', ..]));
            if (letter && start < 0) start = i;
            else if (!letter && start >= 0) { yield return text[start..i]; start = -1; }
        }
    }
}

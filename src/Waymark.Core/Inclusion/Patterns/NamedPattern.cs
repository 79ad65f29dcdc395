using System.Globalization;

namespace Waymark.Core.Inclusion.Patterns;

/// <summary>A pattern that the inspection report names: always counted, whether or not it has changed.</summary>
/// <param name="Id">Its id in addresses and statements.</param>
/// <param name="Title">As a heading.</param>
/// <param name="Means">Whom it counts, in one sentence.</param>
public sealed record NamedPattern(string Id, string Title, string Means)
{
    /// <summary>All, in the order in which they are shown.</summary>
    public static IReadOnlyList<NamedPattern> All { get; } =
    [
        new("primary", "Primary-aged children suspended or excluded", "Children from Reception to Year 6 with SEN support or a plan who were suspended, or permanently excluded, in the school year."),
        new("repeat", "Suspended again and again", "Children with SEN support or a plan who were suspended so often in the school year, or so often within some school weeks, as rule EW2 of the worklist says."),
        new("waiting", "Suspended while waiting for an assessment", "Children who were suspended or excluded in the school year while a request for an EHC needs assessment, or the assessment, was not decided."),
        new("late-need", "Needs identified only after exclusion", "Children without SEN support or a plan before their first suspension or exclusion, for whom one began, or an assessment was asked for, within the months after it that rule EW7 says. Counted in the school year in which the need was identified."),
    ];

    /// <summary>The pattern of that id, or null.</summary>
    public static NamedPattern? Find(string? id) => All.FirstOrDefault(pattern => pattern.Id == id);
}

/// <summary>How many children a named pattern counts.</summary>
/// <param name="Id">The pattern.</param>
/// <param name="Now">In the school year so far.</param>
/// <param name="Before">By the same day of the school year before.</param>
public sealed record NamedFigure(string Id, int Now, int Before)
{
    /// <summary>In words: "12 children in this school year so far; 9 by the same day of the last one."</summary>
    /// <param name="counted">Makes a count safe; null where it is hidden.</param>
    public string Sentence(Func<int, int?> counted)
    {
        ArgumentNullException.ThrowIfNull(counted);
        var now = counted(Now) switch { null => "A few children", 0 => "Nobody", 1 => "1 child", { } number => $"{Number(number)} children" };
        var before = counted(Before) switch { null => "a few", 0 => "nobody", { } number => Number(number) };
        return $"{now} in this school year so far; {before} by the same day of the last one.";
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}

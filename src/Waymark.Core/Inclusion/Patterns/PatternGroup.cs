using System.Globalization;
using Waymark.Core.Common;

namespace Waymark.Core.Inclusion.Patterns;

/// <summary>Whose series it is: pupils with a SEN status, a need, a home, a phase, a year group or a school in common.</summary>
/// <param name="Sen">N, K or E on the Monday of the week, on the first day of a suspension; null for any.</param>
/// <param name="Send">Only pupils with SEN support or a plan.</param>
public sealed record PatternGroup(string? Sen = null, bool Send = false)
{
    /// <summary>Locality of the home.</summary>
    public string? Locality { get; init; }

    /// <summary>Phase of the school.</summary>
    public string? Phase { get; init; }

    /// <summary>Year group at the time, reception 0.</summary>
    public int? YearGroup { get; init; }

    /// <summary>Primary need, code set sen-types.</summary>
    public string? Need { get; init; }

    /// <summary>URN of the school.</summary>
    public int? School { get; init; }

    /// <summary>Main reason of a suspension or exclusion, code set exclusion-reasons.</summary>
    public string? Reason { get; init; }

    /// <summary>How it is kept and compared: the same group has the same key.</summary>
    public string Key => string.Join(';', Parts.Where(part => part.Value is not null).Select(part => $"{part.Name}={part.Value}"));

    /// <summary>How many things its pupils have in common.</summary>
    public int Narrowness => Parts.Count(part => part.Value is not null);

    /// <summary>Reads a key.</summary>
    /// <exception cref="FormatException">It is no key of a group.</exception>
    public static PatternGroup Parse(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.Split(';', StringSplitOptions.RemoveEmptyEntries).Aggregate(new PatternGroup(), (group, part) => part.Split('=', 2) switch
        {
            ["sen", var sen] => group with { Sen = sen },
            ["send", "yes"] => group with { Send = true },
            ["locality", var locality] => group with { Locality = locality },
            ["phase", var phase] => group with { Phase = phase },
            ["year", var year] => group with { YearGroup = int.Parse(year, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) },
            ["need", var need] => group with { Need = need },
            ["school", var school] => group with { School = int.Parse(school, CultureInfo.InvariantCulture) },
            ["reason", var reason] => group with { Reason = reason },
            _ => throw new FormatException($"{part} is no part of a group."),
        });
    }

    /// <summary>Whether every pupil of the other group is in this one, as far as both keys tell.</summary>
    public bool Holds(PatternGroup other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (Sen is null || Sen == other.Sen) && (!Send || other.Send || other.Sen is "K" or "E") && Parts.Skip(2).Zip(other.Parts.Skip(2)).All(both => both.First.Value is null || both.First.Value == both.Second.Value);
    }

    /// <summary>In words after "of": "pupils with SEN support in Scarborough".</summary>
    /// <param name="school">Name of a school by its URN.</param>
    public string Words(Func<int, string> school)
    {
        ArgumentNullException.ThrowIfNull(school);
        var words = Sen switch { "K" => "pupils with SEN support", "E" => "pupils with an EHC plan", "N" => "pupils without SEN", _ when Need is { } need => $"pupils with {NeedWords(need)}", _ when Send => "pupils with SEND", _ => "all pupils" };
        if (YearGroup is { } year) words += year switch { 0 => " in Reception", < 0 => " before Reception", _ => string.Create(CultureInfo.InvariantCulture, $" in Year {year}") };
        if (Phase is { } phase) words += $" in {PhaseWords(phase)}";
        if (School is { } urn) words += $" at {school(urn)}";
        if (Locality is { } locality) words += $" in {locality}";
        if (Reason is { } reason) words += $" for {CodeSet.Of("exclusion-reasons").LabelOf(reason).ToLowerInvariant()}";
        return words;
    }

    // A name of a person keeps its capital.
    private static string NeedWords(string code) => CodeSet.Of("sen-types").LabelOf(code) is { Length: > 0 } label && code != "DS" ? char.ToLowerInvariant(label[0]) + label[1..] : CodeSet.Of("sen-types").LabelOf(code);

    private static string PhaseWords(string phase) => phase.ToLowerInvariant() switch
    {
        var name when name.EndsWith("provision", StringComparison.Ordinal) => name,
        var name when name.EndsWith("unit", StringComparison.Ordinal) || name.EndsWith("college", StringComparison.Ordinal) => name + "s",
        var name => name + " schools",
    };

    private IEnumerable<(string Name, string? Value)> Parts =>
    [
        ("sen", Sen), ("send", Send ? "yes" : null), ("locality", Locality), ("phase", Phase), ("year", YearGroup?.ToString(CultureInfo.InvariantCulture)), ("need", Need), ("school", School?.ToString(CultureInfo.InvariantCulture)), ("reason", Reason),
    ];
}

using Waymark.Core.Common;

namespace Waymark.Core.Plans.Wording;

/// <summary>How a vague phrase can be made good.</summary>
public enum VagueClass
{
    /// <summary>Cured by a complete quantity on the same row.</summary>
    Quantity,

    /// <summary>Needs design: who designs it, who delivers it, what it holds.</summary>
    Design,

    /// <summary>Needs a role.</summary>
    Role,

    /// <summary>Never cured by structure: rewrite, or say why it must vary, the least, and who decides.</summary>
    Rewrite,

    /// <summary>A word that makes no duty; stays as advice.</summary>
    Modal,

    /// <summary>Style, for information.</summary>
    Style,
}

/// <summary>A phrase that leaves a provision open, as <c>vague-phrases.csv</c> lists it. The list is data that a partnership can change.</summary>
/// <param name="Number">In the list.</param>
/// <param name="Class">How it can be made good.</param>
/// <param name="Spellings">In lower case, as they are looked for.</param>
/// <param name="BeforeNumber">True where it counts only before a number.</param>
/// <param name="Why">Why it is weak.</param>
/// <param name="Ask">The question to ask.</param>
public sealed record VaguePhrase(int Number, VagueClass Class, IReadOnlyList<string> Spellings, bool BeforeNumber, string Why, string Ask)
{
    /// <summary>In the order of the list.</summary>
    public static IReadOnlyList<VaguePhrase> All { get; } = [.. Table.Embedded("Plans/Wording/vague-phrases.csv").Rows.Select(r => new VaguePhrase(
        int.Parse(r["number"], System.Globalization.CultureInfo.InvariantCulture), ClassOf(r["class"]), r["phrases"].Split('|'), r["needs"] == "number", r["why"], r["ask"]))];

    private static VagueClass ClassOf(string letter) => letter switch
    {
        "Q" => VagueClass.Quantity,
        "D" => VagueClass.Design,
        "R" => VagueClass.Role,
        "X" => VagueClass.Rewrite,
        "M" => VagueClass.Modal,
        "S" => VagueClass.Style,
        _ => throw new InvalidDataException($"vague-phrases.csv has no class {letter}."),
    };
}

/// <summary>One vague phrase found in a text.</summary>
/// <param name="Phrase">Of the list.</param>
/// <param name="At">Index of its first character.</param>
/// <param name="Text">As it stands there.</param>
public sealed record VagueHit(VaguePhrase Phrase, int At, string Text);

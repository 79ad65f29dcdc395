using System.Numerics;

namespace Waymark.Core.Plans.Sen2.Rules;

/// <summary>W006 and W007: what does not belong to the year, and what had to be read with a little goodwill.</summary>
internal sealed class TidyRules(int year)
{
    private readonly uint[] known = [.. Sen2Part.All.Select(p => Sen2Layout.MaskOf(p.Module, year))];
    private readonly uint[] codes = [.. Sen2Part.All.Select(p => Mask(p.Module, Sen2Kind.Code))];
    private readonly uint[] exact = [.. Sen2Part.All.Select(p => Sen2Layout.Of(p.Module)
        .Where(f => f.Tag is "UPN" or "PostCode").Aggregate(0u, (mask, f) => mask | (1u << f.Ordinal)))];

    public void Check(Checking on, Sen2Record record)
    {
        var module = (int)record.Module;
        for (var strange = record.Given & ~known[module]; strange != 0; strange &= strange - 1)
            on.Fail("W006", record, TagOf(record, strange), ("year", on.Year.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)));

        for (var left = record.Given; left != 0; left &= left - 1)
        {
            var at = BitOperations.TrailingZeroCount(left);
            if (record[at].Written is not { } text) continue;
            // Most values are one digit or one capital.
            if (text.Length == 1 && (char.IsAsciiDigit(text[0]) || char.IsAsciiLetterUpper(text[0]))) continue;
            if (!Sen2Words.Tidy(text)) Say(on, record, at, record[at].Text);
            else if ((codes[module] & (1u << at)) != 0) Code(on, record, at, text);
            else if ((exact[module] & (1u << at)) != 0 && text.AsSpan().ContainsAnyInRange('a', 'z')) Say(on, record, at, text.ToUpperInvariant());
        }
    }

    private static void Code(Checking on, Sen2Record record, int at, string text)
    {
        if (text.AsSpan().ContainsAnyInRange('a', 'z') && Codes.SetOf(record.Module, at)?.Find(text) is { } code && code.Value != text)
            Say(on, record, at, code.Value);
    }

    private static void Say(Checking on, Sen2Record record, int at, string clean) =>
        on.Fail("W007", record, Sen2Layout.Of(record.Module)[at].Tag, ("clean", clean));

    private static string TagOf(Sen2Record record, uint bits) => Sen2Layout.Of(record.Module)[BitOperations.TrailingZeroCount(bits)].Tag;

    private static uint Mask(Sen2Module module, Sen2Kind kind) =>
        Sen2Layout.Of(module).Where(f => f.Kind == kind).Aggregate(0u, (mask, f) => mask | (1u << f.Ordinal));
}

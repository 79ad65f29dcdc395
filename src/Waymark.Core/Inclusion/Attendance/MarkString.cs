namespace Waymark.Core.Inclusion.Attendance;

/// <summary>How a string of marks is written.</summary>
public enum MarkLayout
{
    /// <summary>A blank, a comma or a semicolon between two codes; between two commas or semicolons with nothing between them stands no mark.</summary>
    Separated,
    /// <summary>Two characters a code; a code of one character is followed by a blank, no mark is two blanks.</summary>
    TwoWide,
    /// <summary>One character a code: for files from before 19 August 2024 only, since codes have up to two characters.</summary>
    OneWide,
}

/// <summary>A string of marks of consecutive sessions, morning before afternoon. How it is written is declared, never guessed: a code of two characters is never split.</summary>
public static class MarkString
{
    /// <summary>The codes as written, in their order; empty text for no mark. Whether a code exists is for the caller to ask.</summary>
    /// <exception cref="FormatException">The text does not have the declared layout.</exception>
    public static IReadOnlyList<string> Codes(string text, MarkLayout layout)
    {
        ArgumentNullException.ThrowIfNull(text);
        return layout switch
        {
            MarkLayout.OneWide => [.. text.TrimEnd().Select(c => c.ToString().Trim())],
            MarkLayout.TwoWide => Pairs(text),
            _ => text.AsSpan().ContainsAny(',', ';')
                ? [.. text.Split([',', ';'], StringSplitOptions.TrimEntries)]
                : text.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        };
    }

    private static string[] Pairs(string text)
    {
        var whole = text.Length % 2 == 0 ? text : text + " ";
        var codes = new string[whole.Length / 2];
        for (var i = 0; i < codes.Length; i++)
        {
            var pair = whole.AsSpan(i * 2, 2);
            if (pair[0] == ' ' && pair[1] != ' ') throw new FormatException($"Characters {(i * 2) + 1} and {(i * 2) + 2} of the marks begin with a blank: two characters a code are expected, the code first.");
            codes[i] = pair.Trim().ToString();
        }
        return codes;
    }
}

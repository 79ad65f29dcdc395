using System.Text;

namespace Waymark.Tests.Architecture;

/// <summary>C# without its comments, and without the words of its strings; what stands in the holes of an interpolated string stays.</summary>
internal sealed class SourceText
{
    private readonly string text;
    private readonly StringBuilder code = new();
    private int at;

    private SourceText(string text) => this.text = text;

    /// <summary>Every string literal with the code that stands before it.</summary>
    public List<(string Before, string Words)> Literals { get; } = [];

    public string Code => code.ToString();

    public static SourceText Of(string text)
    {
        var read = new SourceText(text);
        read.ReadCode(closing: null);
        return read;
    }

    private void ReadCode(string? closing)
    {
        var depth = 0;
        while (at < text.Length)
        {
            if (closing is not null && depth == 0 && Stands(closing)) return;
            if (Stands("//")) Skip(text.IndexOf('\n', at));
            else if (Stands("/*")) Skip(text.IndexOf("*/", at, StringComparison.Ordinal) + 2);
            else if (text[at] == '\'') ReadCharacter();
            else if (QuoteAhead() is { } quote) ReadString(quote);
            else
            {
                if (text[at] == '{') depth++;
                if (text[at] == '}') depth--;
                code.Append(text[at++]);
            }
        }
    }

    private void ReadCharacter()
    {
        var end = text[at + 1] == '\\' ? text.IndexOf('\'', at + 3) : text.IndexOf('\'', at + 1);
        at = end < 0 ? text.Length : end + 1;
        code.Append("' '");
    }

    /// <summary>Holes: number of braces that open one; 0 when the string has none.</summary>
    private sealed record Quote(int Length, string Mark, int Holes, bool Verbatim, bool Raw);

    private Quote? QuoteAhead()
    {
        var i = at;
        while (i < text.Length && text[i] is '$' or '@') i++;
        if (i >= text.Length || text[i] != '"') return null;
        var start = text[at..i];
        var marks = 0;
        while (i + marks < text.Length && text[i + marks] == '"') marks++;
        var raw = marks >= 3;
        return new Quote(start.Length + (raw ? marks : 1), new string('"', raw ? marks : 1),
            start.Count(c => c == '$'), start.Contains('@', StringComparison.Ordinal), raw);
    }

    private void ReadString(Quote quote)
    {
        var before = code.ToString(Math.Max(0, code.Length - 80), Math.Min(80, code.Length));
        var words = new StringBuilder();
        at += quote.Length;
        code.Append('"');
        while (at < text.Length && !Stands(quote.Mark, quote, words))
        {
            if (quote.Holes > 0 && Stands(new string('{', quote.Holes)) && (quote.Raw || !Stands("{{")))
            {
                at += quote.Holes;
                code.Append('{');
                ReadCode(new string('}', quote.Holes));
                at += quote.Holes;
                code.Append('}');
                words.Append("{}");
            }
            else if (!quote.Raw && Stands("{{")) { words.Append("{{"); at += 2; }
            else if (!quote.Raw && !quote.Verbatim && text[at] == '\\') { words.Append(text, at, 2); at += 2; }
            else words.Append(text[at++]);
        }
        at += quote.Mark.Length;
        code.Append('"');
        Literals.Add((before, words.ToString()));
    }

    // The end of a string, where a doubled mark in a verbatim one is none.
    private bool Stands(string mark, Quote quote, StringBuilder words)
    {
        if (!Stands(mark)) return false;
        if (!quote.Verbatim || !Stands("\"\"")) return true;
        words.Append('"');
        at += 2;
        return at >= text.Length || Stands(mark, quote, words);
    }

    private bool Stands(string words) => string.CompareOrdinal(text, at, words, 0, words.Length) == 0;

    private void Skip(int to) => at = to < at ? text.Length : to;
}

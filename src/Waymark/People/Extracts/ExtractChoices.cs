using System.Text;
using NodaTime.Text;
using Waymark.Exchange.Door;

namespace Waymark.People.Extracts;

/// <summary>What is declared for one person extract: whose it is, its encoding, how it writes dates, which columns do not matter.</summary>
internal sealed record ExtractChoices(string System, Encoding Encoding, LocalDatePattern Dates, IReadOnlySet<string> Ignored, IReadOnlyList<(string Option, string Value)> Unknown)
{
    private static readonly Dictionary<string, string> DatePatterns = new(StringComparer.OrdinalIgnoreCase)
    {
        ["yyyy-mm-dd"] = "uuuu-MM-dd", ["dd/mm/yyyy"] = "dd/MM/uuuu", ["dd-mm-yyyy"] = "dd-MM-uuuu", ["dd.mm.yyyy"] = "dd.MM.uuuu", ["yyyymmdd"] = "uuuuMMdd",
    };

    public static ExtractChoices Of(ImportSource source)
    {
        var unknown = new List<(string, string)>();
        var encoding = source.Options.GetValueOrDefault("encoding", "utf-8");
        var dates = source.Options.GetValueOrDefault("dates", "yyyy-mm-dd");
        if (EncodingOf(encoding) is not { } read) (read, _) = (EncodingOf("utf-8")!, Note("encoding", encoding));
        if (DatePatterns.GetValueOrDefault(dates) is not { } pattern) (pattern, _) = (DatePatterns["yyyy-mm-dd"], Note("dates", dates));
        var ignored = source.Options.GetValueOrDefault("ignore", "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return new ExtractChoices(SystemOf(source), read, LocalDatePattern.CreateWithInvariantCulture(pattern), ignored.ToHashSet(StringComparer.Ordinal), unknown);

        bool Note(string option, string value)
        {
            unknown.Add((option, value));
            return true;
        }
    }

    // Without a declared source the name of the file tells it: school-121300_2026-11-24.csv. Numbers of two sources must never be mixed.
    private static string SystemOf(ImportSource source)
    {
        var name = source.Options.GetValueOrDefault("source", Path.GetFileNameWithoutExtension(source.Name).Split('_')[0]);
        return $"{PersonExtractProfile.Kind}:{name.Trim().ToLowerInvariant()}";
    }

    // Throws on bytes that the encoding does not know, so that no name is spoilt unseen. A mark at the start of the file goes before what is declared.
    private static Encoding? EncodingOf(string name) => name.ToLowerInvariant() switch
    {
        "utf-8" or "utf8" => new UTF8Encoding(false, throwOnInvalidBytes: true),
        "utf-16" or "utf16" => new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
        "windows-1252" => CodePagesEncodingProvider.Instance.GetEncoding(1252, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback),
        _ => null,
    };
}

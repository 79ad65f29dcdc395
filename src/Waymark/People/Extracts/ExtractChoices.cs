using System.Text;
using NodaTime.Text;
using Waymark.Exchange.Door;

namespace Waymark.People.Extracts;

/// <summary>What is declared for one person extract: whose it is, its encoding, how it writes dates, which columns do not matter.</summary>
internal sealed record ExtractChoices(string System, Encoding Encoding, LocalDatePattern Dates, IReadOnlySet<string> Ignored)
{
    /// <summary>What may be declared. The first value of each list holds where nothing is.</summary>
    public static readonly IReadOnlyList<ImportOption> Options =
    [
        new("encoding", "Encoding", "How the letters are written. UTF-8 unless you choose another; spreadsheets on Windows often save Windows-1252.")
        {
            Values = [("utf-8", "UTF-8"), ("windows-1252", "Windows-1252"), ("utf-16", "UTF-16")],
        },
        new("dates", "Dates", "How dates are written, the same for the whole file. Year-month-day unless you choose another.")
        {
            Values = [("yyyy-mm-dd", "2026-04-09"), ("dd/mm/yyyy", "09/04/2026"), ("dd-mm-yyyy", "09-04-2026"), ("dd.mm.yyyy", "09.04.2026"), ("yyyymmdd", "20260409")],
        },
        new("source", "Who sent it", "For example nhs-humber. Without it, the name of the file up to the first _ tells. Numbers of two senders are never mixed."),
        new("ignore", "Columns to leave out", "Names from the header, with commas between."),
    ];

    private static readonly Dictionary<string, string> DatePatterns = new(StringComparer.Ordinal)
    {
        ["yyyy-mm-dd"] = "uuuu-MM-dd", ["dd/mm/yyyy"] = "dd/MM/uuuu", ["dd-mm-yyyy"] = "dd-MM-uuuu", ["dd.mm.yyyy"] = "dd.MM.uuuu", ["yyyymmdd"] = "uuuuMMdd",
    };

    /// <exception cref="KeyNotFoundException">A value is none of <see cref="Options"/>; the pipeline lets none of those through.</exception>
    public static ExtractChoices Of(ImportSource source)
    {
        var ignored = source.Options.GetValueOrDefault("ignore", "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return new ExtractChoices(SystemOf(source), EncodingOf(source.Options.GetValueOrDefault("encoding", "utf-8")),
            LocalDatePattern.CreateWithInvariantCulture(DatePatterns[source.Options.GetValueOrDefault("dates", "yyyy-mm-dd")]), ignored.ToHashSet(StringComparer.Ordinal));
    }

    // Without a declared source the name of the file tells it: school-121300_2026-11-24.csv. Numbers of two sources must never be mixed.
    private static string SystemOf(ImportSource source)
    {
        var name = source.Options.GetValueOrDefault("source", Path.GetFileNameWithoutExtension(source.Name).Split('_')[0]);
        return $"{PersonExtractProfile.Kind}:{name.Trim().ToLowerInvariant()}";
    }

    // Throws on bytes that the encoding does not know, so that no name is spoilt unseen. A mark at the start of the file goes before what is declared.
    private static Encoding EncodingOf(string name) => name switch
    {
        "utf-8" => new UTF8Encoding(false, throwOnInvalidBytes: true),
        "utf-16" => new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
        "windows-1252" => TextSource.Windows1252,
        _ => throw new KeyNotFoundException($"No encoding {name}."),
    };
}

using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using NodaTime;
using Waymark.Exchange.Door;
using Waymark.People.Door;

namespace Waymark.People.Extracts;

/// <summary>Reads a person extract row by row. A fault of the file as a whole ends the reading; a fault of a row leaves out that row.</summary>
internal sealed class ExtractFile(ImportSource source, FileFindings findings, LocalDate today)
{
    private const long MostBytes = 100_000_000;
    private const long MostRows = 200_000;
    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);

    public ExtractChoices Choices { get; } = ExtractChoices.Of(source);
    public long Rows { get; private set; }
    public long Repeats { get; private set; }
    public long Faulty { get; private set; }

    /// <summary>The file cannot be used as it is.</summary>
    public bool Refused { get; private set; }

    /// <summary>The rows that can be taken over; <c>Differs</c> where an earlier row has the same number and says something else.</summary>
    public IEnumerable<(IncomingChild Child, bool Differs)> Read()
    {
        if (source.Length > MostBytes) Refuse("E05", default);
        // UTF-16 without its mark reads as UTF-8 with a NUL behind each letter, without a fault.
        if (Choices.Encoding is UTF8Encoding && source.Head.Span is [0, _, ..] or [_, 0, ..]) Refuse("E01", new Place(1));
        if (Refused) yield break;
        using var text = new StreamReader(source.Path, Choices.Encoding, detectEncodingFromByteOrderMarks: true);
        using var csv = new CsvParser(text, Settings(), leaveOpen: true);
        if (!Next(csv) || ExtractHeader.Read(csv.Record ?? [], Choices.Ignored, findings) is not { } header)
        {
            Refused = true;
            yield break;
        }
        while (Next(csv))
        {
            if (++Rows > MostRows) { Refuse("E05", new Place(csv.RawRow)); yield break; }
            if (One(csv, header) is { } child) yield return child;
        }
    }

    private (IncomingChild, bool)? One(CsvParser csv, ExtractHeader header)
    {
        var cells = csv.Record ?? [];
        if (cells.Length != header.Count)
        {
            Faulty++;
            findings.Add("E06", new Place(csv.RawRow), more: $"It has {cells.Length} cells, the header {header.Count}.");
            return null;
        }
        var row = new ExtractRow(header, cells, csv.RawRow, findings);
        if (row.Child(Choices.Dates, today) is not { } child) { Faulty++; return null; }
        var content = string.Join('\n', cells).GetHashCode(StringComparison.Ordinal);
        if (seen.TryAdd(child.SourceKey, content)) return (child, false);
        if (seen[child.SourceKey] == content) { Repeats++; return null; }
        findings.Add("E14", new Place(csv.RawRow, header.At("local_child_id") + 1, child.SourceKey, "local_child_id"));
        return (child, true);
    }

    private bool Next(CsvParser csv)
    {
        try
        {
            // The cells are cut when they are asked for: a bad one must show here, not later.
            return csv.Read() && csv.Record is not null;
        }
        catch (DecoderFallbackException)
        {
            Refuse("E01", new Place(csv.RawRow + 1));
        }
        catch (MaxFieldSizeException)
        {
            Refuse("E19", new Place(csv.RawRow));
        }
        catch (CsvHelperException)
        {
            Refuse("E15", new Place(csv.RawRow));
        }
        return false;
    }

    private void Refuse(string rule, Place place, string value = "")
    {
        Refused = true;
        findings.Add(rule, place, value);
    }

    private static CsvConfiguration Settings() => new(CultureInfo.InvariantCulture)
    {
        Mode = CsvMode.RFC4180, IgnoreBlankLines = true, TrimOptions = TrimOptions.None, MaxFieldSize = 32_767, DetectColumnCountChanges = false,
        BadDataFound = bad => throw new BadDataException(bad.Field, bad.RawRecord, bad.Context, "Quotation marks."), ExceptionMessagesContainRawData = false,
    };
}

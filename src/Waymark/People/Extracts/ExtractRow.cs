using NodaTime;
using NodaTime.Text;
using Waymark.Core.Common;
using Waymark.Core.People.Identifiers;
using Waymark.Core.People.Imports;
using Waymark.People.Door;

namespace Waymark.People.Extracts;

/// <summary>One row of a person extract. All its faults are told at once.</summary>
internal sealed class ExtractRow(ExtractHeader header, string[] cells, long line, FileFindings findings)
{
    private readonly string subject = header.At("local_child_id") is >= 0 and var at ? cells[at].Trim() : "";
    private bool broken;

    /// <summary>The child as described, or null where the row has an error.</summary>
    public IncomingChild? Child(LocalDatePattern dates, LocalDate today)
    {
        foreach (var column in ExtractColumn.All) Fits(column);
        var born = Born(dates, today);
        var child = new IncomingChild
        {
            SourceKey = subject, LocalNumber = subject, Line = line, Surname = Cell("surname"), Forename = Cell("forename"), MiddleNames = Cell("middle_names"), Born = born,
            Sex = Code("sex", s => CodeSet.Of("sex").Find(s)?.Value), AddressLine = Cell("address_line_1"), Town = Cell("town"), Postcode = Cell("postcode").ToUpperInvariant(),
            Upn = Upn("upn"), FormerUpns = Upn("former_upn") is { } former ? [former] : [], Uln = Uln(), NhsNumber = Nhs(),
            Sen = Code("sen_status", s => s.ToUpperInvariant() is "N" or "K" or "E" ? s.ToUpperInvariant() : null) is { Length: > 0 } sen ? new IncomingStatus(sen) : null,
            Enrolments = Code("school_urn", u => Urn.IsShaped(u) ? u : null) is { Length: > 0 } urn ? [new IncomingEnrolment(urn)] : [],
            Changed = Changed(),
        };
        return broken ? null : child;
    }

    private void Fits(ExtractColumn column)
    {
        var value = Cell(column.Name);
        if (column.Required && value.Length == 0) Fault("E07", column.Name);
        if (value.Length > column.Limit) Fault("E08", column.Name, $"It has {value.Length} characters; {column.Limit} are allowed.");
        if (value.Any(NoText)) Fault("E18", column.Name);
        // One sign alone is how many systems write that there is nothing.
        if (value is ['=' or '+' or '-' or '@', _, ..]) Fault("E17", column.Name);
    }

    private LocalDate? Born(LocalDatePattern dates, LocalDate today)
    {
        if (Cell("date_of_birth") is not { Length: > 0 } text) return null;
        if (!dates.Parse(text).TryGetValue(default, out var born)) Fault("E09", "date_of_birth");
        else if (born > today) Fault("E10", "date_of_birth");
        return born;
    }

    private Upn? Upn(string column)
    {
        if (Cell(column) is not { Length: > 0 } text) return null;
        if (Core.People.Identifiers.Upn.TryParse(text, out var upn)) return upn;
        Query("E11", column, string.Join(" ", Core.People.Identifiers.Upn.FaultsOf(text).Select(f => f.Sentence)));
        return null;
    }

    private Uln? Uln()
    {
        if (Cell("uln") is not { Length: > 0 } text) return null;
        if (Core.People.Identifiers.Uln.TryParse(text, out var uln)) return uln;
        Query("E11", "uln", NhsNumber.TryParse(text, out _) ? "It is an NHS number: the columns may be swapped." : "");
        return null;
    }

    private NhsNumber? Nhs()
    {
        if (Cell("nhs_number") is not { Length: > 0 } text) return null;
        if (NhsNumber.TryParse(text, out var nhs)) return nhs;
        Query("E11", "nhs_number", Core.People.Identifiers.Uln.TryParse(text, out _) ? "It is a ULN: the columns may be swapped." : "");
        return null;
    }

    private Instant? Changed()
    {
        if (Cell("source_updated_at") is not { Length: > 0 } text) return null;
        if (OffsetDateTimePattern.ExtendedIso.Parse(text).TryGetValue(default, out var changed)) return changed.ToInstant();
        Query("E13", "source_updated_at", "");
        return null;
    }

    private string Code(string column, Func<string, string?> read)
    {
        if (Cell(column) is not { Length: > 0 } text) return "";
        if (read(text) is { } code) return code;
        Query("E12", column, "");
        return "";
    }

    // PostgreSQL keeps no NUL, and no name has any sign of control. A line break in an address is none of them.
    private static bool NoText(char c) => char.IsControl(c) && c is not ('\t' or '\r' or '\n');

    private string Cell(string column) => header.At(column) is >= 0 and var at ? cells[at].Trim() : "";

    private void Fault(string rule, string column, string more = "")
    {
        broken = true;
        Query(rule, column, more);
    }

    private void Query(string rule, string column, string more) =>
        findings.Add(rule, new Place(line, header.At(column) + 1, Shown(subject), column), Shown(Cell(column)), more);

    private static string Shown(string text) => text.Any(NoText) ? string.Concat(text.Select(c => NoText(c) ? '\uFFFD' : c)) : text;
}

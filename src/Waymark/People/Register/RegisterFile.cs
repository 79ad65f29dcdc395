using Waymark.Core.Common;
using Waymark.Core.People.Imports;
using Waymark.Exchange.Door;
using Waymark.People.Door;

namespace Waymark.People.Register;

/// <summary>
/// The public file "all establishment data" of Get Information about Schools (edubasealldata*.csv), in Windows-1252 or UTF-8.
/// </summary>
/// <remarks>
/// [U] Names of columns, codes of status and phase, and dates as dd-mm-yyyy follow the published description; no extract was at hand to confirm
/// them. Confirmed by a real file are encoding, quoting and dates of the links file alone.
/// </remarks>
internal sealed class RegisterFile(ImportSource source, FileFindings findings)
{
    private const string Urn = "URN", Authority = "LA (code)", Name = "EstablishmentName", Type = "TypeOfEstablishment (code)", Status = "EstablishmentStatus (code)",
        Phase = "PhaseOfEducation (code)", Opened = "OpenDate", Closed = "CloseDate", Ukprn = "UKPRN", Postcode = "Postcode", Town = "Town",
        Provision = "TypeOfResourcedProvision (name)", Section41 = "Section41Approved (name)", Number = "EstablishmentNumber";

    private static readonly CodeSet Types = CodeSet.Of("gias-establishment-types");
    private readonly RegisterTable table = new(source, findings, Columns);
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private long broken;

    public static IReadOnlyList<string> Columns { get; } = [Urn, Authority, Name, Type, Status, Phase, Opened, Closed, Ukprn, Postcode, Town, Provision];

    public bool Refused => table.Refused;
    public long Rows => table.Rows;

    /// <summary>Rows with an error, left out.</summary>
    public long Faulty => broken + table.Torn;

    /// <summary>The establishments of the rows without an error.</summary>
    public IEnumerable<Establishment> Read()
    {
        foreach (var row in table.Read())
        {
            var one = Of(row);
            if (row.Broken) broken++;
            else yield return one;
        }
    }

    private Establishment Of(RegisterRow row)
    {
        var urn = row.Urn(Urn);
        if (!row.Broken && !seen.Add(urn)) row.Fault("G03", Urn);
        if (row[Name].Length == 0) row.Fault("G11", Name);
        var type = Types.Find(row[Type].PadLeft(2, '0'))?.Value;
        if (type is null) row.Fault("G05", Type);
        var phase = EstablishmentPhase.Of(type ?? "", row[Phase]);
        if (phase is null) row.Query("G08", Phase);
        var status = row[Status] is "" or "1" or "2" or "3" or "4" ? row[Status] : null;
        if (status is null) row.Query("G08", Status);
        var provision = row[Provision];
        return new Establishment
        {
            Urn = urn, Name = row[Name], Type = type ?? "", Phase = phase ?? "", Status = status ?? "", Opened = row.Day(Opened), Closed = row.Day(Closed),
            Ukprn = row[Ukprn], Postcode = row[Postcode].ToUpperInvariant(), Town = row[Town], Authority = row[Authority], Number = row.Maybe(Number),
            SenUnit = provision.Contains("SEN unit", StringComparison.OrdinalIgnoreCase),
            ResourcedProvision = provision.Contains("Resourced provision", StringComparison.OrdinalIgnoreCase),
            Section41 = row.Maybe(Section41).Equals("Approved", StringComparison.OrdinalIgnoreCase),
        };
    }
}

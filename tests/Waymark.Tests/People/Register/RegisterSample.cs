using System.Text;

namespace Waymark.Tests.People.Register;

/// <summary>A made-up file of the register: a row is an open community school of North Yorkshire but for what is said of it.</summary>
internal sealed class RegisterSample
{
    public const string Authority = "LA (code)", Name = "EstablishmentName", Type = "TypeOfEstablishment (code)", Status = "EstablishmentStatus (code)",
        Phase = "PhaseOfEducation (code)", Opened = "OpenDate", Closed = "CloseDate", Provision = "TypeOfResourcedProvision (name)",
        Section41 = "Section41Approved (name)";

    // More columns than are needed, in another order than in the code: they are found by name.
    private static readonly string[] Columns =
    [
        "URN", Authority, "LA (name)", "EstablishmentNumber", Name, Type, "TypeOfEstablishment (name)", Status, Opened, Closed, Phase, "UKPRN", "Street", "Town", "Postcode", Section41, Provision,
    ];

    private readonly List<string[]> rows = [];

    public RegisterSample Add(string urn, params (string Column, string Value)[] but)
    {
        var row = Columns.Select(column => but.FirstOrDefault(b => b.Column == column) is { Column: not null } given ? given.Value : Usual(column, urn));
        rows.Add([.. row]);
        return this;
    }

    public byte[] Bytes(string without = "", string encoding = "windows-1252")
    {
        var kept = Enumerable.Range(0, Columns.Length).Where(i => Columns[i] != without).ToList();
        var text = string.Join("\r\n", rows.Prepend(Columns).Select(row => string.Join(',', kept.Select(i => row[i].Contains(',', StringComparison.Ordinal) ? $"\"{row[i]}\"" : row[i])))) + "\r\n";
        return (encoding == "utf-8" ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(encoding)!).GetBytes(text);
    }

    private static string Usual(string column, string urn) => column switch
    {
        "URN" => urn, Authority => "815", Name => $"School {urn}", Type => "01", Status => "1", Opened => "01-09-1990", Phase => "2", "UKPRN" => "10012345",
        "Street" => "The Lane, Upper End", "Town" => "Skipton", "Postcode" => "BD23 1AA", Provision => "Not applicable", _ => "",
    };
}

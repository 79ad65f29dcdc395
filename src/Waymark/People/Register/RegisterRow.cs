using NodaTime;
using NodaTime.Text;
using Waymark.People.Door;

namespace Waymark.People.Register;

/// <summary>One row of a file of the register. All its faults are told at once.</summary>
internal sealed class RegisterRow(long line, List<string> cells, Dictionary<string, int> places, FileFindings findings)
{
    private static readonly LocalDatePattern Dates = LocalDatePattern.CreateWithInvariantCulture("dd-MM-uuuu");

    /// <summary>It has an error and is left out.</summary>
    public bool Broken { get; private set; }

    public string this[string column] => cells[places[column]].Trim();

    /// <summary>Of a column that not every edition has.</summary>
    public string Maybe(string column) => places.TryGetValue(column, out var at) ? cells[at].Trim() : "";

    public string Urn(string column)
    {
        var urn = this[column];
        if (urn.Length != 6 || urn.AsSpan().ContainsAnyExceptInRange('0', '9')) Fault("G02", column);
        return urn;
    }

    public LocalDate? Day(string column)
    {
        if (this[column] is not { Length: > 0 } text) return null;
        if (Dates.Parse(text).TryGetValue(default, out var day)) return day;
        Fault("G04", column);
        return null;
    }

    public void Fault(string rule, string column)
    {
        Broken = true;
        Query(rule, column);
    }

    /// <summary>The row is taken over all the same.</summary>
    public void Query(string rule, string column) => findings.Add(rule, new Place(line, places[column] + 1, this["URN"], column), this[column]);
}

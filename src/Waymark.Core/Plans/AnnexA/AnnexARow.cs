using NodaTime;
using NodaTime.Text;
using Waymark.Core.Common;

namespace Waymark.Core.Plans.AnnexA;

/// <summary>One child of a list.</summary>
/// <param name="List">1: children with an EHC plan; 2: children receiving SEN support.</param>
/// <param name="Line">Row of the sheet or line of the file, from 1.</param>
/// <param name="Texts">The cells by <see cref="AnnexAField"/>, trimmed; days that the spreadsheet holds as numbers already as yyyy-mm-dd.</param>
public sealed record AnnexARow(int List, long Line, IReadOnlyList<string> Texts)
{
    private static readonly LocalDatePattern[] Patterns =
        [.. new[] { "uuuu-MM-dd", "d/M/uuuu", "d-M-uuuu", "d.M.uuuu" }.Select(LocalDatePattern.CreateWithInvariantCulture)];

    /// <summary>The cell; empty where it is blank or the list has no such column.</summary>
    public string this[AnnexAField field] => Texts[(int)field];

    /// <summary>True where the cell is not blank.</summary>
    public bool Has(AnnexAField field) => this[field].Length > 0;

    /// <summary>The day, read day first; null where the cell is blank or no day.</summary>
    public LocalDate? Day(AnnexAField field)
    {
        var text = this[field].EndsWith("00:00:00", StringComparison.Ordinal) && this[field].Length == 19 ? this[field][..10] : this[field];
        foreach (var pattern in Patterns)
            if (pattern.Parse(text).TryGetValue(default, out var day)) return day;
        return null;
    }

    /// <summary>The code; null where the cell is blank or holds none of the set.</summary>
    public Code? Code(AnnexAField field) => AnnexACodes.Find(AnnexAColumn.Of(field).Codes, this[field]);

    /// <summary>True where the cell says a) Yes.</summary>
    public bool Says(AnnexAField field) => Code(field)?.Value == "a";

    /// <summary>Full years on that day: someone whose birthday it is has reached the age. Null where the date of birth is not known or lies ahead.</summary>
    public int? AgeOn(LocalDate day) => Day(AnnexAField.Born) is { } born && born <= day ? Period.Between(born, day, PeriodUnits.Years).Years : null;
}

/// <summary>A rule that a row, or a list as a whole, fails.</summary>
/// <param name="Rule">Id of the rule, for example 102a or A03.</param>
/// <param name="List">1 or 2; 0 for the file.</param>
/// <param name="Line">0 for the list as a whole.</param>
/// <param name="Field">The cell; null for a row or list as a whole.</param>
/// <param name="Value">What stands in it.</param>
/// <param name="More">What the message of the rule does not say.</param>
public sealed record AnnexAFault(string Rule, int List, long Line, AnnexAField? Field, string Value, string More = "")
{
    /// <summary>The row can be taken over all the same, whatever the rule says in general.</summary>
    public bool Query { get; init; }
}

using System.Collections.Frozen;
using System.Globalization;
using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.People.Identifiers;

namespace Waymark.Core.Plans.AnnexA;

/// <summary>Waymark's own rules A01 to A18 as far as the lists alone can break them; what needs the records of the area is asked by the import.</summary>
public sealed class OwnRules(LocalDate today)
{
    private static readonly LocalDate Earliest = new(1990, 1, 1);
    private static readonly FrozenDictionary<string, (int From, int To)> Ages = Table.Embedded("Plans/AnnexA/phase-ages.csv").Rows
        .ToFrozenDictionary(r => r["phase"], r => (Whole(r["from"]), Whole(r["to"])), StringComparer.Ordinal);

    private readonly Dictionary<string, (int List, long Line)> ids = new(StringComparer.OrdinalIgnoreCase);
    private readonly int[] fractions = new int[3], absences = new int[3];

    /// <summary>What the row fails by itself or with the rows before it.</summary>
    public IEnumerable<AnnexAFault> Of(AnnexARow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return AnnexAColumn.Of(row.List).Where(c => row.Has(c.Field)).SelectMany(c => Cell(row, c)).Concat(Identity(row)).Concat(Together(row)).Concat(Reviews(row));
    }

    /// <summary>What only the whole list shows: absences that are fractions instead of per cent (A09).</summary>
    public IEnumerable<AnnexAFault> AtEnd()
    {
        foreach (var list in new[] { 1, 2 })
            if (fractions[list] > 0 && fractions[list] * 2 > absences[list])
                yield return new AnnexAFault("A09", list, 0, AnnexAField.Absence, "", $"{fractions[list]} of {absences[list]} absences lie between 0 and 1.");
    }

    private IEnumerable<AnnexAFault> Cell(AnnexARow row, AnnexAColumn column)
    {
        var text = row[column.Field];
        // A negative number is a wrong number, not a formula.
        if (text[0] is '=' or '+' or '-' or '@' && !decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _)) yield return Fault(row, "A18", column.Field);
        var wrong = column.Kind switch
        {
            "date" => DateIsWrong(row, column.Field) ? "A01" : "",
            "code" => row.Code(column.Field) is null ? "A03" : "",
            "count" => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? "" : "A08",
            "percent" => AbsenceIsWrong(row) ? "A09" : "",
            _ => "",
        };
        if (wrong.Length > 0) yield return Fault(row, wrong, column.Field, wrong == "A03" ? Choices(column.Codes) : "");
    }

    private bool DateIsWrong(AnnexARow row, AnnexAField field) => row.Day(field) is not { } day || day < Earliest || day > today.PlusYears(1);

    private bool AbsenceIsWrong(AnnexARow row)
    {
        if (!decimal.TryParse(row[AnnexAField.Absence].TrimEnd('%', ' '), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var absence)) return true;
        absences[row.List]++;
        if (absence is > 0 and < 1) fractions[row.List]++;
        return absence is < 0 or > 100;
    }

    private IEnumerable<AnnexAFault> Identity(AnnexARow row)
    {
        var id = row[AnnexAField.UniqueId];
        if (id.Length == 0) yield return Fault(row, "A04", AnnexAField.UniqueId, "It is blank.");
        else if (!ids.TryAdd(id, (row.List, row.Line)))
        {
            var (list, line) = ids[id];
            yield return Fault(row, "A04", AnnexAField.UniqueId, list == row.List ? $"Row {line} has it too." : $"Row {line} of List_{list} has it too.");
        }
        if (!row.Has(AnnexAField.Upn) || CodeSet.Of("upn-unknown-sen2").Find(row[AnnexAField.Upn]) is not null) yield break;
        foreach (var fault in Upn.FaultsOf(row[AnnexAField.Upn].ToUpperInvariant()))
            yield return Fault(row, "A05", AnnexAField.Upn, $"{fault.Sentence} (rule {fault.Rule})") with { Query = fault.Query };
    }

    private IEnumerable<AnnexAFault> Together(AnnexARow row)
    {
        var (known, team) = (row.Code(AnnexAField.SocialCare)?.Value, row.Has(AnnexAField.SocialCareTeam));
        if (known == "b" && team) yield return Fault(row, "A10", AnnexAField.SocialCareTeam, "A team is named, but the child is said not to be known to social care.");
        if (known == "a" && !team) yield return Fault(row, "A10", AnnexAField.SocialCareTeam, "The child is known to social care, but no team is named.");
        if (row.Code(AnnexAField.MainPhase)?.Value is { } phase && row.AgeOn(today) is { } age && (age < Ages[phase].From || age > Ages[phase].To))
            yield return Fault(row, "A13", AnnexAField.MainPhase, $"The child is {age}.");
        if (row.Says(AnnexAField.HomeEducated) && row.Has(AnnexAField.MainUrn)) yield return Fault(row, "A15", AnnexAField.MainUrn);
        if (int.TryParse(row[AnnexAField.Exclusions], NumberStyles.None, CultureInfo.InvariantCulture, out var excluded) && excluded > 0 && !row.Has(AnnexAField.MainUrn))
            yield return Fault(row, "A17", AnnexAField.MainUrn);
        if (row.Has(AnnexAField.MainUrn) && !Urn.IsShaped(row[AnnexAField.MainUrn])) yield return Fault(row, "A06", AnnexAField.MainUrn, "It is not six digits.");
    }

    private IEnumerable<AnnexAFault> Reviews(AnnexARow row)
    {
        if (row.List == 1 && (row.Day(AnnexAField.Reviewed) ?? row.Day(AnnexAField.Initial)) < today.PlusMonths(-12)) yield return Fault(row, "A11", AnnexAField.Reviewed);
    }

    private static string Choices(string codes) => $"It can be {string.Join(", ", CodeSet.Of(codes).All.Select(AnnexACodes.Written))}.";

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static AnnexAFault Fault(AnnexARow row, string rule, AnnexAField field, string more = "") => new(rule, row.List, row.Line, field, row[field], more);
}

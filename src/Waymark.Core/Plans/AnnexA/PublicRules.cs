using NodaTime;

namespace Waymark.Core.Plans.AnnexA;

/// <summary>
/// The rules of the public validator (data-to-insight, annex-a-sen-validator), under its numbers: 1.. for List_1, 2.. for List_2. Each is read from a
/// row alone, except the doubled UPN.
/// </summary>
public sealed class PublicRules(LocalDate today)
{
    private static readonly (string Rule, AnnexAField Field)[] MustBeGiven =
        [("01a", AnnexAField.Born), ("01b", AnnexAField.Gender), ("01c", AnnexAField.Ethnicity), ("01d", AnnexAField.Need), ("03", AnnexAField.Disability)];

    private static readonly (string Rule, AnnexAField Field)[] MayNotLieAhead =
        [("05a", AnnexAField.Born), ("05b", AnnexAField.Initial), ("05c", AnnexAField.Updated), ("05d", AnnexAField.Reviewed)];

    private readonly Dictionary<(int List, string Upn), (long Line, bool Told)> upns = [];

    /// <summary>What the row fails; with the second row of a UPN, also what the first one fails by it.</summary>
    public IEnumerable<AnnexAFault> Of(AnnexARow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var faults = MustBeGiven.Where(m => !row.Has(m.Field)).Select(m => Fault(row, m.Rule, m.Field));
        faults = faults.Concat(MayNotLieAhead.Where(m => row.Day(m.Field) > today).Select(m => Fault(row, m.Rule, m.Field)));
        faults = faults.Concat(Order(row));
        if (row.AgeOn(today) is { } age) faults = faults.Concat(ByAge(row, age));
        return faults.Concat(Doubled(row));
    }

    private static IEnumerable<AnnexAFault> Order(AnnexARow row)
    {
        var initial = row.Day(AnnexAField.Initial);
        if (initial > row.Day(AnnexAField.Updated)) yield return Fault(row, "06a", AnnexAField.Updated);
        if (initial > row.Day(AnnexAField.Reviewed)) yield return Fault(row, "06b", AnnexAField.Reviewed);
    }

    private static IEnumerable<AnnexAFault> ByAge(AnnexARow row, int age)
    {
        if (age == 25) yield return Fault(row, "02a", AnnexAField.Born);
        if (age >= 26) yield return Fault(row, "02b", AnnexAField.Born);
        if (age >= 6 && !row.Has(AnnexAField.Upn) && !row.Has(AnnexAField.Uln)) yield return Fault(row, "07", AnnexAField.Upn);
        if (age is < 5 or >= 16 || row.Has(AnnexAField.MainUrn)) yield break;
        if (row.Has(AnnexAField.SubsidiaryPhase)) yield return Fault(row, "08b", AnnexAField.MainUrn);
        // A child who is educated at home needs no establishment: the public rule book says so in a note, its code does not.
        else if (!row.Says(AnnexAField.HomeEducated)) yield return Fault(row, "08a", AnnexAField.MainUrn);
    }

    private IEnumerable<AnnexAFault> Doubled(AnnexARow row)
    {
        if (!row.Has(AnnexAField.Upn) || row[AnnexAField.Upn].StartsWith("UN", StringComparison.OrdinalIgnoreCase)) yield break;
        var key = (row.List, row[AnnexAField.Upn].ToUpperInvariant());
        if (upns.TryAdd(key, (row.Line, false))) yield break;
        var (line, told) = upns[key];
        if (!told) yield return new AnnexAFault($"{row.List}09", row.List, line, AnnexAField.Upn, row[AnnexAField.Upn]);
        upns[key] = (line, true);
        yield return Fault(row, "09", AnnexAField.Upn);
    }

    private static AnnexAFault Fault(AnnexARow row, string rule, AnnexAField field) => new($"{row.List}{rule}", row.List, row.Line, field, row[field]);
}

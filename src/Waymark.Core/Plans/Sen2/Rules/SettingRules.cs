using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.People;

namespace Waymark.Core.Plans.Sen2.Rules;

/// <summary>Rules about a setting, named in a plan or attended.</summary>
internal static class SettingRules
{
    private static readonly CodeSet Unexpected = CodeSet.Of("gias-types-unexpected-for-send");

    /// <param name="on">The check.</param>
    /// <param name="s">The setting.</param>
    /// <param name="from">Day from which it is named or attended.</param>
    /// <param name="until">Day by which ages are judged: the last day of it, or the reference date.</param>
    public static void Check(Checking on, Sen2Setting s, LocalDate? from, LocalDate until)
    {
        var numbered = s.Urn.Given || s.Ukprn.Given;
        if (!numbered && s.SenSetting.Blank) on.Fail("W450", s);
        if (numbered && s.SenSetting.Given) on.Fail("W451", s, nameof(s.SenSetting));
        if (s.Urn.Given) Urn(on, s, from);
        if (s.Ukprn.Given && (!Digits(s.Ukprn.Text, 8) || s.Ukprn.Text[0] != '1')) on.Fail("W454", s, nameof(s.Ukprn));
        if (s.SenSetting.Given) Code(on, s, until);
        var other = s.SenSetting.Text.ToUpperInvariant() is "NIEO" or "OTH";
        if (!other && s.SenSettingOther.Given) on.Fail("W457", s, nameof(s.SenSettingOther));
        if (!s.PlacementRank.IsOneOf("12")) on.Fail("W458", s, nameof(s.PlacementRank));
        if (s.Urn.Given && s.SenUnitIndicator.Flag is null) on.Fail("W460", s, nameof(s.SenUnitIndicator));
        else if (s.Urn.Given && s.ResourcedProvisionIndicator.Flag is null) on.Fail("W460", s, nameof(s.ResourcedProvisionIndicator));
        if (s.SenUnitIndicator.Flag == true && s.ResourcedProvisionIndicator.Flag == true) on.Fail("W461", s, nameof(s.SenUnitIndicator));
    }

    private static void Urn(Checking on, Sen2Setting s, LocalDate? from)
    {
        if (!Digits(s.Urn.Text, 6))
        {
            on.Fail("W452", s, nameof(s.Urn));
            return;
        }
        if (on.Facts.Establishments is not { } register) return;
        if (register.Find(s.Urn.Text) is not { } school)
        {
            on.Fail("W452", s, nameof(s.Urn));
            return;
        }
        if (school.Closed < from || school.Opened > from) on.Fail("W453", s, nameof(s.Urn), ("urn", school.Successor.Length > 0 ? school.Successor : "not known"));
        if (s.SenUnitIndicator.Flag == true && !school.SenUnit) on.Fail("W462", s, nameof(s.SenUnitIndicator), ("kind", "SEN unit"));
        if (s.ResourcedProvisionIndicator.Flag == true && !school.ResourcedProvision)
            on.Fail("W462", s, nameof(s.ResourcedProvisionIndicator), ("kind", "resourced provision"));
        if (Unexpected.Find(school.Type) is { } type) on.Fail("W463", s, nameof(s.Urn), ("type", type.Label));
    }

    private static void Code(Checking on, Sen2Setting s, LocalDate until)
    {
        const string Field = nameof(s.SenSetting);
        if (!on.Codes.Has(s, 2))
        {
            on.Fail("W455", s, Field);
            return;
        }
        var code = s.SenSetting.Text.ToUpperInvariant();
        if (code is "NIEO" or "OTH" && s.SenSettingOther.Blank) on.Fail("W456", s, nameof(s.SenSettingOther));
        if (code == "NEET" && on.AgeOn(on.Reference) is { } age && (age < on.Limits.NeetYoungest || age > on.Limits.NeetOldest)) on.Fail("W464", s, Field);
        if (code == "EYP" && on.Born is { } born && SchoolAge.Of(born).On(until)) on.Fail("W465", s, Field);
        if (s is Sen2PlanDetail && code is "EHE" or "NEET" or "NIEC" or "NIEO" && s is Sen2PlanDetail) on.Fail("W466", s, Field);
    }

    private static bool Digits(string text, int count) => text.Length == count && !text.AsSpan().ContainsAnyExceptInRange('0', '9');
}

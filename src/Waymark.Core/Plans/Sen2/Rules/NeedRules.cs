namespace Waymark.Core.Plans.Sen2.Rules;

/// <summary>Rules about types of need.</summary>
internal static class NeedRules
{
    public static void Check(Checking on, List<Sen2Need> needs)
    {
        var (ranked, first) = (true, 0);
        foreach (var need in needs)
        {
            if (!on.Codes.Has(need, 0)) on.Fail("W600", need, nameof(need.SenType));
            if (need.SenTypeRank.Is('1')) first++;
            if (need.SenTypeRank.IsOneOf("12")) continue;
            on.Fail("W601", need, nameof(need.SenTypeRank));
            ranked = false;
        }
        if (needs.Count == 0) return;
        if (ranked && (first != 1 || needs.Count - first > 1)) on.Fail("W601", needs[^1], nameof(Sen2Need.SenTypeRank));
        for (var i = 1; i < needs.Count; i++)
            for (var k = 0; k < i; k++)
                if (needs[i].SenType.Given && needs[i].SenType.Text.Equals(needs[k].SenType.Text, StringComparison.OrdinalIgnoreCase))
                {
                    on.Fail("W602", needs[i], nameof(Sen2Need.SenType));
                    return;
                }
    }
}

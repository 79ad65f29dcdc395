namespace Waymark.Core.Plans.Sen2.Rules;

/// <summary>Rules about a request and its first decision.</summary>
internal static class RequestRules
{
    public static void Check(Checking on, Sen2Request r)
    {
        Received(on, r);
        if (r.RequestSource.Given ? !on.Codes.Has(r, 1) : !r.RequestOutcome.Is('H')) on.Fail("W205", r, nameof(r.RequestSource));
        if (r.Rya.Flag is null) on.Fail("W206", r, nameof(r.Rya));
        Outcome(on, r);
        if (r.Exported.Given && (!on.Codes.Authority(r.Exported) || r.Exported.Text == on.Sender)) on.Fail("W220", r, nameof(r.Exported));
        if (r.Exported.Given && r.Assessments.Exists(a => a.Plans.Count > 0)) on.Fail("W221", r, nameof(r.Exported));
    }

    private static void Received(Checking on, Sen2Request r)
    {
        const string Field = nameof(r.ReceivedDate);
        if (r.ReceivedDate.Date is not { } received)
        {
            if (r.ReceivedDate.NoDate) on.FailNoDate("W200", r, Field);
            else if (!r.RequestOutcome.Is('H')) on.Fail("W200", r, Field);
            return;
        }
        if (received < on.Born) on.Fail("W201", r, Field);
        if (received > on.Reference) on.Fail("W202", r, Field);
        else if (received > on.Year.Last) on.Fail("W203", r, Field);
        if (on.AgeOn(received) >= on.Limits.OldestRequest) on.Fail("W204", r, Field);
        if (r.Rya.Flag == true && on.AgeOn(received) is { } age && (age < on.Limits.RyaYoungest || age > on.Limits.RyaOldest))
            on.Fail("W207", r, nameof(r.Rya));
    }

    private static void Outcome(Checking on, Sen2Request r)
    {
        if (!on.Codes.Has(r, 4))
        {
            on.Fail("W208", r, nameof(r.RequestOutcome));
            return;
        }
        var decided = r.RequestOutcome.IsOneOf("YN");
        OutcomeDate(on, r, decided);
        if (decided)
        {
            if (r.RequestMediation.Flag is null) on.Fail("W214", r, nameof(r.RequestMediation));
            if (r.RequestTribunal.Flag is null) on.Fail("W214", r, nameof(r.RequestTribunal));
        }
        if (r.RequestTribunal.Flag == true && r.RequestOutcome.Is('Y')) on.Fail("W215", r, nameof(r.RequestTribunal));
        Follows(on, r);
    }

    private static void OutcomeDate(Checking on, Sen2Request r, bool decided)
    {
        const string Field = nameof(r.RequestOutcomeDate);
        if (decided && r.RequestOutcomeDate.Blank) on.Fail("W209", r, Field);
        if (!decided && r.RequestOutcomeDate.Given) on.Fail("W210", r, Field);
        if (r.RequestOutcomeDate.NoDate) on.FailNoDate("W212", r, Field);
        if (r.RequestOutcomeDate.Date is { } told)
        {
            if (told < r.ReceivedDate.Date) on.Fail("W211", r, Field);
            if (told > on.Reference) on.Fail("W212", r, Field);
            if (decided && told < on.Year.First) on.Fail("W213", r, Field);
            if (told > r.ReceivedDate.Date?.PlusDays(on.Limits.Decision)) on.Fail("W224", r, Field);
        }
        else if (r.RequestOutcome.Is('A') && on.Reference > r.ReceivedDate.Date?.PlusDays(on.Limits.Decision)) on.Fail("W224", r, nameof(r.ReceivedDate));
    }

    private static void Follows(Checking on, Sen2Request r)
    {
        const string Field = nameof(r.RequestOutcome);
        var assessed = r.Assessments.Count > 0;
        if (assessed && r.RequestOutcome.IsOneOf("AW")) on.Fail("W216", r, Field);
        if (assessed && r.RequestOutcome.Is('N') && r.RequestMediation.Flag == false && r.RequestTribunal.Flag == false) on.Fail("W217", r, Field);
        if (!assessed && r.RequestOutcome.Is('Y') && r.Exported.Blank) on.Fail("W218", r, Field);
        if (!assessed && r.RequestOutcome.Is('H') && r.ActivePlans.Count == 0) on.Fail("W219", r, Field);
    }
}

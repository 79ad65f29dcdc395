namespace Waymark.Core.Plans.Sen2.Rules;

/// <summary>Rules about an assessment and the first decision whether to issue a plan.</summary>
internal static class AssessmentRules
{
    public static void Check(Checking on, Sen2Request r, Sen2Assessment a)
    {
        if (!on.Codes.Has(a, 0))
        {
            on.Fail("W300", a, nameof(a.AssessmentOutcome));
            return;
        }
        var decided = a.AssessmentOutcome.IsOneOf("YN");
        OutcomeDate(on, r, a, decided);
        Plan(on, r, a);
        Flags(on, a, decided);
        Time(on, r, a);
    }

    private static void OutcomeDate(Checking on, Sen2Request r, Sen2Assessment a, bool decided)
    {
        const string Field = nameof(a.AssessmentOutcomeDate);
        var due = a.AssessmentOutcome.Is('N') || (a.AssessmentOutcome.Is('Y') && a.Plans.Count > 0);
        if (due && a.AssessmentOutcomeDate.Blank) on.Fail("W301", a, Field);
        if (!decided && a.AssessmentOutcomeDate.Given) on.Fail("W302", a, Field);
        if (a.AssessmentOutcomeDate.NoDate) on.FailNoDate("W304", a, Field);
        if (a.AssessmentOutcomeDate.Date is not { } told) return;
        if (told < r.RequestOutcomeDate.Date || told < r.ReceivedDate.Date) on.Fail("W303", a, Field);
        if (told > on.Reference) on.Fail("W304", a, Field);
        if (decided && told < on.Year.First) on.Fail("W305", a, Field);
    }

    private static void Plan(Checking on, Sen2Request r, Sen2Assessment a)
    {
        const string Field = nameof(a.AssessmentOutcome);
        var plan = a.Plans.Count > 0;
        if (plan && a.AssessmentOutcome.IsOneOf("AW")) on.Fail("W306", a, Field);
        if (plan && a.AssessmentOutcome.Is('N') && !Changed(a)) on.Fail("W307", a, Field);
        if (!plan && a.AssessmentOutcome.Is('Y') && a.AssessmentOutcomeDate.Given) on.Fail("W308", a, nameof(a.AssessmentOutcomeDate));
        if (!plan && a.AssessmentOutcome.Is('H')) on.Fail("W309", a, Field);
        if (a.AssessmentOutcome.Is('H') && r.RequestOutcome.Is('Y') && r.RequestOutcomeDate.Date >= on.Year.First
            && r.RequestOutcomeDate.Date <= on.Year.Last) on.Fail("W310", a, Field);
        if (!a.AssessmentOutcome.Is('H') && r.ActivePlans.Exists(p => p.TransferLa.Given)) on.Fail("W311", a, Field);
    }

    private static bool Changed(Sen2Assessment a) =>
        a.AssessmentMediation.Flag == true || a.AssessmentTribunal.Flag == true || a.OtherMediation.Flag == true || a.OtherTribunal.Flag == true;

    private static void Flags(Checking on, Sen2Assessment a, bool decided)
    {
        if (!decided) return;
        if (a.AssessmentMediation.Flag is null) on.Fail("W312", a, nameof(a.AssessmentMediation));
        if (a.AssessmentTribunal.Flag is null) on.Fail("W312", a, nameof(a.AssessmentTribunal));
        if (a.Week20.Flag is null) on.Fail("W312", a, nameof(a.Week20));
        if (!a.AssessmentOutcome.Is('Y')) return;
        if (a.OtherMediation.Flag is null) on.Fail("W312", a, nameof(a.OtherMediation));
        if (a.OtherTribunal.Flag is null) on.Fail("W312", a, nameof(a.OtherTribunal));
    }

    private static void Time(Checking on, Sen2Request r, Sen2Assessment a)
    {
        if (r.ReceivedDate.Date is not { } received || a.AssessmentOutcome.IsOneOf("AWH")) return;
        var due = received.PlusDays(on.Limits.Plan);
        var told = a.AssessmentOutcomeDate.Date;
        if (a.AssessmentOutcome.Is('Y') && a.Week20.Flag == true && told <= due) on.Fail("W314", a, nameof(a.Week20));
        if (a.AssessmentOutcome.Is('Y') && a.Week20.Flag == false && told > due) on.Fail("W315", a, nameof(a.AssessmentOutcomeDate));
        if (a.AssessmentOutcome.Is('N') && told > received.PlusDays(on.Limits.NoPlan)) on.Fail("W316", a, nameof(a.AssessmentOutcomeDate));
        if (a.AssessmentOutcome.Is('Y') && a.AssessmentOutcomeDate.Blank && a.Plans.Count == 0 && on.Reference > due)
            on.Fail("W317", a, nameof(a.AssessmentOutcome));
    }
}

using System.Globalization;

namespace Waymark.Core.Plans.Sen2.Rules;

/// <summary>Rules about UPN, ULN and the reason why there is neither; the file remembers which it has seen.</summary>
internal sealed class IdentifierRules
{
    private readonly SeenKeys upns = new();
    private readonly SeenKeys ulns = new();
    private readonly SeenKeys names = new();

    private ulong upn;
    private ulong name;

    /// <summary>Called before the other rules: what is remembered of the file lies far away in memory.</summary>
    public void Begin(Sen2Person p)
    {
        upn = p.Upn.Given ? PersonKey.Of(p.Upn) : 0;
        name = PersonKey.OfName(p);
        if (upn != 0) upns.Touch(upn);
        if (name != 0) names.Touch(name);
    }

    public void Check(Checking on, Sen2Person p)
    {
        if (p.Upn.Blank && p.UniqueLearnerNumber.Blank && p.UpnUnknown.Blank) on.Fail("W107", p);
        if (p.Upn.Given) Upn(on, p);
        if (p.UniqueLearnerNumber.Given) Uln(on, p);
        if (p.UpnUnknown.Given) Reason(on, p);
        if (name != 0 && names.See(name, p.Line) is var first and > 0)
            on.Fail("W116", p, nameof(p.Surname), ("first", Line(first)));
    }

    private void Upn(Checking on, Sen2Person p)
    {
        var text = p.Upn.Text.ToUpperInvariant();
        foreach (var fault in Core.People.Identifiers.Upn.FaultsOf(text))
            // How the last letter of a temporary UPN counts is not confirmed: then only the query is raised.
            on.Fail(fault.Rule == "1510" && char.IsAsciiLetterUpper(text[^1]) ? "1560" : fault.Rule, p, nameof(p.Upn));
        if (upns.See(upn, p.Line) is var first and > 0) on.Fail("1520", p, nameof(p.Upn), ("first", Line(first)));
    }

    private void Uln(Checking on, Sen2Person p)
    {
        foreach (var _ in Core.People.Identifiers.Uln.FaultsOf(p.UniqueLearnerNumber.Text)) on.Fail("W114", p, nameof(p.UniqueLearnerNumber));
        if (ulns.See(PersonKey.Of(p.UniqueLearnerNumber), p.Line) is var first and > 0)
            on.Fail("W115", p, nameof(p.UniqueLearnerNumber), ("first", Line(first)));
    }

    private static void Reason(Checking on, Sen2Person p)
    {
        const string Field = nameof(p.UpnUnknown);
        if (!on.Codes.Has(p, 9)) on.Fail("W108", p, Field);
        if (p.Upn.Given || p.UniqueLearnerNumber.Given) on.Fail("W109", p, Field);
        var reason = p.UpnUnknown.Text.ToUpperInvariant();
        if (reason == "UN1" && on.AgeOn(on.Reference) >= on.Limits.Un1) on.Fail("W110", p, Field);
        if (reason == "UN9" && on.AgeOn(on.Reference) < on.Limits.Un9) on.Fail("W111", p, Field);
        if (reason == "UN10" && p.Requests.Exists(r => r.Assessments.Count > 0 || r.ActivePlans.Count > 0)) on.Fail("W112", p, Field);
        if (reason == "UN8" && on.Facts.LastReturn?.WasNew(p) == true) on.Fail("W113", p, Field);
    }

    private static string Line(int line) => line.ToString(CultureInfo.InvariantCulture);
}

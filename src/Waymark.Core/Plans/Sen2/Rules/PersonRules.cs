using Waymark.Core.People;
namespace Waymark.Core.Plans.Sen2.Rules;

/// <summary>Rules about the person; those about identifiers are in <see cref="IdentifierRules"/>.</summary>
internal static class PersonRules
{
    public static void Check(Checking on, Sen2Person p)
    {
        if (p.Surname.Blank) on.Fail("W100", p, nameof(p.Surname));
        else if (p.Forename.Blank) on.Fail("W100", p, nameof(p.Forename));
        if (on.Born is null) on.Fail("W101", p, nameof(p.PersonBirthDate));
        if (on.Active is not null && on.AgeOn(on.Year.AgeDay) >= on.Limits.Oldest) on.Fail("W102", p, nameof(p.PersonBirthDate));
        Sex(on, p);
        if (!on.Codes.Has(p, 5)) on.Fail("4220", p, nameof(p.Ethnicity));
        if (p.PostCode.Blank && on.Active is not null) on.Fail("W105", p, nameof(p.PostCode));
        if (p.PostCode.Given && !Postcode.Is(p.PostCode.Text)) on.Fail("W106", p, nameof(p.PostCode));
        if (p.Requests.Count == 0) on.Fail("W117", p);
    }

    private static void Sex(Checking on, Sen2Person p)
    {
        var gender = Sen2Layout.Of(Sen2Module.Person)[3].In(Math.Max(on.Year.Number, Sen2Layout.FirstYear));
        if (gender && !on.Codes.Has(p, 3)) on.Fail("W103", p, nameof(p.GenderCurrent));
        if (!gender && !on.Codes.Has(p, 4)) on.Fail("W104", p, nameof(p.Sex));
    }
}

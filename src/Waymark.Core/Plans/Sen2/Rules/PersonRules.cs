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
        if (p.PostCode.Given && !IsPostcode(p.PostCode.Text)) on.Fail("W106", p, nameof(p.PostCode));
        if (p.Requests.Count == 0) on.Fail("W117", p);
    }

    private static void Sex(Checking on, Sen2Person p)
    {
        var gender = Sen2Layout.Of(Sen2Module.Person)[3].In(Math.Max(on.Year.Number, Sen2Layout.FirstYear));
        if (gender && !on.Codes.Has(p, 3)) on.Fail("W103", p, nameof(p.GenderCurrent));
        if (!gender && !on.Codes.Has(p, 4)) on.Fail("W104", p, nameof(p.Sex));
    }

    /// <summary>A9 9AA, A99 9AA, AA9 9AA, AA99 9AA, A9A 9AA, AA9A 9AA or GIR 0AA, with or without its blank.</summary>
    internal static bool IsPostcode(string text)
    {
        Span<char> clean = stackalloc char[8];
        var length = 0;
        foreach (var c in text)
        {
            if (c == ' ') continue;
            if (length == 8) return false;
            clean[length++] = char.IsAsciiLetterLower(c) ? (char)(c & ~0x20) : c;
        }
        if (length is < 5 or > 7 || !Shape(clean[(length - 3)..length], "9AA")) return false;
        var outward = clean[..(length - 3)];
        return outward is "GIR" || Shape(outward, "A9") || Shape(outward, "A99") || Shape(outward, "AA9")
            || Shape(outward, "AA99") || Shape(outward, "A9A") || Shape(outward, "AA9A");
    }

    private static bool Shape(ReadOnlySpan<char> text, string shape)
    {
        if (text.Length != shape.Length) return false;
        for (var i = 0; i < shape.Length; i++)
            if (shape[i] == '9' ? !char.IsAsciiDigit(text[i]) : !char.IsAsciiLetterUpper(text[i])) return false;
        return true;
    }
}

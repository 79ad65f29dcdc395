using NodaTime.Text;

namespace Waymark.Core.Plans.Sen2.Rules;

/// <summary>Rules about the header.</summary>
internal static class HeaderRules
{
    private static readonly LocalDateTimePattern Moment = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss");

    public static void Check(Checking on, Sen2Header h)
    {
        var year = Sen2Year.Of(h.Year.Number ?? 0);
        if (!h.Collection.Text.Equals("SEN2", StringComparison.OrdinalIgnoreCase)) on.Fail("W010", h, nameof(h.Collection));
        if (year is null || year.Number < Sen2Layout.FirstYear - 1 || (on.Facts.Today is { } now && year.Number > now.Year + on.Limits.YearsAhead))
            on.Fail("W011", h, nameof(h.Year));
        else if (h.ReferenceDate.Date != year.ReferenceDate) on.Fail("100", h, nameof(h.ReferenceDate));
        if (year is null && h.ReferenceDate.Date is null) on.Fail("100", h, nameof(h.ReferenceDate));
        if (!on.Codes.AuthorityNow(h.Lea)) on.Fail("W012", h, nameof(h.Lea));
        else if (on.Facts.Authority is { } served && h.Lea.Text != served) on.Fail("W013", h, nameof(h.Lea));
        if (!h.SourceLevel.Is('L')) on.Fail("W014", h, nameof(h.SourceLevel));
        if (h.SerialNo.Number is not > 0 || h.SerialNo.Number <= on.Facts.LastSerial) on.Fail("W015", h, nameof(h.SerialNo));
        if (!Plausible(on, h.DateTime)) on.Fail("W016", h, nameof(h.DateTime));
    }

    /// <summary>Asked at the end of the file: the place of the officers in it is not confirmed.</summary>
    public static void CheckOfficers(Checking on, Sen2Header h)
    {
        var officers = Sen2Layout.Find(Sen2Module.Header, nameof(h.Dsco))!;
        if ((h.Dmo.Blank && h.Dco.Blank) || (officers.In(on.Year.Number) && h.Dsco.Blank)) on.Fail("W017", h);
    }

    private static bool Plausible(Checking on, Sen2Value value) =>
        Moment.Parse(value.Text) is { Success: true, Value.Date: var made } && made >= on.Reference && !(made > on.Facts.Today);
}

using System.Globalization;

namespace Waymark.Core.Plans.Sen2.Rules;

/// <summary>Rules about the file as a whole and about the return of last year; counted as the persons pass by.</summary>
internal sealed class FileRules
{
    private readonly Dictionary<string, int> placed = new(StringComparer.Ordinal);

    public int Persons { get; private set; }
    public int Requests { get; private set; }
    public int Active { get; private set; }
    public int Ended { get; private set; }
    private int EndedOther { get; set; }

    public void Count(Checking on, Sen2Person person)
    {
        Persons++;
        Requests += person.Requests.Count;
        if (on.Active is not null) Active++;
        foreach (var request in person.Requests)
        {
            foreach (var assessment in request.Assessments)
                foreach (var plan in assessment.Plans)
                {
                    if (plan.CeaseDate.Blank) continue;
                    Ended++;
                    if (plan.CeaseReason.Is('9')) EndedOther++;
                }
            if (on.Facts.LastReturn is not null) Places(on, request);
        }
        on.Facts.LastReturn?.Meet(on, person);
    }

    public void Finish(Checking on)
    {
        if (EndedOther * 100 > Ended * on.Limits.OtherCeased) on.Fail("W419", null);
        if (on.Facts.LastReturn is not { } last) return;
        last.MissingFrom(on);
        var change = last.Active == 0 ? 0 : (Active - last.Active) * 100.0 / last.Active;
        if (Math.Abs(change) > on.Limits.ActiveChange)
            on.Fail("W700", null, "", ("pct", change.ToString("+0.0;-0.0", CultureInfo.InvariantCulture)));
        foreach (var (urn, before) in last.Placed.OrderBy(p => p.Key, StringComparer.Ordinal))
            if (placed.GetValueOrDefault(urn) * 100 < before * on.Limits.LostPlacements) on.Fail("W702", null, "", ("urn", urn));
    }

    private void Places(Checking on, Sen2Request request)
    {
        foreach (var active in request.ActivePlans)
            foreach (var place in active.Placements)
                if (place.Urn.Given && place.OpenOn(on.Reference)) placed[place.Urn.Text] = placed.GetValueOrDefault(place.Urn.Text) + 1;
    }
}

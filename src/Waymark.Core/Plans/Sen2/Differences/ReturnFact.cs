using NodaTime;
using Waymark.Core.Plans.Sen2.Rules;

namespace Waymark.Core.Plans.Sen2.Differences;

/// <summary>Something that a return tells of a person and that a measure counts, or would in another year.</summary>
/// <param name="Measure">Id of the measure.</param>
/// <param name="Code">What it is broken down by.</param>
/// <param name="Day">When it happened; null for what stands on the reference date and where the return gives no day.</param>
/// <param name="Request">The day on which the request came that it belongs to, where there may be several.</param>
/// <param name="Counts">True where this return counts it.</param>
internal readonly record struct ReturnFact(string Measure, string Code, LocalDate? Day, LocalDate? Request, bool Counts)
{
    // Bands of the published figures, by the youngest age in each.
    private static readonly int[] Bands = [20, 16, 11, 5, 0];

    public static IEnumerable<ReturnFact> Of(Sen2Person person, Sen2Year year) => person.Requests.SelectMany(r => Of(person, r, year));

    private static IEnumerable<ReturnFact> Of(Sen2Person person, Sen2Request r, Sen2Year year)
    {
        var received = r.ReceivedDate.Date;
        if (received is not null) yield return new("requests", r.RequestSource.Text, received, null, In(received, year));
        if (Outcome("request-outcomes", r.RequestOutcome, r.RequestOutcomeDate, received, year) is { } decision) yield return decision;
        foreach (var a in r.Assessments)
        {
            if (Outcome("assessments", a.AssessmentOutcome, a.AssessmentOutcomeDate, received, year) is { } end) yield return end;
            if (a.AssessmentOutcome.Is('Y') && a.AssessmentOutcomeDate.Date is { } issued)
                yield return new("new-plans", a.Week20.Flag == true ? "exception" : issued <= received?.PlusDays(new Limits(year.ReferenceDate).Plan) ? "in-time" : "late", issued, received, In(issued, year));
            foreach (var plan in a.Plans.Where(p => p.CeaseDate.Given)) yield return new("ceased", plan.CeaseReason.Text, plan.CeaseDate.Date, received, In(plan.CeaseDate.Date, year));
            if (a.Plans.Find(p => p.OpenOn(year.ReferenceDate)) is not null)
                foreach (var fact in Open(person, r, year)) yield return fact;
        }
        foreach (var active in r.ActivePlans.Where(p => p.TransferLa.Given)) yield return new("moved-in", active.TransferLa.Text, null, received, Counts: true);
    }

    /// <summary>Y and N count in the year of their day; those that wait or were withdrawn have none and count where they are told of; H is history.</summary>
    private static ReturnFact? Outcome(string measure, Sen2Value outcome, Sen2Value day, LocalDate? request, Sen2Year year) => outcome.Text.ToUpperInvariant() switch
    {
        ("Y" or "N") and var code => new(measure, code, day.Date, request, day.Blank || In(day.Date, year)),
        ("A" or "W") and var code => new(measure, code, null, request, Counts: true),
        _ => null,
    };

    private static IEnumerable<ReturnFact> Open(Sen2Person person, Sen2Request r, Sen2Year year)
    {
        yield return Stands("plans", "");
        if (person.PersonBirthDate.Date is { } born) yield return Stands("ages", Bands.First(b => b <= Math.Max(0, Age.On(year.AgeDay, born))).ToString(System.Globalization.CultureInfo.InvariantCulture));
        var active = r.ActivePlans.FirstOrDefault();
        yield return Stands("placements", active?.Placements.Find(p => p.PlacementRank.Is('1') && p.OpenOn(year.ReferenceDate)) is { } place ? Kind(place) : "none");
        yield return Stands("needs", active?.Needs.Find(n => n.SenTypeRank.Is('1'))?.SenType.Text.ToUpperInvariant() ?? "");
    }

    private static ReturnFact Stands(string measure, string code) => new(measure, code, null, null, Counts: true);

    private static string Kind(Sen2Placement p) => p.SenSetting.Given ? p.SenSetting.Text.ToUpperInvariant() : p.Urn.Blank ? "provider"
        : p.SenUnitIndicator.Flag == true ? "unit" : p.ResourcedProvisionIndicator.Flag == true ? "resourced" : "school";

    private static bool In(LocalDate? day, Sen2Year year) => day >= year.First && day <= year.Last;
}

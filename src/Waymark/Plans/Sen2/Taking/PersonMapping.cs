using Waymark.Core.Common;
using Waymark.Core.People.Identifiers;
using Waymark.Core.Plans.Sen2;
using Waymark.People.Door;

namespace Waymark.Plans.Sen2.Taking;

/// <summary>A person of the return as a child that People takes over.</summary>
internal static class PersonMapping
{
    public static IncomingChild Child(Sen2Person p, Sen2Year year)
    {
        var upn = Upn.TryParse(p.Upn.Text, out var u) ? u : (Upn?)null;
        var uln = Uln.TryParse(p.UniqueLearnerNumber.Text, out var l) ? l : (Uln?)null;
        var active = p.Requests.SelectMany(r => r.ActivePlans).LastOrDefault();
        return new IncomingChild
        {
            SourceKey = upn is { } known ? $"upn:{known.Value}" : uln is { } learner ? $"uln:{learner.Value}"
                : SourceKeys.Of(p.Surname.Text, p.Forename.Text, p.PersonBirthDate.Date, p.PostCode.Text),
            Line = p.Line, Surname = p.Surname.Text, Forename = p.Forename.Text, Born = p.PersonBirthDate.Date,
            Sex = SexOf(p), Ethnicity = CodeSet.Of("ethnicity").Find(p.Ethnicity.Text)?.Value ?? "", Postcode = p.PostCode.Text.ToUpperInvariant(),
            Upn = upn, Uln = uln, UpnUnknown = CodeSet.Of("upn-unknown-sen2").Find(p.UpnUnknown.Text)?.Value ?? "",
            Sen = HasPlan(p, year) ? new IncomingStatus("E", Started(p)) : null,
            Needs = active is null ? [] : [.. active.Needs.Where(n => n.SenType.Given).Select(n =>
                new IncomingNeed(CodeSet.Of("sen-types").Find(n.SenType.Text)?.Value ?? n.SenType.Text, n.SenTypeRank.Number ?? 1))],
            Enrolments = active is null ? [] : [.. active.Placements.Where(a => a.Urn.Given && a.PlacementRank.Is('1'))
                .Select(a => new IncomingEnrolment(a.Urn.Text, "C", a.EntryDate.Date, a.LeavingDate.Date))],
        };
    }

    /// <summary>1 and 2 of the returns to 2023 carry on as M and F; 0 and 9 said that it was not known.</summary>
    private static string SexOf(Sen2Person p) =>
        p.Sex.Is('M') || p.GenderCurrent.Is('1') ? "M" : p.Sex.Is('F') || p.GenderCurrent.Is('2') ? "F" : "";

    private static bool HasPlan(Sen2Person p, Sen2Year year) =>
        p.Requests.SelectMany(r => r.Assessments).SelectMany(a => a.Plans).Any(n => n.OpenOn(year.ReferenceDate));

    private static NodaTime.LocalDate? Started(Sen2Person p) =>
        p.Requests.SelectMany(r => r.Assessments).SelectMany(a => a.Plans).Select(n => n.StartDate.Date).Min();
}

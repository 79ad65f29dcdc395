using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Reviews;
using Waymark.Core.Plans.Schools;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.Plans.School;

/// <summary>
/// All open cases of one school with what it owes and what it is owed. Five queries, however many pupils: a school has few enough cases to be put in
/// order here.
/// </summary>
internal sealed class SchoolWork(WaymarkDb db, IAccess access, IChildren children)
{
    /// <summary>Schools to choose from, for those who are of none. One query.</summary>
    public Task<IReadOnlyList<SchoolName>> SchoolsAsync(CancellationToken stop) => children.SchoolsAsync(stop);

    /// <summary>The school that is asked for: a SENCO's own and no other.</summary>
    /// <returns>Null where it is another than the visitor's own.</returns>
    public string? SchoolOf(string? asked)
    {
        if (OwnSchool is not { } own) return asked ?? "";
        return string.IsNullOrEmpty(asked) || asked == own ? own : null;
    }

    public string? OwnSchool => access.ReachFor(Permission.ViewSchoolWork) is { Relation: Relation.School } reach ? reach.Organisation : null;

    public async Task<IReadOnlyList<SchoolPupil>> ReadAsync(string urn, LocalDate today, CancellationToken stop)
    {
        var pupils = await Pupils(urn).ToListAsync(stop);
        var cases = pupils.ConvertAll(p => p.Case);
        var clocks = (await db.Set<CaseClock>().AsNoTracking().Where(c => c.Stopped == null && cases.Contains(c.Case)).ToListAsync(stop)).ToLookup(c => c.Case);
        var advice = (await Asked(cases).ToListAsync(stop)).ToLookup(a => a.Case);
        var reviews = (await Reviews(cases).ToListAsync(stop)).ToLookup(r => r.Review.Case);
        var objections = (await Objections(cases).ToListAsync(stop)).ToLookup(o => o.Case);
        return pupils.ConvertAll(pupil => pupil with
        {
            Duties = SchoolDuties.Of(new(pupil.Stage is CaseStage.Plan or CaseStage.Review, pupil.School,
                [.. clocks[pupil.Case].Select(c => new RunningClock(c.Rule, c.Of, c.What, c.Due, c.Excused))],
                [.. advice[pupil.Case].Where(a => !a.Waived).Select(a => new AskedAdvice($"{a.Id}", a.Body, a.SignedOn is not null, a.Checked == "question"))],
                [.. reviews[pupil.Case].Select(r => new OpenReview($"{r.Review.Id}", r.Review.Steps, r.Review.Arranger != "council", r.Awaited))],
                [.. objections[pupil.Case].Select(o => $"{o.Advice}")]), today),
        });
    }

    /// <summary>The pupils that the filter asks for, in its order.</summary>
    public static IReadOnlyList<SchoolPupil> Narrowed(IEnumerable<SchoolPupil> pupils, SchoolFilter filter, LocalDate today)
    {
        var some = pupils.Where(p => (filter.Stage is not { } stage || p.Stage == stage) && (filter.Year is not { } year || p.YearGroup == year) && Owes(p, filter.Owes, today));
        return [.. (filter.Sort switch
        {
            "name" => some.OrderBy(p => p.Surname, StringComparer.Ordinal),
            "year" => some.OrderBy(p => p.YearGroup ?? int.MaxValue).ThenBy(p => p.Surname, StringComparer.Ordinal),
            "stage" => some.OrderBy(p => p.Stage).ThenBy(p => p.First ?? LocalDate.MaxIsoValue),
            _ => some.OrderBy(p => p.Duties.Count == 0).ThenBy(p => p.First ?? LocalDate.MaxIsoValue).ThenBy(p => p.Surname, StringComparer.Ordinal),
        }).ThenBy(p => p.Forename, StringComparer.Ordinal).ThenBy(p => p.Case.Value)];
    }

    private static bool Owes(SchoolPupil pupil, string? owes, LocalDate today) => owes switch
    {
        "school" => pupil.Of(DutyOwner.School).Any(),
        "council" => pupil.Of(DutyOwner.Council).Any(),
        "late" => pupil.Duties.Any(d => d.LateOn(today)),
        _ => true,
    };

    private IQueryable<SchoolPupil> Pupils(string urn)
    {
        // Whom a SENCO reaches is on roll of the school, also where it is the second of two.
        var own = OwnSchool is not null;
        return from of in db.Set<EhcCase>()
               where of.Stage != CaseStage.Ended && of.Stage != CaseStage.Refused && of.Stage != CaseStage.NotIssued
               join child in children.Cards(db, access.ReachFor(Permission.ViewSchoolWork)) on of.Child equals child.Id
               where own || child.SchoolUrn == urn
               select new SchoolPupil
               {
                   Case = of.Id, Child = child.Id, Surname = child.Surname, Forename = child.Forename, YearGroup = child.YearGroup, School = child.School, Stage = of.Stage,
                   NextDue = of.NextDue, NextWhat = of.NextWhat, NextExcused = of.NextExcused, Officer = of.OfficerName,
               };
    }

    private IQueryable<AdviceRequest> Asked(List<CaseId> cases) =>
        db.Set<AdviceRequest>().AsNoTracking().Where(a => cases.Contains(a.Case) && a.Kind == OfSchool && a.SignedOn == null && a.WithdrawnAt == null);

    private IQueryable<AwaitedReview> Reviews(List<CaseId> cases) =>
        from review in db.Set<Review>().AsNoTracking()
        where cases.Contains(review.Case) && review.State != ReviewState.Finished && review.State != ReviewState.Cancelled
        select new AwaitedReview(review, db.Set<ReviewInvitee>().Any(i => i.Review == review.Id && i.Role == "setting" && i.AskedOn != null && i.ReceivedOn == null));

    private IQueryable<OpenObjection> Objections(List<CaseId> cases) =>
        from recommendation in db.Set<Recommendation>().AsNoTracking()
        where cases.Contains(recommendation.Case) && recommendation.Objection != "" && recommendation.Answer == ""
        join advice in db.Set<AdviceRequest>() on recommendation.Advice equals advice.Id
        where advice.Kind == OfSchool
        select new OpenObjection(recommendation.Case, advice.Id);

    /// <summary>The kind of advice that schools give (table advice-kinds).</summary>
    private const string OfSchool = "b";

    private sealed record AwaitedReview(Review Review, bool Awaited);

    private sealed record OpenObjection(CaseId Case, Guid Advice);
}

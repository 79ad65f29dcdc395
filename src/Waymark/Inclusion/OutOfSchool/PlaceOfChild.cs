using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Inclusion.Arrangements;
using Waymark.People.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Inclusion.OutOfSchool;

/// <summary>
/// Home education that begins ends the place at the school: offered, done when somebody confirms it, and given back when it was wrong. The name of a child whose plan names a
/// special school stays on the roll until the council has consented; of a child missing education, until school and council have looked for it together.
/// </summary>
internal sealed class PlaceOfChild(WaymarkDb db, ISchoolPlaces places, IAccess access)
{
    public const string Ended = "place-ended", GivenBack = "place-given-back";

    private const int Longest = 2000;

    /// <summary>The places that the visitor can end because of this; none where nothing ends them. One query, or none.</summary>
    public async Task<IReadOnlyList<SchoolPlace>> OfferedAsync(OutOfSchoolTime time, CancellationToken stop) =>
        time is { Kind: OutOfSchoolTime.Home, Ended: null, Withdrawn: false } && access.May(Permission.EditChild) && !MustStay(time) ? await places.OpenAsync(db, time.Child, stop) : [];

    /// <summary>The law keeps the name on the roll.</summary>
    public static bool MustStay(OutOfSchoolTime time) => time is { FromSpecial: true, SenStatus: "E", Consent: not "given" };

    /// <summary>The last day on the roll as it was ended here; null where it was not, or was given back.</summary>
    /// <remarks>Ends and givings back take turns, so their number tells, whatever the order of two that were recorded in one moment.</remarks>
    public static LocalDate? EndedOn(IReadOnlyList<ArrangementStep> steps) =>
        steps.Count(s => s.Kind == Ended) > steps.Count(s => s.Kind == GivenBack) ? steps.Last(s => s.Kind == Ended).On : null;

    public async Task<Problems> EndAsync(Opened<OutOfSchoolTime> opened, LocalDate? last, Deed deed, CancellationToken stop)
    {
        var time = opened.Record;
        var offered = await OfferedAsync(time, stop);
        var problems = new Problems().AddIf(offered.Count == 0, "", "No place on a roll is left to end")
            .AddIf(last is null, "Last", "Enter the last day on the roll").AddIf(last > deed.Today, "Last", "The last day must be today or in the past")
            .AddIf(last > time.From, "Last", $"The last day must be on or before {ArrangementWords.Day(time.From)}, when home education began");
        foreach (var later in offered.Where(p => p.From > last)) problems.AddIf(true, "Last", $"The place at {later.Name} began after that day, on {ArrangementWords.Day(later.From)}");
        if (!problems.None) return problems;
        await places.EndAsync(db, time.Child, last!.Value, stop);
        db.Add(ArrangementStep.Now(time.Id.Value, time.Child, Ended, last.Value, deed).Saying(string.Join(", ", offered.Select(p => p.Name))));
        await db.SaveAsync(deed.As("end enrolment for home education", $"out-of-school:{time.Id}").About(time.Child.Value), stop);
        return problems;
    }

    public async Task<Problems> GiveBackAsync(Opened<OutOfSchoolTime> opened, string? why, Deed deed, CancellationToken stop)
    {
        var time = opened.Record;
        var problems = new Problems().AddIf(EndedOn(opened.Steps) is null, "", "No place was ended here").AddIf(string.IsNullOrWhiteSpace(why), "Why", "Enter why the place is given back").AddIf(why?.Length > Longest, "Why", "Use 2,000 characters or fewer");
        if (!problems.None) return problems;
        if (!await GivenBackAsync(opened, why!.Trim(), deed, stop)) return problems.AddIf(true, "", "The child is on a roll again, or the place was changed since. Put it right under Schools and settings on the child's page");
        await db.SaveAsync((deed.As("give place on roll back", $"out-of-school:{time.Id}") with { Reason = "given in the record" }).About(time.Child.Value), stop);
        return problems;
    }

    /// <summary>Gives the place back in the save of whoever calls, as where the whole record is taken back.</summary>
    /// <returns>False where nothing was ended here, the visitor may not change a place, or the child has another by now.</returns>
    public async Task<bool> GivenBackAsync(Opened<OutOfSchoolTime> opened, string why, Deed deed, CancellationToken stop)
    {
        if (EndedOn(opened.Steps) is not { } last || !access.May(Permission.EditChild) || !await places.GiveBackAsync(db, opened.Record.Child, last, stop)) return false;
        db.Add(ArrangementStep.Now(opened.Record.Id.Value, opened.Record.Child, GivenBack, deed.Today, deed).Saying("", why));
        return true;
    }
}

using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.Inclusion.Placements;
using Waymark.Core.People;
using Waymark.Inclusion.Arrangements;
using Waymark.People.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Inclusion.OutOfSchool.Enter;

/// <summary>Enters that a child is educated at home, or is missing education.</summary>
internal sealed class EnterOutOfSchool(WaymarkDb db, ArrangementDesk desk)
{
    private const int Longest = 2000;

    /// <returns>What must be put right, with the number of what was entered; null where there is no such child within reach.</returns>
    public async Task<(Problems Problems, OutOfSchoolId? Entered)?> RunAsync(ChildId id, EnterForm asked, Deed deed, CancellationToken stop)
    {
        if (await desk.OpenChildAsync(id, "open child to enter home education or missing education", stop) is not { } child) return null;
        var problems = Check(asked, child, desk.OwnSchool is not null, deed.Today);
        if (problems.None) problems.AddIf(await db.Set<OutOfSchoolTime>().AnyAsync(t => t.Child == id && !t.Withdrawn && (t.Ended == null || t.Ended >= asked.From), stop), "Asked.From", "The child is on no roll by another record already. Look at the child's page.");
        if (!problems.None) return (problems, null);
        // The day before: on the first day the name may be off the roll already.
        var then = await desk.OnDayAsync(child, asked.From!.Value.PlusDays(-1), stop);
        var made = new OutOfSchoolTime
        {
            Id = OutOfSchoolId.From(NewId.Next(deed.Now)), Child = id, Kind = asked.Kind!, LastUrn = then.SchoolUrn, From = asked.From!.Value, Came = asked.Came!, FromSpecial = asked.FromSpecial, Consent = asked.Consent!, ConsentOn = asked.ConsentOn,
            ChildSaid = asked.ChildSaid!.Trim(), SenStatus = then.SenStatus, YearGroup = then.YearGroup, CheckBy = OutOfSchoolTime.NextCheck(asked.Kind!, asked.From.Value), RecordedAt = deed.Now, RecordedBy = deed.Actor.Name,
        };
        db.Add(made);
        db.Add(ArrangementStep.Now(made.Id.Value, id, "entered", deed.Today, deed).Saying($"{PlacementWords.LabelOf("out-of-school", made.Kind)}. {PlacementWords.LabelOf("home-came", made.Came)}"));
        await db.SaveAsync(deed.As("enter home education or missing education", $"out-of-school:{made.Id}").About(id.Value), stop);
        return (problems, made.Id);
    }

    private static Problems Check(EnterForm asked, ChildCard child, bool school, LocalDate today) => new Problems()
        .AddIf(!PlacementWords.Has("out-of-school", asked.Kind), "Asked.Kind", "Select which it is").AddIf(!PlacementWords.Has("home-came", asked.Came), "Asked.Came", "Select how it came")
        .AddIf(asked.From is null, "Asked.From", "Enter the first day").AddIf(asked.From > today, "Asked.From", "The day must be today or in the past")
        .AddIf(asked.From is { } from && child.Born is { } born && !SchoolAge.Of(born).On(from), "Asked.From", "The child is not of compulsory school age on that day")
        .AddIf(!PlacementWords.Has("consent", asked.Consent, school), "Asked.Consent", school ? "Select whether consent is needed. That it was given the council records" : "Select whether the council consented")
        .AddIf(asked is { FromSpecial: true, Consent: "not-needed" } && child.SenStatus == "E", "Asked.Consent", "A child whose plan names a special school leaves its roll only with the council's consent")
        .AddIf(asked is { Consent: "given", ConsentOn: null }, "Asked.ConsentOn", "Enter the day of the consent").AddIf(asked.ConsentOn > today, "Asked.ConsentOn", "The day must be today or in the past")
        .AddIf(string.IsNullOrWhiteSpace(asked.ChildSaid), "Asked.ChildSaid", "Enter what the child said, or how you sought the child's view").AddIf(asked.ChildSaid?.Length > Longest, "Asked.ChildSaid", "Use 2,000 characters or fewer");
}

/// <summary>What is asked of a child on no roll.</summary>
internal sealed record EnterForm
{
    public string? Kind { get; init; }
    public LocalDate? From { get; init; }
    public string? Came { get; init; }
    public bool FromSpecial { get; init; }
    public string? Consent { get; init; }
    public LocalDate? ConsentOn { get; init; }
    public string? ChildSaid { get; init; }
}

using NodaTime;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Inclusion.Placements;
using Waymark.Inclusion.Arrangements;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Inclusion.OutOfSchool.Check;

/// <summary>Records what a check of suitability or an enquiry found, the council's consent, or that it has ended.</summary>
internal sealed class CheckOutOfSchool(WaymarkDb db, OutOfSchoolDesk desk)
{
    private const int Longest = 2000;

    /// <returns>What must be put right, or null where there is none within reach.</returns>
    public async Task<Problems?> RunAsync(OutOfSchoolId id, CheckForm asked, Deed deed, CancellationToken stop)
    {
        if (await desk.OpenAsync(id, Permission.RecordPlacement, "open home education or missing education to record a check", stop) is not { Record: { Withdrawn: false } time }) return null;
        db.Expect(time, asked.Version);
        var problems = Check(time, asked, deed.Today).AddIf(asked.ConsentOn is not null && !desk.MayConsent, "Asked.ConsentOn", "The council records its consent");
        if (!problems.None) return problems;
        if (asked.Found == "ended") (time.Ended, time.Outcome) = (asked.On, asked.Outcome!);
        else (time.Found, time.CheckBy) = (asked.Found!, OutOfSchoolTime.NextCheck(time.Kind, asked.On!.Value));
        if (asked.ConsentOn is { } consent) (time.Consent, time.ConsentOn) = ("given", consent);
        var detail = asked.Found == "ended" ? PlacementWords.LabelOf("home-ended", asked.Outcome!) : $"{PlacementWords.LabelOf("home-found", asked.Found!)}. Next by {ArrangementWords.Day(time.CheckBy)}";
        db.Add(ArrangementStep.Now(id.Value, time.Child, asked.Found == "ended" ? "ended" : "checked", asked.On!.Value, deed).Saying(detail, asked.Word!.Trim()));
        await db.SaveAsync(deed.As("record check of home education or missing education", $"out-of-school:{id}").About(time.Child.Value), stop);
        return problems;
    }

    private static Problems Check(OutOfSchoolTime time, CheckForm asked, LocalDate today) => new Problems()
        .AddIf(time.Ended is not null, "", "It has ended already. Take the end back if that is wrong").AddIf(!PlacementWords.Has("home-found", asked.Found), "Asked.Found", "Select what was found")
        .AddIf(asked.On is null, "Asked.On", "Enter the day").AddIf(asked.On > today, "Asked.On", "The day must be today or in the past").AddIf(asked.On < time.From, "Asked.On", $"The day must be on or after {ArrangementWords.Day(time.From)}")
        .AddIf(asked.Found == "ended" && !PlacementWords.Has("home-ended", asked.Outcome), "Asked.Outcome", "Select how it ended").AddIf(asked.ConsentOn > today, "Asked.ConsentOn", "The day must be today or in the past")
        .AddIf(string.IsNullOrWhiteSpace(asked.Word), "Asked.Word", "Enter what was seen, and what child and family said").AddIf(asked.Word?.Length > Longest, "Asked.Word", "Use 2,000 characters or fewer");
}

/// <summary>What is asked of a check.</summary>
internal sealed record CheckForm
{
    public int Version { get; init; }
    public string? Found { get; init; }
    public LocalDate? On { get; init; }
    public string? Outcome { get; init; }
    public LocalDate? ConsentOn { get; init; }
    public string? Word { get; init; }
}

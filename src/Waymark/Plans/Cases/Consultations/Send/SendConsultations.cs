using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Consultations;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Cases.Consultations.Send;

/// <summary>Sends consultations: each is an event of the case and starts its 15 days; the setting can read the version that goes with it.</summary>
internal sealed class SendConsultations(ConsultationDesk desk)
{
    /// <returns>What must be put right and how many were sent, or null where there is no such case within reach.</returns>
    public async Task<(Problems Problems, int Sent)?> RunAsync(CaseId of, Request asked, Deed deed, CancellationToken stop)
    {
        if (await desk.OpenAsync(of, Permission.ConsultSetting, "open case to send consultations", stop) is not { } open) return null;
        var picked = open.All.Where(c => asked.Picked.Contains($"{c.Id}") && c.Steps.On(deed.Today) == ConsultationState.ToSend).ToList();
        var version = await VersionsOf(of).FirstOrDefaultAsync(v => v.Number == asked.Plan, stop);
        var problems = new Problems()
            .AddIf(picked.Count == 0, "Asked.Picked", "Select whom to ask")
            .AddIf(version is null, "Asked.Plan", "Select which version goes with it")
            .AddIf(version is { Whole: false }, "Asked.Plan", "This version does not agree with its seal. Make another one")
            .AddIf(asked.On is null, "Asked.On", "Enter the day on which it is sent")
            .AddIf(asked.On > deed.Today, "Asked.On", "The day must be today or in the past")
            .AddIf(version is not null && asked.On < version.MadeOn, "Asked.On", "The day must be the day on which the version was made, or later")
            .AddIf(asked.Question?.Length > ConsultationReply.Longest, "Asked.Question", $"The words must be {ConsultationReply.Longest:N0} characters or fewer")
            .AddIf(!asked.Sure, "Asked.Sure", "Tick to say that the version may be read by those who are asked");
        if (!problems.None) return (problems, 0);
        foreach (var one in picked)
        {
            (one.PlanVersion, one.Question) = (version!.Number, asked.Question?.Trim() ?? "");
            // A letter that went before has its day already.
            if (one.Sent is null) open.Happened(desk.Db, RecordedEvent.ByHandNow(of, "consultation-sent", asked.On!.Value, one.Thread, deed));
        }
        await desk.SaveAsync(open, deed.As("send consultations", $"version:{version!.Number}"), stop);
        return (problems, picked.Count);
    }

    private IQueryable<PlanVersion> VersionsOf(CaseId of) => Consultations.IndexModel.Versions(desk.Db, of);

    public sealed record Request
    {
        public string[] Picked { get; init; } = [];

        /// <summary>Number of the version that goes with it.</summary>
        public int? Plan { get; init; }

        public string? Question { get; init; }
        public LocalDate? On { get; init; }
        public bool Sure { get; init; }
    }
}

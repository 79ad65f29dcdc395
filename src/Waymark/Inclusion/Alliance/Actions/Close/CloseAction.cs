using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Inclusion.Alliance;
using Waymark.People.Door;
using Waymark.Shell.Trail;

namespace Waymark.Inclusion.Alliance.Actions.Close;

/// <summary>Closes an action with what became of it, or opens it again.</summary>
internal sealed class CloseAction(AllianceDesk desk, ActionList list)
{
    private const int Longest = 2000;

    /// <returns>Null where the visitor may not close such an action; the view of the child, or the refusal, is in the trail.</returns>
    public async Task<(AllianceAction Action, ChildCard Child)?> FindAsync(Guid agreed, string what, CancellationToken stop)
    {
        var action = await desk.Db.Set<AllianceAction>().FirstOrDefaultAsync(a => a.Id == agreed, stop);
        var mine = action is not null && list.MayClose(action) ? action : null;
        // What is not theirs is asked for like what does not exist, so that neither answer nor trail tells them apart.
        return await desk.Children.OpenAsync(mine?.Child ?? new(agreed), Permission.CloseAllianceAction, what, stop) is { } child && mine is not null ? (mine, child) : null;
    }

    /// <exception cref="DbUpdateConcurrencyException">Someone else closed or reopened it since the form was made.</exception>
    public async Task<Problems> RunAsync(AllianceAction action, Request asked, Deed deed, CancellationToken stop)
    {
        var outcome = ActionOutcome.Find(asked.Outcome);
        var problems = asked.Reopens
            ? new Problems().AddIf(action.IsOpen, "", "The action is open already").AddIf(string.IsNullOrWhiteSpace(asked.Words), "Asked.Words", "Enter why it is to be done after all")
            : new Problems()
                .AddIf(!action.IsOpen, "", "The action is closed already. Reopen it to change its outcome")
                .AddIf(outcome is null, "Asked.Outcome", "Select what became of it")
                .AddIf(asked.On is null, "Asked.On", "Enter the day")
                .AddIf(asked.On > deed.Today, "Asked.On", "The day must be today or in the past")
                .AddIf(asked.On < action.AgreedOn, "Asked.On", $"The day must be on or after the meeting on {AllianceMinutes.Words(action.AgreedOn)}")
                .AddIf(outcome is { AsksWords: true } && string.IsNullOrWhiteSpace(asked.Words), "Asked.Words", "Enter why");
        problems.AddIf(asked.Words?.Length > Longest, "Asked.Words", "The words must be 2,000 characters or fewer");
        if (!problems.None) return problems;
        if (asked.Reopens) (action.Outcome, action.OutcomeWords, action.DoneOn, action.ClosedAt, action.ClosedBy) = ("", "", null, null, "");
        else (action.Outcome, action.OutcomeWords, action.DoneOn, action.ClosedAt, action.ClosedBy) = (outcome!.Name, asked.Words?.Trim() ?? "", asked.On, deed.Now, deed.Actor.Name);
        desk.Db.Expect(action, asked.Version);
        var meeting = await desk.Db.Set<AllianceMeeting>().FirstAsync(m => m.Id == action.Meeting, stop);
        await desk.SaveActionAsync(meeting, action, deed with { Reason = asked.Words?.Trim() ?? "" }, stop);
        return problems;
    }

    public sealed record Request
    {
        public int Version { get; init; }
        public bool Reopens { get; init; }
        public string? Outcome { get; init; }
        public LocalDate? On { get; init; }
        public string? Words { get; init; }
    }
}

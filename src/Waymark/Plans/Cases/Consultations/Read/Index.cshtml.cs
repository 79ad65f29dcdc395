using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Plans.Consultations;

namespace Waymark.Plans.Cases.Consultations.Read;

/// <summary>One consultation: what was asked, what is answered, what the council makes of it, and what to do next.</summary>
[Needs(Permission.ViewPlacing)]
internal sealed class IndexModel(ConsultationDesk desk, IAccess access) : ConsultationPage(desk)
{
    public ConsultationReply Reply { get; private set; } = new();
    public ConsultationState State => One.Steps.On(Now);
    public bool MayConsult => access.May(Permission.ConsultSetting);
    protected override Permission Needed => Permission.ViewPlacing;
    protected override string What => "read consultation";
    protected override string Saved => "";

    protected override Task LoadAsync(bool fresh, CancellationToken stop)
    {
        // What a setting has begun to write is its own until it is sent.
        if (One.Answered is not null) Reply = One.ReadReply();
        return Task.CompletedTask;
    }

    protected override Task<Problems> RunAsync(CancellationToken stop) => Task.FromResult(Problems.Of("", "There is nothing to save here"));
}

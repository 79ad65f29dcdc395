using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Plans.Consultations;

namespace Waymark.Plans.Cases.Consultations.Decide;

/// <summary>What the council decides about one setting, in the words of the test.</summary>
[Needs(Permission.ConsultSetting)]
internal sealed class IndexModel(ConsultationDesk desk, DecideSetting decide) : ConsultationPage(desk)
{
    [BindProperty]
    public DecideSetting.Request Asked { get; set; } = new();

    public WantedSetting? Wanted { get; private set; }
    public ConsultationReply Reply => One.Answered is null ? new() : One.ReadReply();

    /// <summary>Settings that section I names now.</summary>
    public IReadOnlyList<string> Named { get; private set; } = [];

    protected override string What => "decide about setting";
    protected override string Saved => Asked.Outcome == "name" ? "Section I of the plan in work names it. The plan is not final before you make the final version." : "The decision is kept.";

    protected override async Task LoadAsync(bool fresh, CancellationToken stop)
    {
        Wanted = (await WantedSettings.ReadAsync(Desk.Db, Case, stop)).FirstOrDefault(w => WantedSettings.Same(One, w));
        Named = [.. (await Desk.Db.Set<PlanRow>().Where(r => r.Case == Case && r.Kind == "setting" && r.RemovedAt == null).ToListAsync(stop)).Select(r => r.AsItem().Lead)];
        if (!fresh) return;
        Asked = new() { Version = One.Version, Outcome = One.Outcome, Grounds = One.Grounds.Split(' ', StringSplitOptions.RemoveEmptyEntries), Reasons = One.Reasons, Evidence = One.Evidence, From = Reply.PlaceFrom };
    }

    protected override Task<Problems> RunAsync(CancellationToken stop) => decide.RunAsync(Open, One, Asked, DeedOf(What), stop);
}

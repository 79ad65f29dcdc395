using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Consultations;
using Waymark.People.Door;
using Waymark.Plans.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Cases.Consultations;

/// <summary>The settings that the family asks for, those under consideration, what each was asked and says, and what the council makes of it.</summary>
[Needs(Permission.ViewPlacing)]
internal sealed class IndexModel(WaymarkDb db, OpenedCase opened, AddSetting add, IEstablishments register, IAccess access) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "case")]
    public CaseId Case { get; set; }

    public ChildCard Child { get; private set; } = null!;
    public EhcCase Of { get; private set; } = null!;
    public IReadOnlyList<WantedSetting> Wanted { get; private set; } = [];
    public IReadOnlyList<Consultation> All { get; private set; } = [];

    /// <summary>Draft or proposed version that can go with a consultation, the latest; null where none is made.</summary>
    public int? Draft { get; private set; }

    public IReadOnlyList<string> Named { get; private set; } = [];
    public LocalDate Now => Today;
    public bool MayConsult => access.May(Permission.ConsultSetting);
    public bool AnyToSend => All.Any(c => c.Steps.On(Today) == ConsultationState.ToSend);
    private IReadOnlyDictionary<string, KnownSetting> known = new Dictionary<string, KnownSetting>();

    public Consultation? ConsultationOf(WantedSetting wanted) => All.LastOrDefault(c => c.Withdrawn is null && WantedSettings.Same(c, wanted));

    /// <summary>What the law makes of a wish; one that is under consideration keeps what was found then.</summary>
    public SettingStanding StandingOf(WantedSetting wanted) => ConsultationOf(wanted)?.Standing ?? (known.TryGetValue(wanted.Urn, out var found) ? SettingStanding.Of(found.Type, found.Approved) : SettingStanding.Of("", false));

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await ShownAsync("view consultations of settings", stop) ? Page() : NotFound();

    /// <summary>One press takes a setting of the family's list under consideration.</summary>
    public async Task<IActionResult> OnPostAsync(AddSetting.Request asked, CancellationToken stop)
    {
        if (!MayConsult) return Forbid();
        if (await add.RunAsync(Case, asked, DeedOf("add setting to consider"), stop) is not var (problems, name)) return NotFound();
        if (problems.None) return Done(ConsultationLinks.OfCase(Case), $"{name} is under consideration. Nothing is sent yet.");
        return await ShownAsync("view consultations of settings", stop) ? Refused(problems, Page()) : NotFound();
    }

    private async Task<bool> ShownAsync(string what, CancellationToken stop)
    {
        if (await opened.FindAsync(Case, Permission.ViewPlacing, what, stop) is not var (of, child)) return false;
        (Of, Child) = (of, child);
        Wanted = await WantedSettings.ReadAsync(db, Case, stop);
        All = [.. (await db.Set<Consultation>().Where(c => c.Case == Case).AsNoTracking().ToListAsync(stop)).OrderBy(c => c.Steps.On(Today)).ThenBy(c => c.AddedAt).ThenBy(c => c.Id)];
        Draft = await Versions(db, Case).MaxAsync(v => (int?)v.Number, stop);
        Named = [.. (await db.Set<PlanRow>().Where(r => r.Case == Case && r.Kind == "setting" && r.RemovedAt == null).ToListAsync(stop)).Select(r => r.AsItem().Lead)];
        known = await register.FindAsync(db, [.. Wanted.Select(w => w.Urn).Where(u => u.Length > 0)], stop);
        return true;
    }

    /// <summary>Versions that can go with a consultation: the plan before it is final.</summary>
    public static IQueryable<PlanVersion> Versions(WaymarkDb db, CaseId of) => db.Set<PlanVersion>().Where(v => v.Case == of && (v.Kind == "draft" || v.Kind == "proposed" || v.Kind == "in-force"));
}

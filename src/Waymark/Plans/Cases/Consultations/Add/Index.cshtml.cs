using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Consultations;
using Waymark.People.Door;
using Waymark.Plans.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Cases.Consultations.Add;

/// <summary>Looks a setting up in the register and takes it under consideration.</summary>
[Needs(Permission.ConsultSetting)]
internal sealed class IndexModel(WaymarkDb db, OpenedCase opened, AddSetting add, IEstablishments register) : RoomPage
{
    public const int Most = 12;

    [BindProperty(SupportsGet = true, Name = "case")]
    public CaseId Case { get; set; }

    [BindProperty(SupportsGet = true, Name = "find")]
    public string? Find { get; set; }

    public ChildCard Child { get; private set; } = null!;
    public IReadOnlyList<FoundSchool> Found { get; private set; } = [];
    private IReadOnlyDictionary<string, KnownSetting> known = new Dictionary<string, KnownSetting>();

    public SettingStanding StandingOf(string urn) => known.TryGetValue(urn, out var one) ? SettingStanding.Of(one.Type, one.Approved) : SettingStanding.Of("", false);

    /// <summary>It would be on the list if it were approved, and the register does not say so.</summary>
    public bool AsksApproval(string urn) => known.TryGetValue(urn, out var one) && !one.Approved && SettingStanding.NeedsApproval(one.Type);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await ShownAsync(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(AddSetting.Request asked, CancellationToken stop)
    {
        if (await add.RunAsync(Case, asked, DeedOf("add setting to consider"), stop) is not var (problems, name)) return NotFound();
        if (problems.None) return Done(ConsultationLinks.OfCase(Case), $"{name} is under consideration. Nothing is sent yet.");
        return await ShownAsync(stop) ? Refused(problems, Page()) : NotFound();
    }

    private async Task<bool> ShownAsync(CancellationToken stop)
    {
        if (await opened.FindAsync(Case, Permission.ConsultSetting, "view form to add a setting", stop) is not var (_, child)) return false;
        Child = child;
        if (Find is not { Length: > 0 } words) return true;
        Found = await register.SearchAsync(db, words.Length > 100 ? words[..100] : words, Most, stop);
        known = await register.FindAsync(db, [.. Found.Select(f => f.Urn)], stop);
        return true;
    }
}

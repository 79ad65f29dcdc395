using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Inclusion.Alliance;
using Waymark.Shell.Lists;
using Waymark.Shell.Pages;

namespace Waymark.Inclusion.Alliance.Actions;

/// <summary>What the alliance agreed is to be done: mine, my agency's, overdue, all; and what is closed.</summary>
[Needs(Permission.ViewAlliance)]
internal sealed class IndexModel(ActionList list, AbsenceOfChildren absence) : RoomPage
{
    private const int YearsBack = 2;

    [BindProperty(SupportsGet = true, Name = "whose")]
    public string? Whose { get; set; }

    [BindProperty(SupportsGet = true, Name = "sheet")]
    public int Sheet { get; set; } = 1;

    public IReadOnlyList<ActionList.Row> Rows { get; private set; } = [];
    public int Total { get; private set; }
    public ActionList.Counts Counts { get; private set; } = new(0, 0, 0, 0);
    public int Pages => PageCount.Of(Total, ActionList.PageSize);
    public LocalDate Now => Today;

    /// <summary>Absence before and after each closed action of the sheet, the shorter look first.</summary>
    public IReadOnlyDictionary<Guid, IReadOnlyList<(KnownAbsence Before, KnownAbsence After)>> Around { get; private set; } = new Dictionary<Guid, IReadOnlyList<(KnownAbsence, KnownAbsence)>>();

    public EffectTerms Terms { get; private set; } = null!;

    public bool MayClose(AllianceAction action) => list.MayClose(action);

    public async Task OnGetAsync(CancellationToken stop)
    {
        Counts = await list.CountAsync(Today, stop);
        (Total, Rows) = await list.PageAsync(Whose, Sheet, Today, stop);
        Terms = AllianceRules.EffectOn(Today);
        var taken = Rows.Select(r => r.Action).Where(a => ActionOutcome.Find(a.Outcome) is { Taken: true }).ToList();
        if (taken.Count == 0) return;
        var weeks = await absence.ReadAsync([.. taken.Select(a => a.Child)], Today, stop, Today.PlusYears(-YearsBack));
        Around = taken.ToDictionary(a => a.Id, a => (IReadOnlyList<(KnownAbsence, KnownAbsence)>)[.. new[] { Terms.Weeks, Terms.LongWeeks }.Select(span => weeks[a.Child].Around(a.DoneOn ?? a.AgreedOn, span, Today)).OfType<(KnownAbsence, KnownAbsence)>()]);
    }
}

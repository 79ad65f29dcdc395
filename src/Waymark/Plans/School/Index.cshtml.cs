using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Schools;
using Waymark.People.Door;
using Waymark.Shell.Lists;
using Waymark.Shell.Pages;

namespace Waymark.Plans.School;

/// <summary>One page for a SENCO: every pupil with a case, what the school owes and what the council owes it, by day.</summary>
[Needs(Permission.ViewSchoolWork)]
internal sealed class IndexModel(SchoolWork work, IAccess access) : RoomPage
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "")]
    public SchoolFilter Filter { get; set; } = new();

    public IReadOnlyList<SchoolName> Schools { get; private set; } = [];
    public IReadOnlyList<SchoolPupil> All { get; private set; } = [];
    public IReadOnlyList<SchoolPupil> Found { get; private set; } = [];
    public IReadOnlyList<SchoolPupil> Rows { get; private set; } = [];
    public int Pages => PageCount.Of(Found.Count, PageSize);
    public LocalDate Day => Today;
    public bool MayDownload => access.May(Permission.DownloadLists);

    /// <summary>Whoever is of no school chooses one.</summary>
    public bool Chooses => work.OwnSchool is null;

    public bool IsChosen => !string.IsNullOrEmpty(Filter.School);
    public string Name => Schools.FirstOrDefault(s => s.Urn == Filter.School)?.Name ?? "School";

    public int Count(DutyOwner owner, bool late = false) => All.Sum(p => p.Of(owner).Count(d => !late || d.LateOn(Today)));

    public string Link(CaseId of, SchoolDuty duty) => DutyLinks.To(of, duty, access.May(Permission.WriteAdvice), access.May(Permission.RecordReview), access.May(Permission.AnswerConsultation));

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (work.SchoolOf(Filter.School) is not { } urn) return NotFound();
        Schools = await work.SchoolsAsync(stop);
        Filter = Filter with { School = urn };
        if (!IsChosen) return Page();
        All = await work.ReadAsync(urn, Today, stop);
        Found = SchoolWork.Narrowed(All, Filter, Today);
        Filter = Filter with { Sheet = Math.Clamp(Filter.Sheet, 1, Pages) };
        Rows = [.. Found.Skip((Filter.Sheet - 1) * PageSize).Take(PageSize)];
        return Page();
    }
}

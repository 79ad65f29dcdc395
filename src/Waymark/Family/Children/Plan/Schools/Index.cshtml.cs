using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Family.Door;
using Waymark.People.Door;
using Waymark.Plans.Door;

namespace Waymark.Family.Children.Plan.Schools;

/// <summary>The schools that the family asks for, the most wanted first, with a search of the register.</summary>
[Needs(Permission.TellCouncil)]
internal sealed class IndexModel(IChildren children, IAccess access, IFamilyVersions versions, IFamilyReplies replies, FindSchools schools) : FamilyPage(children, access)
{
    [BindProperty(SupportsGet = true, Name = "find")]
    public string? Find { get; set; }

    public FamilyPlan? Plan { get; private set; }
    public bool Open => Plan is { AnswerBy: not null };
    public IReadOnlyList<WantedSchool> Wanted { get; private set; } = [];
    public IReadOnlyList<FoundSchool> Found { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await ShownAsync("view form to ask for a school", stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAddAsync(string urn, CancellationToken stop)
    {
        if (!await ShownAsync("open form to ask for a school", stop) || !Open) return NotFound();
        // The name comes from the register, never from the form.
        if (Found.FirstOrDefault(s => s.Urn == urn) is not { } school) return Refused(Problems.Of("find", "Look for the school again"), Page());
        var problems = await replies.AddSchoolAsync(Id, Plan!, new WantedSchool(Guid.Empty, school.Urn, school.Name, ""), DeedOf("ask for a school"), stop);
        return problems.None ? Done(FamilyLinks.Schools(Id), $"{school.Name} is in your list.") : Refused(problems, Page());
    }

    public async Task<IActionResult> OnPostChangeAsync(Guid school, string change, string? why, CancellationToken stop)
    {
        if (!await ShownAsync("open form to ask for a school", stop) || !Open) return NotFound();
        if (why?.Length > 4000) return Refused(Problems.Of("", "Write 4,000 letters or fewer"), Page());
        await replies.ChangeSchoolAsync(Id, Plan!, (school, change, why ?? ""), DeedOf("change school asked for"), stop);
        return Done(FamilyLinks.Schools(Id), "Your list is changed.");
    }

    private async Task<bool> ShownAsync(string what, CancellationToken stop)
    {
        if (!await OpenAsync(Permission.TellCouncil, what, stop)) return false;
        Plan = await versions.LastAsync(Id, stop);
        if (!Open) return true;
        Wanted = (await replies.MineAsync(Plan!.Version, Me, stop)).Schools;
        if (Find is { Length: > 0 } words) Found = await schools.RunAsync(words, stop);
        return true;
    }
}

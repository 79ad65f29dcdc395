using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Inclusion.Worklist;
using Waymark.Inclusion.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Pages;

namespace Waymark.Inclusion.Worklist.Rules.Change;

/// <summary>The numbers of one rule, to be set from a day on, with the reason.</summary>
[Needs(Permission.SetWorklistRules)]
internal sealed class IndexModel(WaymarkDb db, ChangeRule changeRule) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "rule")]
    public string Id { get; set; } = "";

    [BindProperty]
    public ChangeRule.Request Asked { get; set; } = new();

    public WorklistRule Rule { get; private set; } = null!;
    public string Condition { get; private set; } = "";
    public LocalDate Day => Today;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var page = await ShownAsync(stop);
        if (page is NotFoundResult) return page;
        var now = await RuleChangeRow.SettingsAsync(db, Today, stop);
        Asked = new() { On = now.IsOn(Rule), From = Today.PlusDays(1), Numbers = Rule.Numbers.ToDictionary(n => n.Name, n => now.Of(Rule.Id, n.Name).ToString("0.##", CultureInfo.InvariantCulture), StringComparer.Ordinal) };
        return page;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var page = await ShownAsync(stop);
        // A day that could not be read has its sentence already.
        if (page is NotFoundResult || !ModelState.IsValid) return Refused(new(), page);
        var problems = await changeRule.RunAsync(Rule, Asked, DeedOf("change rule of the worklist"), stop);
        return problems.None ? Done(WorklistLinks.Rules, $"The change of {Rule.Id} is kept. The next count uses it from its day on.") : Refused(problems, page);
    }

    private async Task<IActionResult> ShownAsync(CancellationToken stop)
    {
        if (WorklistRule.Find(Id) is not { CanBeTold: true } rule) return NotFound();
        Rule = rule;
        Condition = (await RuleChangeRow.SettingsAsync(db, Today, stop)).ConditionOf(rule);
        return Page();
    }
}

using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Content;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Cases.Versions.Compare;

/// <summary>What differs between two versions, readable without colour and aloud.</summary>
[Needs(Permission.ViewPlan)]
internal sealed class IndexModel(CompareVersions compare) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "case")]
    public CaseId Case { get; set; }

    public CompareVersions.Comparison Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string? from, string? to, CancellationToken stop)
    {
        if (from is null || to is null || await compare.RunAsync(Case, from, to, stop) is not { } shown) return NotFound();
        Shown = shown;
        return Page();
    }

    /// <summary>A field before and after, in words.</summary>
    public static (string Label, IReadOnlyList<WordRun> Runs) Words(ItemChange change, FieldChange field)
    {
        var known = ItemKind.Find(change.Shown.Kind)?.Field(field.Name);
        return (known?.Label ?? field.Name, WordDifference.Of(known?.Words(field.Before) ?? field.Before, known?.Words(field.After) ?? field.After));
    }
}

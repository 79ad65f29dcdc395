using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Exchange.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Pages;

namespace Waymark.Exchange.Imports;

/// <summary>One import: how far it is, what was found, what it would change or did change; yes or no.</summary>
[Needs(Permission.ViewImports)]
internal sealed class DetailsModel(WaymarkDb db, ImportProfiles profiles, ImportWork work, Originals originals, IAccess access) : RoomPage
{
    public const int Shown = 100;

    [BindProperty(SupportsGet = true, Name = "import")]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "rule")]
    public string? Rule { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public Import Import { get; private set; } = null!;
    public string Kind => profiles.Find(Import.Profile)?.Title ?? Import.Profile;
    public ImportProgress? Progress { get; private set; }
    public IReadOnlyList<ImportCount> Counts => JsonSerializer.Deserialize<ImportCount[]>(Import.Counts)!;
    public IReadOnlyList<ImportFact> Facts => JsonSerializer.Deserialize<ImportFact[]>(Import.Facts)!;
    public IReadOnlyList<Finding> Findings { get; private set; } = [];
    public IReadOnlyList<(Finding First, int Count)> ByRule { get; private set; } = [];
    public bool MayImport => access.May(Permission.ImportFiles);
    public bool Busy => Import.State is ImportState.Received or ImportState.Accepted;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await db.Set<Import>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == Id, stop) is not { } import) return NotFound();
        Import = import;
        Progress = work.Of(Id);
        // Without scripts the page comes again by itself while work is under way.
        if (Busy) Response.Headers["Refresh"] = "2";
        else ReadFindings();
        return Page();
    }

    public Task<IActionResult> OnPostAcceptAsync(CancellationToken stop) => DecideAsync(ImportState.Accepted, "accept import", stop);

    public Task<IActionResult> OnPostDiscardAsync(CancellationToken stop) => DecideAsync(ImportState.Discarded, "discard import", stop);

    private async Task<IActionResult> DecideAsync(ImportState state, string action, CancellationToken stop)
    {
        if (!MayImport) return Forbid();
        if (await db.Set<Import>().SingleOrDefaultAsync(i => i.Id == Id, stop) is not { } import) return NotFound();
        if (import.State != ImportState.Checked || import.Version != Version) throw new DbUpdateConcurrencyException("Decided already.");
        import.State = state;
        await db.SaveAsync(DeedOf(action) with { Subject = $"import:{Id}" }, stop);
        if (state == ImportState.Accepted) work.Enqueue(access.Visitor!.Area, Id);
        return Done(ExchangeLinks.Import(Id), state == ImportState.Accepted ? "The import has begun. You may leave this page." : "The file was discarded. Nothing has changed.");
    }

    private void ReadFindings()
    {
        var byRule = new Dictionary<string, (Finding First, int Count)>(StringComparer.Ordinal);
        var shown = new List<Finding>();
        foreach (var finding in FindingsFile.Read(originals.FindingsOf(access.Visitor!.Area, Id)))
        {
            byRule[finding.Rule] = byRule.TryGetValue(finding.Rule, out var seen) ? (seen.First, seen.Count + 1) : (finding, 1);
            if (shown.Count < Shown && (string.IsNullOrEmpty(Rule) || finding.Rule == Rule)) shown.Add(finding);
        }
        Findings = shown;
        ByRule = [.. byRule.Values.OrderBy(r => r.First.Severity).ThenByDescending(r => r.Count)];
    }
}

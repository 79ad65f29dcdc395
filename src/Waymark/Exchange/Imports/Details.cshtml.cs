using System.Text.Json;
using Microsoft.AspNetCore.Http.Extensions;
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
    [BindProperty(SupportsGet = true, Name = "import")]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "rule")]
    public string? Rule { get; set; }

    [BindProperty(SupportsGet = true, Name = "severity")]
    public Severity? Severity { get; set; }

    [BindProperty(SupportsGet = true, Name = "sheet")]
    public int Sheet { get; set; } = 1;

    [BindProperty]
    public int Version { get; set; }

    public Import Import { get; private set; } = null!;
    public string Kind => profiles.Find(Import.Profile)?.Title ?? Import.Profile;
    public ImportProgress? Progress { get; private set; }
    public IReadOnlyList<ImportCount> Counts => JsonSerializer.Deserialize<ImportCount[]>(Import.Counts)!;
    public IReadOnlyList<ImportFact> Facts => JsonSerializer.Deserialize<ImportFact[]>(Import.Facts)!;
    public FoundInFile Found { get; private set; } = null!;

    /// <summary>What was chosen for the file, by the questions of its kind.</summary>
    public IEnumerable<(string Label, string Value)> Chosen => JsonSerializer.Deserialize<Dictionary<string, string>>(Import.Options)!
        .Select(o => (profiles.Find(Import.Profile)?.Options.FirstOrDefault(known => known.Name == o.Key)?.Label ?? o.Key, o.Value));

    /// <summary>What could have been chosen otherwise while nothing of the file is taken over yet, in words.</summary>
    public string Choosable => MayImport && Import.State is ImportState.Checked or ImportState.Refused
        ? string.Join(", ", (profiles.Find(Import.Profile)?.Options ?? []).Where(o => !o.WithoutArea).Select(o => o.Label.ToLowerInvariant())) : "";

    public bool MayImport => access.May(Permission.ImportFiles);
    public bool Busy => Import.State is ImportState.Received or ImportState.Accepted;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await db.Set<Import>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == Id, stop) is not { } import) return NotFound();
        Import = import;
        Progress = work.Of(Id);
        // Without scripts the page comes again by itself while work is under way.
        if (Busy) Response.Headers["Refresh"] = "2";
        else Found = FoundInFile.Read(FindingsFile.Read(originals.FindingsOf(access.Visitor!.Area, Id)), Rule, Severity, Sheet);
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

    /// <summary>The findings narrowed otherwise, or another page of them.</summary>
    public string To(string? rule, Severity? severity, int sheet = 1)
    {
        var query = new QueryBuilder();
        if (!string.IsNullOrEmpty(rule)) query.Add("rule", rule);
        if (severity is not null) query.Add("severity", $"{severity}");
        if (sheet > 1) query.Add("sheet", $"{sheet}");
        return $"{ExchangeLinks.Import(Id)}{query}#findings";
    }
}

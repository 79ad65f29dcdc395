using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Areas.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Exchange.Door;
using Waymark.Shell.Pages;

namespace Waymark.Exchange.Imports.Upload;

[Needs(Permission.ImportFiles)]
[RequestSizeLimit(Importing.MostBytes + 1_000_000)]
[RequestFormLimits(MultipartBodyLengthLimit = Importing.MostBytes + 1_000_000)]
internal sealed class IndexModel(Importing importing, ImportWork work, ImportProfiles profiles, CurrentArea area) : RoomPage
{
    [BindProperty]
    public IFormFile? Sent { get; set; }

    [BindProperty]
    public string? Profile { get; set; }

    // Without its name every other field of the form would be taken for a choice.
    [BindProperty(Name = nameof(Options))]
    public Dictionary<string, string> Options { get; set; } = [];

    public IReadOnlyList<(ImportOption Option, string Kinds)> Asked => profiles.OptionsOnPage;
    public IReadOnlyList<(string, string)> Kinds => [("", "Let Waymark find out"), .. profiles.All.Select(p => (p.Id, p.Title))];

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (Sent is null) return Refused(Problems.Of("Sent", "Choose the file to import"), Page());
        await using var content = Sent.OpenReadStream();
        var sent = new SentFile(content, Sent.FileName) { Profile = Profile, Limit = Importing.MostBytes, Options = Options };
        var (import, problems) = await importing.ReceiveAsync(sent, DeedOf("receive file"), stop);
        if (import is null)
        {
            var beside = new Problems();
            foreach (var problem in problems) beside.Add(problem.Field.StartsWith(nameof(Options), StringComparison.Ordinal) ? problem.Field : "Sent", problem.Sentence);
            return Refused(beside, Page());
        }
        if (import.State == ImportState.Received) work.Enqueue(area.Code, import.Id);
        return Done(ExchangeLinks.Import(import.Id), import.State == ImportState.Applied ? "This file was imported before. Nothing has changed." : "The file has arrived.");
    }
}

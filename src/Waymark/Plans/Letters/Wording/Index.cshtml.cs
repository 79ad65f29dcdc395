using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Plans.Letters;
using Waymark.Plans.Door;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Letters.Wording;

/// <summary>One wording: as it is in use, what it must carry, what it was before.</summary>
[Needs(Permission.EditWording)]
internal sealed class IndexModel(WriteText write) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "name")]
    public string? Which { get; set; }

    [BindProperty]
    public Form Asked { get; set; } = new();

    public IReadOnlyList<LetterText> Before { get; private set; } = [];
    public Notice? Kind => Core.Plans.Letters.Notice.Find(Which);
    public string Title => Kind?.Label ?? LetterWording.Shared.FirstOrDefault(s => s.Name == Which).Label ?? "";
    public string Standard => LetterWording.StandardText(Which!)!.Trim();

    /// <summary>What it must carry.</summary>
    public IReadOnlyList<LetterPiece> Pieces => Kind?.Pieces ?? [.. LetterTemplate.Read(Standard, _ => null).SelectMany(b => b.Pieces).Distinct().Select(p => LetterPiece.Find(p)!)];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (Title.Length == 0) return NotFound();
        Before = await write.OfAsync(Which!, stop);
        var now = Before.Count > 0 && Before[0].Text.Length > 0 ? Before[0].Text : Standard;
        Asked = new() { Text = now, Last = Before.Count > 0 ? Before[0].Number : 0 };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (Title.Length == 0) return NotFound();
        var problems = await write.RunAsync(Which!, Asked.Back ? "" : Asked.Text ?? "", Asked.Last, DeedOf("change wording of letters"), stop);
        if (problems.None) return Done(LetterLinks.Wording, Asked.Back ? "The standard wording is in use again." : "The wording is kept. Letters that are made from now on have it.");
        Before = await write.OfAsync(Which!, stop);
        return Refused(problems, Page());
    }

    internal sealed record Form
    {
        public string? Text { get; init; }

        /// <summary>Number of the writing that the form was made from.</summary>
        public int Last { get; init; }

        /// <summary>Back to the standard.</summary>
        public bool Back { get; init; }
    }
}

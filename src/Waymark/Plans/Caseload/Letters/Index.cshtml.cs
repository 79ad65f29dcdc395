using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Letters;
using Waymark.Plans.Cases.Letters;
using Waymark.Plans.Door;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Caseload.Letters;

/// <summary>One kind of letter for the cases that were ticked: chosen, looked at, made. Nothing is made before one was looked at.</summary>
[Needs(Permission.WriteLetter)]
internal sealed class IndexModel(LettersForMany many) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "picked")]
    public string[] Picked { get; set; } = [];

    [BindProperty]
    public LetterForm Asked { get; set; } = new();

    public Notice? Kind => Core.Plans.Letters.Notice.Find(Asked.Notice) is { ToFamily: true } notice ? notice : null;
    public IReadOnlyList<LettersForMany.Line> Lines { get; private set; } = [];
    public LettersForMany.Line? First => Lines.FirstOrDefault(l => l.CanBeMade);
    public int CanBeMade => Lines.Count(l => l.CanBeMade);

    /// <summary>What whoever makes them says for all of them alike.</summary>
    public IReadOnlyList<LetterField> Fields => Lines.FirstOrDefault(l => l.Shown is not null)?.Shown!.Fields ?? [];

    public IReadOnlyList<CaseId> Cases => [.. Picked.Select(p => CaseId.TryParse(p, out var of) ? of : (CaseId?)null).OfType<CaseId>().Distinct().Take(LettersForMany.Most)];

    public void OnGet() => Asked = new() { On = Today, Way = Letter.InOwnPlace };

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var problems = new Problems()
            .AddIf(Cases.Count == 0, "", "Tick the cases in the caseload first")
            .AddIf(Kind is null, "Asked.Notice", "Select the letter")
            .AddAll(Asked.Check([], toFamily: false, Today))
            .AddIf(Asked.Way is not (Letter.ByPost or Letter.InOwnPlace), "Asked.Way", "Select how the letters go")
            .AddIf(Asked is { Makes: true, Sure: false }, "Asked.Sure", "Tick to say that you have read the letter as it stands");
        if (Cases.Count > 0 && Kind is not null) Lines = await many.ShowAsync(Cases, Asked, DeedOf("view form for many letters"), stop);
        foreach (var field in Fields)
            if (field.Input == "date") Asked.Days.TryAdd(field.Name, null);
            else Asked.Values.TryAdd(field.Name, "");
        if (!problems.None) return Refused(problems, Page());
        if (!Asked.Makes) return Page();
        var (made, not) = await many.RunAsync(Cases, Asked, DeedOf("make letters for many"), stop);
        var left = not.Count == 0 ? "" : $" Not made: {string.Join("; ", not.Select(n => n.To.Length > 0 ? $"{n.Child} to {n.To}" : n.Child))}.";
        return Done(LetterLinks.Outbox, (made == 1 ? "1 letter is made and waits." : $"{made} letters are made and wait.") + left);
    }
}

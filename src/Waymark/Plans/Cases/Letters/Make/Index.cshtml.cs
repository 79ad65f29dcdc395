using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common.Papers;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Letters;
using Waymark.People.Door;
using Waymark.Plans.Door;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Cases.Letters.Make;

/// <summary>A letter: what is asked, how it reads, what is missing, what the guard finds. Nothing is kept before it is made.</summary>
[Needs(Permission.WriteLetter)]
internal sealed class IndexModel(MakeLetter make, OpenedCase opened, SaidByReview review) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "case")]
    public CaseId Case { get; set; }

    [BindProperty]
    public LetterForm Asked { get; set; } = new();

    public ChildCard Child { get; private set; } = null!;
    public Notice? Kind => Core.Plans.Letters.Notice.Find(Asked.Notice);
    public MakeLetter.Shown Shown { get; private set; } = null!;
    public IReadOnlyList<LetterReader> Readers { get; private set; } = [];

    /// <summary>The letter as it would read.</summary>
    public Paper Paper => Shown.Paper;

    /// <summary>It has been shown with what was typed, nothing is missing and nothing stops it.</summary>
    public bool CanBeMade => Asked.Step is not null && Shown.Draft.Gaps.Count == 0 && !Shown.Found.Any(f => f.Stops);

    public bool IsShown => Asked.Step is not null;

    public async Task<IActionResult> OnGetAsync(string? notice, string? setting, string? request, CancellationToken stop)
    {
        Asked = new() { Notice = notice, On = Today, Way = Letter.ByPost, Values = new(StringComparer.Ordinal) { ["setting-consulted"] = setting, ["whose-request"] = request } };
        if (Kind is { } kind && await make.ShowAsync(Case, Asked, "view form to make a letter", DeedOf("view form to make a letter"), stop) is { } shown)
        {
            foreach (var (field, words) in await review.OfAsync(shown.Open, kind, Today, stop)) Asked.Values[field] = words;
            return Filled(shown);
        }
        if (Kind is not null) return NotFound();
        if (await opened.FindAsync(Case, Permission.WriteLetter, "view form to make a letter", stop) is not var (_, child)) return NotFound();
        Child = child;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!Asked.Makes)
        {
            Asked = Asked with { Step = "show" };
            return await ShownAsync(stop);
        }
        if (await make.RunAsync(Case, Asked, DeedOf("make letter"), stop) is not var (problems, shown, made)) return NotFound();
        return problems.None ? Done(LetterLinks.Read(Case, made), Told(shown)) : Refused(problems, Filled(shown));
    }

    private string Told(MakeLetter.Shown shown) => shown.Letter.ByPost
        ? "The letter is made. Print it, post it, and then say that it was posted."
        : $"The letter is made. It goes to the place of {shown.Letter.Addressee} in {LetterDays.Delay(Today)} minutes, or on the morning of its day. Until then it can be called back.";

    private async Task<IActionResult> ShownAsync(CancellationToken stop) =>
        await make.ShowAsync(Case, Asked, "view form to make a letter", DeedOf("view form to make a letter"), stop) is { } shown ? Filled(shown) : NotFound();

    private IActionResult Filled(MakeLetter.Shown shown)
    {
        (Shown, Child) = (shown, shown.Open.Child);
        Readers = shown.Open.ReadersOn(Asked.On ?? Today);
        if (Readers.Count == 1 && Asked.Step is null) Asked = Asked with { Reader = $"{Readers[0].Id}" };
        if (!Asked.OffersCopies) Asked = Asked with { OffersCopies = true, Copies = [.. shown.Copies.Where(c => c.Rule.Demanded).Select(c => c.Key)] };
        // Fields that were never typed have an entry all the same, so that each question can be bound.
        foreach (var field in shown.Fields)
            if (field.Input == "date") Asked.Days.TryAdd(field.Name, null);
            else Asked.Values.TryAdd(field.Name, "");
        return Page();
    }
}

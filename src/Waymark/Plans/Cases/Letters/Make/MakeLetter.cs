using NodaTime;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Common.Papers;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Content;
using Waymark.Core.Plans.Letters;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Cases.Letters.Make;

/// <summary>Fills a letter, lets the guard look at it and, where nothing is missing, keeps it as it is.</summary>
internal sealed class MakeLetter(WaymarkDb db, LetterDesk desk, PlanDesk plans, CopiesOfLetter copies)
{
    /// <returns>The letter as it reads now, or null where there is no such case within reach or no such notice.</returns>
    public async Task<Shown?> ShowAsync(CaseId of, LetterForm asked, string what, Deed deed, CancellationToken stop)
    {
        if (Notice.Find(asked.Notice) is not { } notice || await desk.OpenAsync(of, Permission.WriteLetter, what, deed.Today, stop) is not { } open) return null;
        var plan = await AttachedAsync(open, notice, stop);
        var fields = LetterDraft.Asked(notice, open.Texts.Wording);
        var said = asked.Said(fields);
        var (reader, day, byPost) = (open.ReaderOf(asked.ReaderId), asked.On ?? deed.Today, asked.ByPost || !notice.ToFamily);
        var values = new Dictionary<string, string>(open.Values(notice, reader, day, byPost, plan is { Whole: true } ? plan.Read() : null), StringComparer.Ordinal);
        foreach (var (name, value) in said) values[name] = value;
        var draft = LetterDraft.Of(notice, open.Texts.Wording, values);
        var addressee = notice.ToFamily ? reader?.Name ?? "" : said.GetValueOrDefault("setting-consulted", "");
        var guarded = new GuardedLetter(notice, asked.ReaderId, addressee, byPost, day, GuardedLetter.TextOf(draft.Blocks), plan, plan is null or { Whole: true });
        var found = asked.ReaderId is null && notice.ToFamily ? [] : guarded.Look(open, deed.Today, await plans.OtherNamesAsync(open.Case, stop));
        return new Shown(open, guarded, fields, draft, found, await copies.DueAsync(guarded, open, plan is { Whole: true } ? plan.Read() : null, stop));
    }

    /// <returns>What must be put right and the letter made, or null where there is no such case within reach.</returns>
    public async Task<(Problems Problems, Shown Shown, Guid Made)?> RunAsync(CaseId of, LetterForm asked, Deed deed, CancellationToken stop)
    {
        if (await ShowAsync(of, asked, "open case to make a letter", deed, stop) is not { } shown) return null;
        var problems = Check(asked, shown, deed);
        if (!problems.None) return (problems, shown, default);
        var letter = Letter(shown, asked, deed);
        db.Add(letter);
        copies.Add(letter, shown.Copies.Where(asked.Copied), deed);
        await db.SaveAsync((deed.As("make letter", $"letter:{letter.Id}") with { Reason = asked.Because?.Trim() ?? "" }).About(shown.Open.Child.Id.Value), stop);
        return (problems, shown, letter.Id);
    }

    /// <summary>The latest version of the kind that goes with the notice.</summary>
    private async Task<PlanVersion?> AttachedAsync(OpenedLetters open, Notice notice, CancellationToken stop) =>
        open.Versions.FirstOrDefault(v => v.Kind == notice.Attaches) is { } latest ? await desk.VersionAsync(open.Case.Id, latest.Number, stop) : null;

    private static Problems Check(LetterForm asked, Shown shown, Deed deed)
    {
        var problems = asked.Check(shown.Fields, shown.Letter.Notice.ToFamily, deed.Today);
        foreach (var gap in shown.Draft.Gaps)
            problems.Add(shown.Fields.FirstOrDefault(f => f.Name == gap.Field) is { } field ? $"Asked.{(field.Input == "date" ? "Days" : "Values")}[{field.Name}]" : "", gap.Sentence, gap.Source.Length > 0 ? gap.Source : null);
        foreach (var stopped in shown.Found.Where(f => f.Stops)) problems.Add("", $"{stopped.Says}. {stopped.Do}", stopped.Id);
        return problems
            .AddIf(shown.Found.Any(f => !f.Stops) && string.IsNullOrWhiteSpace(asked.Because), "Asked.Because", "Enter why the letter is right in spite of what the guard found")
            .AddIf(asked.Because?.Length > 2000, "Asked.Because", "The reason must be 2,000 characters or fewer")
            .AddIf(shown.Copies.Any(c => c.Rule.Demanded && !asked.Copied(c)) && string.IsNullOrWhiteSpace(asked.WithoutCopy), "Asked.WithoutCopy", "Enter why a copy that the law demands does not go", shown.Copies.FirstOrDefault(c => c.Rule.Demanded && !asked.Copied(c))?.Rule.Source)
            .AddIf(asked.WithoutCopy?.Length > 2000, "Asked.WithoutCopy", "The reason must be 2,000 characters or fewer")
            .AddIf(!shown.Letter.ByPost && asked.On is { } on && London.DayOf(ReadyAt(on, deed)) > on, "Asked.On", "It is too late for today: the letter waits some minutes before it goes. Date it tomorrow")
            .AddIf(!asked.Sure, "Asked.Sure", "Tick to say that you have read the letter as it stands");
    }

    private static Letter Letter(Shown shown, LetterForm asked, Deed deed)
    {
        var (open, guarded) = (shown.Open, shown.Letter);
        var letterhead = open.Texts.DetailOf("council").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var content = new FrozenLetter(guarded.Notice.Name, guarded.Notice.Title, guarded.Day, open.Child.FullName, guarded.Addressee, open.Case.OfficerName, letterhead, guarded.Plan?.Number, shown.Draft.Blocks).ToBytes();
        return new Letter
        {
            Id = NewId.Next(deed.Now), Case = open.Case.Id, Child = open.Child.Id, Notice = guarded.Notice.Name, Addressee = guarded.Addressee, Reader = guarded.Notice.ToFamily ? guarded.Reader : null,
            Way = guarded.ByPost ? Plans.Letter.ByPost : Plans.Letter.InOwnPlace, Day = guarded.Day, MadeAt = deed.Now, MadeBy = deed.Actor.Name, ReadyAt = ReadyAt(guarded.Day, deed),
            Content = content, Seal = FrozenPlan.Seal(content), PlanVersion = guarded.Plan?.Number,
            SetAside = string.Join("\n", shown.Found.Where(f => !f.Stops).Select(f => $"{f.Id}: {asked.Because!.Trim()}").Concat(shown.Copies.Where(c => c.Rule.Demanded && !asked.Copied(c)).Select(c => $"No copy to {c.Name}: {asked.WithoutCopy!.Trim()}"))),
        };
    }

    /// <summary>Some minutes from now, and not before the morning of its day.</summary>
    private static Instant ReadyAt(LocalDate day, Deed deed)
    {
        var waited = deed.Now + Duration.FromMinutes(LetterDays.Delay(deed.Today));
        return day <= deed.Today ? waited : Instant.Max(waited, London.At(day, new LocalTime(8, 0)));
    }

    /// <param name="Fields">What is asked for.</param>
    /// <param name="Found">What the guard finds.</param>
    /// <param name="Copies">Who may get a copy.</param>
    internal sealed record Shown(OpenedLetters Open, GuardedLetter Letter, IReadOnlyList<LetterField> Fields, LetterDraft Draft, IReadOnlyList<GuardFinding> Found, IReadOnlyList<DueCopy> Copies)
    {
        /// <summary>The letter as it would read.</summary>
        public Paper Paper => new FrozenLetter(Letter.Notice.Name, Letter.Notice.Title, Letter.Day, Open.Child.FullName, Letter.Addressee.Length > 0 ? Letter.Addressee : "[Whom it is to]", Open.Case.OfficerName,
            Open.Texts.DetailOf("council").Split('\n', StringSplitOptions.RemoveEmptyEntries), Letter.Plan?.Number, Draft.Blocks).ToPaper();
    }
}

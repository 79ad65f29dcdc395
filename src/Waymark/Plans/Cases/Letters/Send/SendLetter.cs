using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Letters;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Cases.Letters.Send;

/// <summary>Records that a letter was posted, when the guard has looked at it once more.</summary>
internal sealed class SendLetter(WaymarkDb db, LetterDesk desk, PlanDesk plans, LetterSending sending)
{
    /// <returns>The letter with what the guard finds now, or null where there is no such letter within reach.</returns>
    public async Task<Looked?> LookAsync(CaseId of, Guid which, string what, Deed deed, CancellationToken stop)
    {
        if (await desk.OpenAsync(of, Permission.WriteLetter, what, deed.Today, stop) is not { } open || open.All.FirstOrDefault(l => l.Id == which) is not { } letter) return null;
        var plan = letter.PlanVersion is null ? null : await desk.VersionAsync(of, letter.PlanVersion, stop);
        var found = GuardedLetter.Of(letter, plan).Look(open, deed.Today, await plans.OtherNamesAsync(open.Case, stop));
        return new Looked(open, letter, found, [.. found.Where(f => !f.Stops && !letter.SetAside.Contains($"{f.Id}:", StringComparison.Ordinal))]);
    }

    /// <returns>What must be put right, or null where there is no such letter within reach.</returns>
    public async Task<(Problems Problems, Looked Looked)?> RunAsync(CaseId of, Guid which, Request asked, Deed deed, CancellationToken stop)
    {
        if (await LookAsync(of, which, "open case to send a letter", deed, stop) is not { } looked) return null;
        var letter = looked.Letter;
        var problems = new Problems()
            .AddIf(letter.State is LetterState.Sent, "", "This letter was sent already")
            .AddIf(letter.State is LetterState.Recalled, "", "This letter was called back: make it again")
            .AddIf(letter.Way != Letter.ByPost, "", "This letter goes to the person's own place by itself")
            .AddIf(letter.Day > deed.Today, "", "The day of the letter has not come yet")
            .AddIf(!asked.Posted, "Asked.Posted", "Tick to say that it was posted")
            .AddIf(looked.Unanswered.Count > 0 && string.IsNullOrWhiteSpace(asked.Because), "Asked.Because", "Enter why the letter is right in spite of what the guard found")
            .AddIf(asked.Because?.Length > 2000, "Asked.Because", "The reason must be 2,000 characters or fewer");
        foreach (var stopped in looked.Found.Where(f => f.Stops)) problems.Add("", $"{stopped.Says}. {stopped.Do}", stopped.Id);
        if (!problems.None) return (problems, looked);
        db.Expect(letter, asked.Version);
        letter.SetAside = string.Join('\n', looked.Unanswered.Select(f => $"{f.Id}: {asked.Because!.Trim()}").Prepend(letter.SetAside).Where(l => l.Length > 0));
        await sending.StampAsync(looked.Open, letter, deed, stop);
        await db.SaveAsync((deed.As("send letter", $"letter:{letter.Id}") with { Reason = asked.Because?.Trim() ?? "" }).About(letter.Child.Value), stop);
        return (problems, looked);
    }

    public sealed record Request
    {
        /// <summary>Version of the letter that the form was made from.</summary>
        public int Version { get; init; }

        public string? Because { get; init; }
        public bool Posted { get; init; }
    }

    /// <param name="Found">All that the guard finds.</param>
    /// <param name="Unanswered">Of these, what warns and was not set aside yet.</param>
    internal sealed record Looked(OpenedLetters Open, Letter Letter, IReadOnlyList<GuardFinding> Found, IReadOnlyList<GuardFinding> Unanswered);
}

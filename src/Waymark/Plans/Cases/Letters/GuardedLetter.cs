using NodaTime;
using Waymark.Core.People;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Letters;

namespace Waymark.Plans.Cases.Letters;

/// <summary>A letter as the guard meets it, before it is made or before it is sent.</summary>
/// <param name="Reader">The person of the family whom it is to; null for a setting.</param>
/// <param name="Text">Every word of it.</param>
/// <param name="Plan">The version that goes with it, or null.</param>
internal sealed record GuardedLetter(Notice Notice, Guid? Reader, string Addressee, bool ByPost, LocalDate Day, string Text, PlanVersion? Plan, bool Whole)
{
    /// <summary>The letter, once it is made.</summary>
    public Letter? Made { get; init; }

    public static GuardedLetter Of(Letter letter, PlanVersion? plan)
    {
        var whole = letter.Whole && (letter.PlanVersion is null || plan is { Whole: true });
        var read = letter.Whole ? letter.Read() : null;
        return new(Core.Plans.Letters.Notice.Find(letter.Notice)!, letter.Reader, letter.Addressee, letter.Way == Letter.ByPost, letter.Day, TextOf(read?.Blocks ?? []), plan, whole) { Made = letter };
    }

    public static string TextOf(IEnumerable<LetterBlock> blocks) => string.Join('\n', blocks.Select(b => b.Text));

    /// <summary>What the guard finds today.</summary>
    /// <param name="others">First names of the other children of the same officer; empty where nobody asks for them.</param>
    public IReadOnlyList<GuardFinding> Look(OpenedLetters open, LocalDate today, IReadOnlySet<string> others)
    {
        var reader = open.ReaderOf(Reader);
        return LetterGuard.Look(new GuardFacts
        {
            ToFamily = Notice.ToFamily, Known = reader is not null, HasRights = reader is { Rights: true }, Barred = reader is { Barred: true }, IsYoungPerson = reader is { YoungPerson: true },
            OverSchoolAge = FamilyRights.Of(open.Born).YoungPersonDecides(Day), ByPost = ByPost, AddressRestricted = open.Home.Restricted, HasAddress = open.Home.Address.Count > 0,
            HasOwnPlace = reader is { Account: not null }, Whole = Whole, OwnPaper = IsOwn(open), Day = Day, Today = today,
            DoneOn = new LetterEvents(open.Record.Facts).DoneOn(Notice, Day), Ended = open.Case.Stage == CaseStage.Ended, SameOn = SameOn(open),
            OtherNames = LetterGuard.NamesIn(Text, others, [open.Child.FullName, Addressee, open.Case.OfficerName, .. open.Home.Readers.Select(r => r.Name)]),
        });
    }

    /// <summary>Only those before it count: what is made again later does not stop the first.</summary>
    private LocalDate? SameOn(OpenedLetters open) => open.Standing
        .FirstOrDefault(l => (Made is null || (l.Id != Made.Id && l.MadeAt < Made.MadeAt)) && l.Notice == Notice.Name && l.Addressee == Addressee && (l.SentAt is null || l.Day > Day.PlusWeeks(-4)))?.Day;

    /// <summary>The version stands in this case and is about this child.</summary>
    private bool IsOwn(OpenedLetters open)
    {
        if (Plan is null || !Plan.Whole) return true;
        var about = Plan.Read().Child;
        return Plan.Case == open.Case.Id && (about.Name == open.Child.FullName || (about.Born is not null && about.Born == open.Born));
    }
}

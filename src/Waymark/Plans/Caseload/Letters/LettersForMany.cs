using Waymark.Core.Plans;
using Waymark.Plans.Cases.Letters;
using Waymark.Plans.Cases.Letters.Make;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Caseload.Letters;

/// <summary>
/// One kind of letter for many cases: each with its own pieces, to each person to whom it may go, made as a single one is. What cannot be made for one holds
/// up nobody, and is named with what is missing. Nothing is sent: each waits and can be called back like a single one.
/// </summary>
internal sealed class LettersForMany(WaymarkDb db, MakeLetter make)
{
    /// <summary>Most cases of one press.</summary>
    public const int Most = 50;

    /// <summary>How each letter would read, and what stands in the way of each.</summary>
    public async Task<IReadOnlyList<Line>> ShowAsync(IEnumerable<CaseId> cases, LetterForm asked, Deed deed, CancellationToken stop)
    {
        var lines = new List<Line>();
        foreach (var of in cases.Distinct().Take(Most))
        {
            lines.AddRange(await OfCaseAsync(of, asked, deed, stop));
            db.ChangeTracker.Clear();
        }
        return lines;
    }

    /// <summary>Makes those that can be made.</summary>
    /// <returns>How many were made, and the lines of those that were not.</returns>
    public async Task<(int Made, IReadOnlyList<Line> Not)> RunAsync(IEnumerable<CaseId> cases, LetterForm asked, Deed deed, CancellationToken stop)
    {
        var (made, not) = (0, new List<Line>());
        foreach (var line in await ShowAsync(cases, asked, deed, stop))
        {
            if (!line.CanBeMade) { not.Add(line); continue; }
            var done = await make.RunAsync(line.Case, asked with { Reader = line.Reader, Step = "make", Sure = true }, deed, stop);
            if (done is (var problems, _, _) && problems.None) made++;
            else not.Add(line with { Missing = done is (var why, _, _) ? [.. why.Select(p => p.Sentence)] : ["This case is not within your reach"] });
            db.ChangeTracker.Clear();
        }
        return (made, not);
    }

    private async Task<IReadOnlyList<Line>> OfCaseAsync(CaseId of, LetterForm asked, Deed deed, CancellationToken stop)
    {
        if (await ShowOneAsync(of, asked with { Reader = null }, deed, stop) is not { } any) return [new(of, "A child not within your reach", null, "", ["This case is not within your reach"], null)];
        var readers = any.Open.ReadersOn(asked.On ?? deed.Today);
        if (readers.Count == 0) return [new(of, any.Open.Child.FullName, null, "", ["Nobody is recorded to whom this letter may go"], null)];
        var lines = new List<Line>();
        foreach (var reader in readers)
            if (await ShowOneAsync(of, asked with { Reader = $"{reader.Id}" }, deed, stop) is { } shown)
                lines.Add(new(of, shown.Open.Child.FullName, $"{reader.Id}", reader.Name, Missing(shown), shown));
        return lines;
    }

    private Task<MakeLetter.Shown?> ShowOneAsync(CaseId of, LetterForm asked, Deed deed, CancellationToken stop) => make.ShowAsync(of, asked, "open case to make a letter", deed, stop);

    /// <summary>What lacks, what the guard stops, and what it warns of: a reason belongs to one letter, so such a one is made by itself.</summary>
    private static IReadOnlyList<string> Missing(MakeLetter.Shown shown) =>
    [
        .. shown.Draft.Gaps.Select(g => g.Sentence), .. shown.Found.Where(f => f.Stops).Select(f => f.Says),
        .. shown.Found.Where(f => !f.Stops).Select(f => $"{f.Says}. Make this one by itself and say why it is right"),
    ];

    /// <param name="Child">Name of the child.</param>
    /// <param name="Reader">Id of whom it is to; null where nobody is.</param>
    /// <param name="To">Their name.</param>
    /// <param name="Missing">What stands in the way; empty where it can be made.</param>
    /// <param name="Shown">The letter as it reads.</param>
    internal sealed record Line(CaseId Case, string Child, string? Reader, string To, IReadOnlyList<string> Missing, MakeLetter.Shown? Shown)
    {
        public bool CanBeMade => Shown is not null && Missing.Count == 0;
    }
}

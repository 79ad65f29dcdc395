using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Inclusion.Patterns;
using Waymark.Core.Insight.Charts;
using Waymark.Core.Insight.Disclosure;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.Inclusion.Patterns;

/// <summary>The patterns that stand now, as the visitor may see them. Three queries, however many children.</summary>
internal sealed class PatternBoard(WaymarkDb db, IChildren children, PatternSight sight)
{
    public async Task<Board> ReadAsync(LocalDate today, CancellationToken stop)
    {
        var run = await db.Set<PatternRun>().AsNoTracking().FirstOrDefaultAsync(stop);
        var kept = await db.Set<KeptPattern>().AsNoTracking().Where(p => p.Ended == null).OrderBy(p => p.Key).ToListAsync(stop);
        var words = Words(await children.SchoolsAsync(stop));
        var told = kept.Where(p => p.Told).Select(p => (Kept: p, p.Pattern)).ToList();
        var seen = told.Where(p => sight.Tells(p.Pattern, today)).ToDictionary(p => p.Pattern.Key, p => p.Kept, StringComparer.Ordinal);
        var branches = PatternBranch.Of(told.Where(p => seen.ContainsKey(p.Pattern.Key)).Select(p => p.Pattern));
        return new(run, [.. branches.Select(b => Shown(b, seen, words, today))], kept.Count - told.Count, told.Count - seen.Count);
    }

    /// <summary>How a school is called in sentences.</summary>
    public static Func<int, string> Words(IReadOnlyList<SchoolName> names)
    {
        var known = names.ToDictionary(s => s.Urn, s => s.Name, StringComparer.Ordinal);
        return urn => known.GetValueOrDefault(urn.ToString(CultureInfo.InvariantCulture), $"school {urn}");
    }

    private ShownBranch Shown(PatternBranch branch, Dictionary<string, KeptPattern> kept, Func<int, string> words, LocalDate today)
    {
        var (head, rule) = (branch.Head, sight.RuleOf(branch.Head, today));
        var title = new PatternWords(head, words).Title;
        return new(Line(head, kept[head.Key], words, today), PatternPicture.IsBlank(head, rule) ? null : PatternPicture.Of(head, title, rule), head.IsRise, [.. branch.Others.Select(p => Line(p, kept[p.Key], words, today))]);
    }

    private ShownPattern Line(FoundPattern pattern, KeptPattern kept, Func<int, string> words, LocalDate today)
    {
        var said = new PatternWords(pattern, words);
        return new(kept.Id, said.Title, Sentence(said, sight.RuleOf(pattern, today)), kept.First);
    }

    public static string Sentence(PatternWords words, DisclosureRule? rule) => rule is null ? words.Sentence : words.SafeSentence(rule.Shown);

    /// <param name="Waiting">Found once, not told before one more school week finds them again.</param>
    /// <param name="Kept">Told only to those who see the children.</param>
    internal sealed record Board(PatternRun? Run, IReadOnlyList<ShownBranch> Branches, int Waiting, int Kept);
}

/// <summary>One change with its chart, and what else belongs to it.</summary>
internal sealed record ShownBranch(ShownPattern Head, Chart? Chart, bool IsRise, IReadOnlyList<ShownPattern> Others);

internal sealed record ShownPattern(Guid Id, string Title, string Sentence, LocalDate First);

using System.Globalization;
using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.Insight.Disclosure;

namespace Waymark.Core.Plans.Rewrites;

/// <summary>
/// How often those who advised said "I had to rewrite this", by section of the plan and kind of advice, of how many of their recommendations the plan took up. It says where writing
/// and advice do not meet, and nothing of a child or a person.
/// </summary>
/// <param name="Parts">By section and kind of advice.</param>
public sealed record RewriteCounts(IReadOnlyDictionary<(string Section, string Kind), (int Again, int Of)> Parts)
{
    private static readonly RuleBook Rules = RuleBook.Embedded("Plans/Rewrites/rewrite-rules.csv");
    private static readonly Dimension[] Dimensions = [new("release", DimensionKind.Revised), new("section"), new("service")];

    /// <summary>The first day on which the sums may be released anew: seldom, so that one release and the next tell little of a single row.</summary>
    /// <param name="last">Day of the last release.</param>
    public static LocalDate NextAfter(LocalDate last) => last.PlusDays(Rules.On("rewrites.release", last).Amount);

    /// <summary>Releases that a new one is held against; older ones are taken to be forgotten.</summary>
    /// <param name="day">Day of the new one.</param>
    public static int Memory(LocalDate day) => Rules.On("rewrites.memory", day).Amount;

    /// <summary>Every total and part, made safe together and against what left earlier (decision 6).</summary>
    /// <param name="release">Number of this release, above those of all earlier ones.</param>
    /// <param name="day">Its day.</param>
    /// <param name="already">Cells as they left at earlier releases, each under its number.</param>
    public SafeTable Safe(int release, LocalDate day, IReadOnlyList<ReleasedCell> already)
    {
        ArgumentNullException.ThrowIfNull(already);
        CountCell[] cells =
        [
            Sum(release, null, null, Parts),
            .. Parts.GroupBy(p => p.Key.Section).Select(s => Sum(release, s.Key, null, s)),
            .. Parts.GroupBy(p => p.Key.Kind).Select(k => Sum(release, null, k.Key, k)),
            .. Parts.Select(p => Sum(release, p.Key.Section, p.Key.Kind, [p])),
        ];
        return SafeTable.Of(Dimensions, cells, DisclosureRule.On(day), already);
    }

    private static CountCell Sum(int release, string? section, string? kind, IEnumerable<KeyValuePair<(string Section, string Kind), (int Again, int Of)>> parts)
    {
        var (again, of) = (0, 0);
        foreach (var (_, count) in parts) (again, of) = (again + count.Again, of + count.Of);
        return new([release.ToString("D9", CultureInfo.InvariantCulture), section, kind], again, of);
    }
}

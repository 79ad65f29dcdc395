using Waymark.Core.Common;
using Waymark.Insight.Door;

namespace Waymark.Insight.Indicators;

/// <summary>Every indicator that ships with the program. Adding one is adding a file.</summary>
internal static class Catalogue
{
    private const string Folder = "Insight/Indicators/";

    /// <summary>Those that are counted in the area, in the order of promise, then title.</summary>
    public static IReadOnlyList<Indicator> All { get; } = Ordered(typeof(Catalogue).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(".sql", StringComparison.Ordinal))
        .Select(name => IndicatorFile.Read(name[Folder.Length..^4], LakeStatement.Of(name))));

    /// <summary>All that a reader can open: those counted, those told in another unit, and those that are only published.</summary>
    public static IReadOnlyList<Indicator> Shown { get; } = Ordered([.. All, .. Rows("retold").Select(Retold), .. Rows("published-only").Select(OnlyPublished)]);

    /// <summary>One that is counted.</summary>
    public static Indicator? Find(string id) => All.FirstOrDefault(indicator => indicator.Id == id);

    /// <summary>One that a reader can open.</summary>
    public static Indicator? FindShown(string id) => Shown.FirstOrDefault(indicator => indicator.Id == id);

    private static IReadOnlyList<Indicator> Ordered(IEnumerable<Indicator> all) => [.. all.OrderBy(i => i.Promise).ThenBy(i => i.Title, StringComparer.Ordinal)];

    private static IReadOnlyList<Table.Row> Rows(string table) => Table.Embedded($"{Folder}{table}.csv", typeof(Catalogue).Assembly).Rows;

    // The same figures, made safe once, in a unit that some ask for.
    private static Indicator Retold(Table.Row row)
    {
        var counted = Find(row["of"])!;
        return counted with
        {
            Id = row["indicator"], Beside = counted.Id, Title = row["title"], Question = row["question"], Unit = UnitOf(row), TellsShare = counted.IsShare, Notes = row["notes"], Headline = null,
            Decimals = IndicatorFile.Usual(UnitOf(row)),
        };
    }

    private static Indicator OnlyPublished(Table.Row row) => new(
        row["indicator"], row["title"], row["question"], row["numerator"], row["denominator"], int.Parse(row["promise"], System.Globalization.CultureInfo.InvariantCulture), UnitOf(row),
        IndicatorFile.PolarityNamed(row["polarity"])!.Value, row["period"], "calendar", [], [], "", null, "")
    {
        Source = row["source"], Definition = row["definition"], Notes = row["notes"], Beside = row["beside"], Headline = null, Decimals = IndicatorFile.Usual(UnitOf(row)),
        Terms = TermKind.None, CountsSessions = false, FromRegisters = false,
    };

    private static Unit UnitOf(Table.Row row) => IndicatorFile.UnitNamed(row["unit"])!.Value;
}

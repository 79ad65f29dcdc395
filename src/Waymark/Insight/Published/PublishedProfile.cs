using NodaTime.Text;
using Waymark.Areas.Door;
using Waymark.Core.Insight.Published;
using Waymark.Exchange.Door;
using Waymark.Insight.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Insight.Published;

/// <summary>Underlying data of the Department's statistics. The file does not say which edition it is of, so a person does.</summary>
internal sealed class PublishedProfile(ILakes lakes, IPublished published, CurrentArea area) : IImportProfile
{
    private const string Edition = "edition", Day = "published", Replace = "replace";
    private const int MostLetters = 60;

    public string Id => "published";
    public string Title => "Published statistics (Department for Education)";

    public IReadOnlyList<ImportOption> Options { get; } =
    [
        new(Edition, "Edition", "For published statistics: for example 2025, or 2025 revised. Every edition is kept beside the others."),
        new(Day, "Day of publication", "For published statistics: as 2025-06-26. The latest edition is compared with."),
        new(Replace, "Replace this edition", "For published statistics: yes, where the file of this edition was imported before and was not right.") { Values = [("no", "No"), ("yes", "Yes")] },
    ];

    public bool Recognises(ImportSource source) => PublishedFile.Recognises(source);

    public async Task<ImportSummary> CheckAsync(ImportSource source, WaymarkDb? db, IFindings findings, IProgress<ImportProgress>? progress, CancellationToken stop)
    {
        var file = new PublishedFile(source, findings, progress);
        foreach (var _ in file.Read()) stop.ThrowIfCancellationRequested();
        if (file.Refused || db is null || !area.Chosen) return Summary(file, null, []);
        var said = Said(file);
        var known = await published.EditionsAsync(area.Code, stop);
        var before = said is null ? null : Before(known, said with { Source = file.Title, Layout = file.Layout });
        if (said is not null && before is not null && before.Sha256 != source.Sha256 && source.Options.GetValueOrDefault(Replace) != "yes")
            file.Refuse(new PublishedFault("P16", 0, 0, "", said.Edition), $"It came as {before.File}.");
        var changes = before?.Sha256 == source.Sha256 ? 0 : file.Figures + file.Alike;
        return Summary(file, said, [("figures to take over", file.Refused ? 0 : changes)]);
    }

    public async Task<ImportSummary> ApplyAsync(
        ImportSource source, WaymarkDb db, Deed deed, IFindings findings, IProgress<ImportProgress>? progress, CancellationToken stop)
    {
        var file = new PublishedFile(source, findings, progress);
        await using var writer = await lakes.WriteAsync(area.Code, stop);
        var known = await published.EditionsAsync(area.Code, stop);
        var taking = new PublishedTaking(writer);
        var laid = Said(file) is { } said && await taking.TakeAsync(file, said, whole => MayLay(Before(known, whole), whole, source), stop);
        if (laid) await taking.FinishAsync("import of published figures", stop);
        return Summary(file, Said(file), [("figures taken over", laid ? file.Figures + file.Alike : 0)]);
    }

    private static PublishedEdition? Before(IReadOnlyList<PublishedEdition> known, PublishedEdition asked) =>
        known.FirstOrDefault(e => (e.Source, e.Edition, e.Layout) == (asked.Source, asked.Edition, asked.Layout));

    private static bool MayLay(PublishedEdition? before, PublishedEdition whole, ImportSource source) =>
        before is null || (before.Sha256 == whole.Sha256 ? before.Published != whole.Published : source.Options.GetValueOrDefault(Replace) == "yes");

    /// <summary>The edition as a person said it; null, with a finding, where they did not.</summary>
    private static PublishedEdition? Said(PublishedFile file)
    {
        var options = file.Source.Options;
        var (name, day) = (options.GetValueOrDefault(Edition, "").Trim(), LocalDatePattern.Iso.Parse(options.GetValueOrDefault(Day, "").Trim()));
        if (name is { Length: > 0 and <= MostLetters } && !name.Any(char.IsControl) && day.Success)
            return new PublishedEdition("", name, "", day.Value, file.Source.Name, file.Source.Sha256, 0);
        if (!file.Refused) file.Refuse(new PublishedFault("P02", 0, 0, "", $"{name} {options.GetValueOrDefault(Day, "")}".Trim()), $"An edition has up to {MostLetters} letters, a day is written as 2025-06-26.");
        return null;
    }

    private static ImportSummary Summary(PublishedFile file, PublishedEdition? said, IReadOnlyList<(string, long)> changes)
    {
        if (file.Periods.Any(p => PublishedNotes.BreakAfter(file.Title, p).Length > 0) && file.Periods.Any(p => PublishedNotes.BreakAfter(file.Title, p).Length == 0))
            file.Told.Add(new PublishedFault("P19", 0, 0, "", ""), "");
        var kinds = file.Periods.GroupBy(p => p.Kind).Select(k => (k.Key.Replace('_', ' '), k.First().Label == k.Last().Label ? k.First().Label : $"{k.First().Label} to {k.Last().Label}"));
        return new ImportSummary(file.Rows,
            [
                ("rows in the file", file.Rows), ("places", file.Places), ("figures", file.Figures), ("of them without a number", file.WithoutNumber),
                ("of them impossible and left out of comparisons", file.Impossible), ("statistical neighbours", file.Alike), .. changes,
                ("rows with an error, left out", file.Told.RowsLeftOut), ("figures with an error, left out", file.Told.FiguresLeftOut),
            ],
            [("publication", file.Title), ("file of the publication", file.Layout), .. said is null ? [] : new[] { ("edition", said.Edition), ("published", LocalDatePattern.Iso.Format(said.Published)) }, .. kinds])
        {
            Refused = file.Refused || file.Rows == 0,
        };
    }
}

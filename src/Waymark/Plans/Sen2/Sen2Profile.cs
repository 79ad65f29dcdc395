using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.Plans.Sen2;
using Waymark.Exchange.Door;
using Waymark.Plans.Sen2.Taking;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Sen2;

/// <summary>The SEN2 person-level return in any of its shapes: checked by its rules, then taken over person by person, some thousands at a time.</summary>
internal sealed class Sen2Profile(TakeReturn take, FactsOfArea facts, IClock clock) : IImportProfile
{
    public const string System = "sen2";

    public string Id => System;
    public string Title => "SEN2 person-level return";

    public IReadOnlyList<ImportOption> Options { get; } =
    [
        new("year", "Year of the return", "The year of its reference date in January, where the file does not say: the workbook that is filled in before submission.")
        {
            Values = [.. Sen2Year.Known.Reverse().Select(y => ($"{y.Number}", $"{y.Number}"))],
        },
        new("team", "Team for new cases", "For example North. Cases that stand here already keep theirs."),
        new("authority", "Council", "Three-digit number of the council whose return it should be.") { WithoutArea = true },
    ];

    public bool Recognises(ImportSource source) => Sen2Marks.In(source);

    public async Task<ImportSummary> CheckAsync(
        ImportSource source, WaymarkDb? db, IFindings findings, IProgress<ImportProgress>? progress, CancellationToken stop)
    {
        var today = London.DayOf(clock.GetCurrentInstant());
        using var pass = await Sen2Pass.OpenAsync(source, findings, reading => facts.OfFileAsync(source, reading, today, db, stop));
        if (db is not null)
        {
            var taken = await take.RunAsync(pass, new Deed(Actor.Program("check"), clock.GetCurrentInstant(), today, "check"), (source, db, new Unheard()), progress, trial: true, stop);
            return pass.Summary(taken.Counts(pass, "would be "));
        }
        foreach (var person in pass.Persons(progress, "Checking", stop)) pass.Release(person);
        return pass.Summary([("children in the file", pass.Count), ("children with an error, left out on import", pass.Faulty)]);
    }

    public async Task<ImportSummary> ApplyAsync(
        ImportSource source, WaymarkDb db, Deed deed, IFindings findings, IProgress<ImportProgress>? progress, CancellationToken stop)
    {
        using var pass = await Sen2Pass.OpenAsync(source, findings, reading => facts.OfFileAsync(source, reading, deed.Today, db, stop));
        var taken = await take.RunAsync(pass, deed, (source, db, findings), progress, trial: false, stop);
        return pass.Summary(taken.Counts(pass, ""));
    }

    private sealed class Unheard : IFindings
    {
        public void Add(Finding finding)
        {
        }
    }
}

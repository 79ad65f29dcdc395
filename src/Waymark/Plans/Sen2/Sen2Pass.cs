using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Waymark.Core.Plans.Sen2;
using Waymark.Exchange.Door;
using Waymark.Plans.Sen2.Reading;

namespace Waymark.Plans.Sen2;

/// <summary>One pass over a return: read and checked person by person, findings handed on as they come, nothing kept.</summary>
internal sealed class Sen2Pass : IDisposable
{
    private readonly ImportSource source;
    private readonly IFindings findings;
    private readonly string? authority;
    private readonly ISen2Reading reading;
    private readonly Sen2Checker checker;
    private long errors;

    /// <param name="authority">The council served here, or null where that is not known.</param>
    public Sen2Pass(ImportSource source, IFindings findings, LocalDate today, string? authority)
    {
        (this.source, this.findings, this.authority) = (source, findings, authority);
        int? year = int.TryParse(source.Options.GetValueOrDefault("year"), CultureInfo.InvariantCulture, out var asked) ? asked : null;
        reading = Sen2Files.Open(source.Path, source.Name, Report, year);
        checker = new Sen2Checker(reading.Header, new Sen2Facts { Today = today, HasHeader = reading.HasHeader, Authority = authority, Year = year }, Report);
    }

    public Sen2Year Year => checker.Year;
    public long Count { get; private set; }

    /// <summary>Persons with at least one error.</summary>
    public long Faulty { get; private set; }

    /// <summary>Whether the person handed out last has an error.</summary>
    public bool LastHadError { get; private set; }

    /// <summary>The return of another council is looked at and never taken over.</summary>
    public bool Foreign => authority is not null && reading.Header is { Lea.Given: true } header && header.Lea.Text != authority;

    public IEnumerable<Sen2Person> Persons(IProgress<ImportProgress>? progress, string doing, CancellationToken stop)
    {
        // Errors that the reader finds within a person come before the person does.
        var before = errors;
        foreach (var person in reading.Persons())
        {
            stop.ThrowIfCancellationRequested();
            checker.Check(person);
            LastHadError = errors > before;
            if (LastHadError) Faulty++;
            if (++Count % 500 == 0) progress?.Report(new ImportProgress(reading.Position, source.Length, string.Create(CultureInfo.InvariantCulture, $"{doing}: {Count:N0} children so far")));
            before = errors;
            yield return person;
        }
    }

    public void Release(Sen2Person person) => reading.Release(person);

    public ImportSummary Summary(IReadOnlyList<(string, long)> counts)
    {
        var sum = checker.Finish();
        var notRun = sum.NotRun.GroupBy(n => n.Why).Select(g => $"{string.Join(", ", g.Select(n => n.Partly ? $"{n.Rule} in part" : n.Rule))}: {g.Key}");
        return new ImportSummary(Count, counts,
        [
            ("shape", reading.Shape), ("return year", $"{sum.Year.Number}"), ("reference date", LocalDatePattern.Iso.Format(sum.Year.ReferenceDate)),
            ("sent by council", reading.Header?.Lea.Text ?? "not said"), ("plans open on the reference date", $"{sum.ActivePlans}"), ("rules", sum.Rules),
            ("rules not run", sum.NotRun.Count == 0 ? "none" : string.Join("; ", notRun)),
        ]) { Refused = reading.Broken || Count == 0 || Foreign };
    }

    public void Dispose() => reading.Dispose();

    private void Report(Sen2Finding f)
    {
        if (f.Rule.Severity == Sen2Severity.Error) errors++;
        findings.Add(new Finding(f.Rule.Id, (Severity)(int)f.Rule.Severity, reading?.FileOf(f.Module) is { Length: > 0 } name ? name : source.Name,
            f.Line, f.Column, f.Subject, f.Element, f.Value, f.Message, f.Rule.Remedy));
    }
}

using System.Globalization;
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
    private readonly ISen2Reading reading;
    private Sen2Facts facts = new();
    private long errors;

    // Made by OpenAsync before anybody sees the pass: what is known from outside follows from the header of the opened file.
    private Sen2Checker checker = null!;

    private Sen2Pass(ImportSource source, IFindings findings, int? year)
    {
        (this.source, this.findings) = (source, findings);
        reading = Sen2Files.Open(source.Path, source.Name, Report, year);
    }

    /// <param name="known">What is known from outside of a file with that header.</param>
    public static async Task<Sen2Pass> OpenAsync(ImportSource source, IFindings findings, Func<ISen2Reading, Task<Sen2Facts>> known)
    {
        var pass = new Sen2Pass(source, findings, FactsOfArea.YearOf(source));
        try
        {
            pass.facts = await known(pass.reading);
            pass.checker = new Sen2Checker(pass.reading.Header, pass.facts, pass.Report);
            return pass;
        }
        catch
        {
            pass.Dispose();
            throw;
        }
    }

    public Sen2Year Year => checker.Year;
    public long Count { get; private set; }

    /// <summary>Persons with at least one error.</summary>
    public long Faulty { get; private set; }

    /// <summary>Whether the person handed out last has an error.</summary>
    public bool LastHadError { get; private set; }

    /// <summary>The return of another council is looked at and never taken over.</summary>
    public bool Foreign => facts.Authority is { } authority && reading.Header is { Lea.Given: true } header && header.Lea.Text != authority;

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
        return new ImportSummary(Count, counts,
        [
            ("shape", reading.Shape), (FactsOfArea.ReturnYear, $"{sum.Year.Number}"), ("reference date", LocalDatePattern.Iso.Format(sum.Year.ReferenceDate)),
            (FactsOfArea.SentBy, reading.Header?.Lea.Text ?? FactsOfArea.NotSaid), (FactsOfArea.Serial, reading.Header is { SerialNo.Given: true } header ? header.SerialNo.Text : FactsOfArea.NotSaid),
            ("plans open on the reference date", $"{sum.ActivePlans}"), ("rules", sum.Rules),
            ("rules not run", sum.NotRun.Count == 0 ? "none" : string.Join("; ", sum.NotRunByReason.Select(n => $"{n.Rules}: {n.Why}"))),
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

using Waymark.Core.People;
using Waymark.Core.Plans.Sen2;
using Waymark.Exchange.Door;
using Waymark.People.Door;
using Waymark.Plans.Sen2.Reading;
using Waymark.Plans.Sen2.Writing;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Sen2.Taking;

/// <summary>A person of a return who waits for a verdict: kept as a return of one, taken over once a person has decided.</summary>
internal sealed class WaitingPerson : IWaitingTaker
{
    public static string Write(Sen2Person person, Sen2Year year)
    {
        var header = new Sen2Header();
        header.Set("Year", year.Number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        using var text = new MemoryStream();
        XmlShape.Write(text, header, [person], year.Number);
        return System.Text.Encoding.UTF8.GetString(text.ToArray());
    }

    public bool Owns(string sourceSystem) => sourceSystem == Sen2Profile.System;

    public async Task TakeAsync(WaymarkDb db, ChildId child, string rest, Deed deed, CancellationToken stop)
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(path, rest, stop);
            using var reading = Sen2Files.Open(path, "waiting record", _ => { });
            var year = Sen2Year.Of(reading.Header?.Year.Number ?? 0) ?? Sen2Year.Before(deed.Today);
            var source = new RecordSource(Sen2Profile.System, $"{Sen2Profile.System}:{year.Number}", year.ReferenceDate,
                new ImportSource(path, "waiting record", ReadOnlyMemory<byte>.Empty, "", 0), deed);
            var cases = new CaseTaking(db, source, year, "", new Unheard());
            await cases.LoadAsync([child], stop);
            foreach (var person in reading.Persons()) await Sen2Profile.TakeAsync(cases, child, person, stop);
        }
        finally
        {
            File.Delete(path);
        }
    }

    public Task<IReadOnlyList<string>> TakeBackAsync(WaymarkDb db, ChildId child, string rest, Deed deed, CancellationToken stop) =>
        Task.FromResult<IReadOnlyList<string>>(["The cases that came with the record stay with the child. Look at the clocks of each and take back what does not belong."]);

    private sealed class Unheard : IFindings
    {
        public void Add(Finding finding)
        {
        }
    }
}

using System.Globalization;
using Waymark.Core.People;
using Waymark.Core.Plans.Sen2;
using Waymark.Exchange.Door;
using Waymark.People.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Sen2.Taking;

/// <summary>A person of a return who waits for a verdict: kept as it came, in the store alone, and taken over once somebody has decided.</summary>
internal sealed class WaitingPerson : IWaitingTaker
{
    public static string Write(Sen2Person person, Sen2Year year) => $"{year.Number} {Sen2Json.Write(person)}";

    public bool Owns(string sourceSystem) => sourceSystem == Sen2Profile.System;

    public async Task TakeAsync(WaymarkDb db, ChildId child, string rest, Deed deed, CancellationToken stop)
    {
        if (rest.Split(' ', 2) is not [var number, var json] || Sen2Json.Read(json) is not Sen2Person person) return;
        var year = Sen2Year.Of(int.Parse(number, CultureInfo.InvariantCulture)) ?? Sen2Year.Before(deed.Today);
        var source = new RecordSource(Sen2Profile.System, $"{Sen2Profile.System}:{year.Number}", year.ReferenceDate,
            new ImportSource("", "waiting record", ReadOnlyMemory<byte>.Empty, "", 0), deed);
        var cases = new CaseTaking(db, source, year, "", new Unheard());
        await cases.LoadAsync([child], stop);
        foreach (var request in person.Requests) cases.Take(child, person, request);
        cases.FollowAll();
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

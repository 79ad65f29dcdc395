using Waymark.Core.People;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.People.Door;

/// <summary>Keeps records that wait for a person's verdict.</summary>
internal interface IWaitingRecords
{
    /// <summary>
    /// Keeps the records inside the caller's transaction. A record of the same source and key that waits already is replaced, so that importing
    /// again asks nothing twice.
    /// </summary>
    Task KeepAsync(WaymarkDb db, IReadOnlyList<WaitingRecord> records, RecordSource source, CancellationToken stop);
}

/// <param name="Rest">
/// What else the record brings (requests, plans …), as its profile wrote it and will read it again in <see cref="IWaitingTaker.TakeAsync"/>.
/// Empty when there is nothing else.
/// </param>
internal sealed record WaitingRecord(IncomingChild Record, MatchOutcome.Question Question, string Rest = "");

/// <summary>Brought by a room whose profile gives waiting records a <see cref="WaitingRecord.Rest"/>: takes it over once a person has decided.</summary>
internal interface IWaitingTaker
{
    /// <summary>True where records of that source system are its own.</summary>
    bool Owns(string sourceSystem);

    /// <summary>Takes the rest over for the child, inside the transaction of the verdict.</summary>
    Task TakeAsync(WaymarkDb db, ChildId child, string rest, Deed deed, CancellationToken stop);

    /// <summary>The verdict is taken back: what can be undone by itself is undone; the sentences say what a person has to move by hand.</summary>
    Task<IReadOnlyList<string>> TakeBackAsync(WaymarkDb db, ChildId child, string rest, Deed deed, CancellationToken stop);
}

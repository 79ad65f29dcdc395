using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using Waymark.Core.Plans.Sen2;

namespace Waymark.Plans.Sen2.Reading;

/// <summary>
/// Reads a return on a thread of its own while the caller checks or stores what was read before. Only a few hundred persons are ever on the way;
/// findings of the reader come out where they belong among the persons.
/// </summary>
internal sealed class ReadAhead : ISen2Reading
{
    private const int BatchSize = 64;
    private const int Batches = 4;

    private readonly Action<Sen2Finding> report;
    private readonly ISen2Reading inner;
    private readonly BlockingCollection<Batch> ready = new(Batches);
    private readonly CancellationTokenSource given = new();
    private readonly ConcurrentQueue<Sen2Person> released = new();
    private Batch? filling;
    private Thread? reader;
    private ExceptionDispatchInfo? fault;

    public ReadAhead(Func<Action<Sen2Finding>, ISen2Reading> open, Action<Sen2Finding> report)
    {
        this.report = report;
        inner = open(Note);
    }

    public string Shape => inner.Shape;
    public Sen2Header? Header => inner.Header;
    public bool HasHeader => inner.HasHeader;
    public bool Broken => inner.Broken;
    public long Position => inner.Position;

    public string FileOf(Sen2Module? module) => inner.FileOf(module);

    public IEnumerable<Sen2Person> Persons()
    {
        filling = new Batch();
        reader = new Thread(Read) { IsBackground = true, Name = "SEN2 reader" };
        reader.Start();
        foreach (var batch in ready.GetConsumingEnumerable())
        {
            var next = 0;
            for (var i = 0; i < batch.Persons.Count; i++)
            {
                for (; next < batch.Findings.Count && batch.Findings[next].At <= i; next++) report(batch.Findings[next].Finding);
                yield return batch.Persons[i];
            }
            for (; next < batch.Findings.Count; next++) report(batch.Findings[next].Finding);
        }
        fault?.Throw();
    }

    public void Release(Sen2Person person) => released.Enqueue(person);

    public void Dispose()
    {
        given.Cancel();
        reader?.Join();
        inner.Dispose();
        ready.Dispose();
        given.Dispose();
    }

    private void Note(Sen2Finding finding)
    {
        if (filling is { } batch) batch.Findings.Add((batch.Persons.Count, finding));
        else report(finding);
    }

    private void Read()
    {
        try
        {
            foreach (var person in inner.Persons())
            {
                filling!.Persons.Add(person);
                if (filling.Persons.Count < BatchSize) continue;
                ready.Add(filling, given.Token);
                filling = new Batch();
                while (released.TryDequeue(out var done)) inner.Release(done);
            }
            ready.Add(filling!, given.Token);
        }
        catch (OperationCanceledException) when (given.IsCancellationRequested)
        {
            // The caller has enough.
        }
        catch (Exception e)
        {
            fault = ExceptionDispatchInfo.Capture(e);
        }
        finally
        {
            ready.CompleteAdding();
        }
    }

    private sealed class Batch
    {
        public List<Sen2Person> Persons { get; } = new(BatchSize);
        public List<(int At, Sen2Finding Finding)> Findings { get; } = [];
    }
}

using Waymark.People.Door;

namespace Waymark.Plans.Sen2.Taking;

/// <summary>What was taken over of a return, or would be.</summary>
internal sealed class Taken
{
    public long Added { get; private set; }
    public long Changed { get; private set; }
    public long Cases { get; private set; }
    public long Renewed { get; private set; }
    public long Waiting { get; private set; }

    /// <summary>Children whom the file tells of exactly as the return from here would.</summary>
    public long Same { get; set; }

    public void Add(IReadOnlyList<WrittenChild> written, CaseTaking cases, int waiting)
    {
        Added += written.Count(w => w.Added);
        Changed += written.Count(w => w is { Added: false, Changed: true });
        Cases += cases.Added;
        Renewed += cases.Renewed;
        Waiting += waiting;
    }

    public IReadOnlyList<(string, long)> Counts(Sen2Pass pass, string would) =>
    [
        ("children in the file", pass.Count), ("children told of as they are here", Same), ($"children {would}added", Added), ($"children {would}changed", Changed), ($"cases {would}added", Cases),
        ($"cases {would}changed", Renewed), ("children who wait for a person to decide", Waiting), ("children with an error, left out", pass.Faulty),
    ];
}

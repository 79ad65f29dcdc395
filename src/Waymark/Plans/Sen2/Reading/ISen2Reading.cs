using Waymark.Core.Plans.Sen2;

namespace Waymark.Plans.Sen2.Reading;

/// <summary>A return while it is read: the header first, then one person after the other. Whatever its shape, the records are the same.</summary>
internal interface ISen2Reading : IDisposable
{
    /// <summary>The shape in plain words.</summary>
    string Shape { get; }

    /// <summary>The header, or null where the shape has none or the file lacks it.</summary>
    Sen2Header? Header { get; }

    /// <summary>False for the shape that never has a header.</summary>
    bool HasHeader { get; }

    /// <summary>True once something was found that makes the whole file unusable.</summary>
    bool Broken { get; }

    /// <summary>Bytes read, for progress.</summary>
    long Position { get; }

    /// <summary>The persons in the order of the file; to be asked for once.</summary>
    IEnumerable<Sen2Person> Persons();

    /// <summary>Says that the caller keeps nothing of this person: its records may be filled anew, which spares memory and time.</summary>
    void Release(Sen2Person person)
    {
    }

    /// <summary>Name of the file, member or sheet that holds a part of the return.</summary>
    string FileOf(Sen2Module? module);
}

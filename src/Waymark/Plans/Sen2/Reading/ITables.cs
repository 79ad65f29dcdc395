using Waymark.Core.Plans.Sen2;

namespace Waymark.Plans.Sen2.Reading;

/// <summary>A return as tables that are joined by keys.</summary>
internal interface ITables : IDisposable
{
    string Shape { get; }
    bool HasHeader { get; }
    long Position { get; }

    /// <summary>True where the rows of every table stand in the order of their parents, by rising numbers.</summary>
    bool Ordered { get; }

    /// <summary>Looks at headings and what else must be right before a row is used.</summary>
    void Check(int year);

    IEnumerable<KeyedRecord> Rows(Sen2Module module);

    string FileOf(Sen2Module? module);
}

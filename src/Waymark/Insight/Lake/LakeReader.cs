using System.Data.Common;
using Waymark.Insight.Door;

namespace Waymark.Insight.Lake;

/// <summary>One reader's own connection to an open state.</summary>
internal sealed class LakeReader(DbConnection engine, LakeState state) : ILakeReader
{
    public DbConnection Engine => engine;

    public LakeState State => state;

    public ValueTask DisposeAsync() => engine.DisposeAsync();
}

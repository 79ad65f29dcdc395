using System.Data.Common;

namespace Waymark.Inclusion.Attendance;

/// <summary>The lines that are left out, read beside the rows in their order, so that they never stand in memory together.</summary>
internal sealed class LinesLeftOut : IDisposable
{
    private readonly DbCommand command;
    private readonly DbDataReader reader;
    private long next;

    public LinesLeftOut(DbConnection engine)
    {
        command = engine.CreateCommand();
        command.CommandText = RegisterSql.Of("left-out");
        reader = command.ExecuteReader();
        Step();
    }

    /// <param name="line">Not smaller than the one asked for before.</param>
    public bool Holds(long line)
    {
        while (next < line) Step();
        return next == line;
    }

    public void Dispose()
    {
        reader.Dispose();
        command.Dispose();
    }

    private void Step() => next = reader.Read() ? reader.GetInt64(0) : long.MaxValue;
}

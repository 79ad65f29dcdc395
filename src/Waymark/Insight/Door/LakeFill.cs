using System.Data.Common;
using DuckDB.NET.Data;
using DuckDB.NET.Native;
using Waymark.Insight.Lake;
using Chunk = DuckDB.NET.Native.DuckDBDataChunk;
using NativeAppender = DuckDB.NET.Native.DuckDBAppender;

namespace Waymark.Insight.Door;

/// <summary>
/// Rows for a table within the engine, written into its own columns some thousand at a time: twenty times faster than one value after the other, for
/// those who have millions. What is set down last is there after <see cref="Dispose"/>.
/// </summary>
internal sealed unsafe class LakeFill : IDisposable
{
    /// <summary>Rows at a time.</summary>
    public const int Most = 2048;

    private readonly NativeAppender appender;
    private readonly Chunk chunk;
    private readonly DuckDBLogicalType[] types;

    /// <param name="table">A table that is there.</param>
    /// <param name="shared">Not a temporary one of this connection.</param>
    /// <exception cref="LakeRefusedException">The engine has no such table.</exception>
    public LakeFill(DbConnection engine, string table, bool shared)
    {
        Sound(NativeMethods.Appender.DuckDBAppenderCreateExt(((DuckDBConnection)engine).NativeConnection, shared ? "memory" : "temp", "main", table, out appender));
        types = [.. Enumerable.Range(0, (int)NativeMethods.Appender.DuckDBAppenderColumnCount(appender)).Select(i => NativeMethods.Appender.DuckDBAppenderColumnType(appender, (ulong)i))];
        chunk = NativeMethods.DataChunks.DuckDBCreateDataChunk([.. types.Select(type => type.DangerousGetHandle())], (ulong)types.Length);
    }

    /// <summary>Room for the values of a column, <see cref="Most"/> of them, as the engine keeps them: a day as the days since 1970, a word of a list as its place. Good until <see cref="Send"/>.</summary>
    public Span<T> Column<T>(int column) where T : unmanaged => new(NativeMethods.Vectors.DuckDBVectorGetData(Vector(column)), Most);

    public void SetNull(int column, int row)
    {
        NativeMethods.Vectors.DuckDBVectorEnsureValidityWritable(Vector(column));
        NativeMethods.Vectors.DuckDBVectorGetValidity(Vector(column))[row / 64] &= ~(1UL << (row % 64));
    }

    /// <summary>Hands over the first rows of all columns.</summary>
    /// <exception cref="LakeRefusedException">The engine has no room for them.</exception>
    public void Send(int rows)
    {
        if (rows == 0) return;
        NativeMethods.DataChunks.DuckDBDataChunkSetSize(chunk, (ulong)rows);
        Sound(NativeMethods.Appender.DuckDBAppendDataChunk(appender, chunk));
        NativeMethods.DataChunks.DuckDBDataChunkReset(chunk);
    }

    public void Dispose()
    {
        try
        {
            Sound(NativeMethods.Appender.DuckDBAppenderClose(appender));
        }
        finally
        {
            chunk.Dispose();
            foreach (var type in types) type.Dispose();
            appender.Dispose();
        }
    }

    private IntPtr Vector(int column) => NativeMethods.DataChunks.DuckDBDataChunkGetVector(chunk, column);

    private void Sound(DuckDBState state)
    {
        if (state == DuckDBState.Success) return;
        using var fault = NativeMethods.Appender.DuckDBAppenderErrorData(appender);
        throw new LakeRefusedException($"The engine of the lake cannot take the rows: {NativeMethods.ErrorData.DuckDBErrorDataMessage(fault).Trim()} Make room on the disk or give it more memory (Lake:Memory), then do it again. The lake still holds what it held before.");
    }
}

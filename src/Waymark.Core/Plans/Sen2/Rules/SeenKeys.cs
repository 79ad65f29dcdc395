namespace Waymark.Core.Plans.Sen2.Rules;

/// <summary>Remembers 64-bit keys and the line where each was first seen: twelve bytes a place, so that a file of any size stays small.</summary>
internal sealed class SeenKeys
{
    private ulong[] keys = new ulong[1024];
    private int[] lines = new int[1024];
    private int count;

    /// <summary>Line of the first sight of the key, or 0 where this is the first.</summary>
    public int See(ulong key, int line)
    {
        if (key == 0) key = 1;
        if (count * 4 > keys.Length * 3) Grow();
        var at = Slot(keys, key);
        if (keys[at] == key) return lines[at];
        (keys[at], lines[at]) = (key, Math.Max(line, 1));
        count++;
        return 0;
    }

    private static int Slot(ulong[] table, ulong key)
    {
        var at = (int)(key * 0x9E3779B97F4A7C15UL >> 32) & (table.Length - 1);
        while (table[at] != 0 && table[at] != key) at = (at + 1) & (table.Length - 1);
        return at;
    }

    private void Grow()
    {
        var (oldKeys, oldLines) = (keys, lines);
        (keys, lines) = (new ulong[oldKeys.Length * 2], new int[oldKeys.Length * 2]);
        for (var i = 0; i < oldKeys.Length; i++)
        {
            if (oldKeys[i] == 0) continue;
            var at = Slot(keys, oldKeys[i]);
            (keys[at], lines[at]) = (oldKeys[i], oldLines[i]);
        }
    }
}

using System.Runtime.InteropServices;

namespace Waymark.Core.Plans.Sen2.Rules;

/// <summary>Remembers 64-bit keys and the line where each was first seen: twelve bytes a place, so that a file of any size stays small.</summary>
internal sealed class SeenKeys
{
    private Place[] places = new Place[1024];
    private int count;
    private ulong touched;

    /// <summary>Looks the place of a key up ahead of time, so that the memory it lies in is near when it is asked for.</summary>
    public void Touch(ulong key) => touched ^= places[First(places, key)].Key;

    /// <summary>Line of the first sight of the key, or 0 where this is the first.</summary>
    public int See(ulong key, int line)
    {
        if (key == 0) key = 1;
        if (count * 4 > places.Length * 3) Grow();
        ref var place = ref places[Slot(places, key)];
        if (place.Key == key) return place.Line;
        place = new Place(key, Math.Max(line, 1));
        count++;
        return 0;
    }

    private static int First(Place[] table, ulong key) => (int)(key * 0x9E3779B97F4A7C15UL >> 32) & (table.Length - 1);

    private static int Slot(Place[] table, ulong key)
    {
        var at = First(table, key);
        while (table[at].Key != 0 && table[at].Key != key) at = (at + 1) & (table.Length - 1);
        return at;
    }

    private void Grow()
    {
        var old = places;
        places = new Place[old.Length * 2];
        foreach (var place in old)
            if (place.Key != 0) places[Slot(places, place.Key)] = place;
    }

    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    private readonly struct Place(ulong key, int line)
    {
        public readonly ulong Key = key;
        public readonly int Line = line;
    }
}

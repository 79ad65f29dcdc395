using Waymark.Core.Common;
using Waymark.Core.People.Identifiers;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.Plans.Cases.Placements.Record;

/// <summary>The school or college that an officer means by a name, a place or a URN. Only a whole name or a choice settles it: nothing is recorded on a likeness.</summary>
internal sealed class MeantSchool(WaymarkDb db, IEstablishments register)
{
    public const int Most = 12;

    /// <param name="words">What was written.</param>
    /// <param name="chosen">URN of the one chosen among those found, or null.</param>
    public async Task<(IReadOnlyList<FoundSchool> Found, string Urn, Problems Problems)> FindAsync(string? words, string? chosen, CancellationToken stop)
    {
        var asked = words?.Trim() ?? "";
        if (Urn.IsShaped(asked))
            return ([], asked, new Problems().AddIf(!(await register.FindAsync(db, [asked], stop)).ContainsKey(asked), "School", "No establishment of the register has this URN. Check the figures"));
        if (asked.Length is < 2 or > 100) return ([], "", new Problems().AddIf(true, "School", "Enter the name of the school or college, its town or its URN"));
        var found = await register.SearchAsync(db, asked, Most, stop);
        var named = found.Where(f => f.Name.Equals(asked, StringComparison.OrdinalIgnoreCase)).ToList();
        var urn = named.Count == 1 ? named[0].Urn : found.FirstOrDefault(f => f.Urn == chosen)?.Urn ?? "";
        return (found, urn, new Problems()
            .AddIf(found.Count == 0, "School", "No open school or college of the register has this name or town. Try fewer letters, or its URN")
            .AddIf(found.Count > 0 && urn.Length == 0, "Asked.Urn", "Select the one you mean"));
    }
}

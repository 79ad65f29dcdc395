using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.Family.Children.Plan.Schools;

/// <summary>Looks a school or college up in the register.</summary>
internal sealed class FindSchools(WaymarkDb db, IEstablishments register)
{
    /// <summary>More than a phone shows without losing the thread are not listed: one looks again with more words.</summary>
    public const int Most = 12;

    public Task<IReadOnlyList<FoundSchool>> RunAsync(string words, CancellationToken stop) => register.SearchAsync(db, words.Length > 100 ? words[..100] : words, Most, stop);
}

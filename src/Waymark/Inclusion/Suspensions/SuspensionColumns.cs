using System.Text;

namespace Waymark.Inclusion.Suspensions;

/// <summary>The columns of a file of suspensions and permanent exclusions, by name, in any order.</summary>
internal static class SuspensionColumns
{
    public const string Upn = "upn", Urn = "urn", Category = "category", Reason = "reason", Reason2 = "reason_2", Reason3 = "reason_3", Decided = "decision_date", Start = "start_date", End = "end_date", Sessions = "sessions", Sen = "sen_provision", Year = "year_group",
        Cancelled = "cancelled_date", Board = "board_outcome", BoardOn = "board_date", Review = "review_outcome", ReviewOn = "review_date", Reconsidered = "reconsider_outcome", ReconsideredOn = "reconsider_date";

    public static readonly IReadOnlyList<string> Needed = [Upn, Urn, Category, Reason, Start];

    /// <summary>The titles of a header as they are compared.</summary>
    public static List<string> Of(IEnumerable<string> header) => [.. header.Select(title => title.Trim(' ', '"', '\r', '\uFEFF').ToLowerInvariant().Replace(' ', '_'))];

    /// <summary>True where the first line names a category beside a number of a child and a first day: enough to tell what is missing.</summary>
    public static bool Recognises(ReadOnlyMemory<byte> head)
    {
        var titles = Of(Encoding.Latin1.GetString(head.Span[..Math.Min(4000, head.Length)]).Replace("\u00EF\u00BB\u00BF", "", StringComparison.Ordinal).Split('\n')[0].Split(','));
        return titles.Contains(Category) && titles.Contains(Upn) && titles.Contains(Start);
    }
}

using Waymark.Core.Plans.Content;

namespace Waymark.Core.Plans.Documents;

/// <summary>How rows are cited within one document: F1, F2, E1 …, counted through each section in reading order.</summary>
public sealed class RowNumbers
{
    private readonly Dictionary<PlanItemId, string> numbers = [];

    /// <summary>Counts the rows of a plan.</summary>
    public RowNumbers(PlanContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        foreach (var section in content.Items.GroupBy(i => i.Section, StringComparer.Ordinal))
            foreach (var (item, at) in section.Select((item, at) => (item, at + 1)))
                numbers[item.Id] = section.Key.Length > 1 ? $"{section.Key}.{at}" : $"{section.Key}{at}";
    }

    /// <summary>For example F2.</summary>
    public string Of(PlanItem item) => numbers[(item ?? throw new ArgumentNullException(nameof(item))).Id];

    /// <summary>Several rows with what they are, for example "B1 Speech that strangers do not understand; B3 …".</summary>
    public string List(IEnumerable<PlanItem> items) => string.Join("; ", items.Select(i => $"{Of(i)} {i.Lead}"));
}

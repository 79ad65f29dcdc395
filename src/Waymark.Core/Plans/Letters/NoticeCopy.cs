using Waymark.Core.Common;

namespace Waymark.Core.Plans.Letters;

/// <summary>A partner whom the law has told as well when a notice goes to the family (<c>notice-copies.csv</c>).</summary>
/// <param name="Notice">Name of the notice.</param>
/// <param name="To">icb, social-care or setting.</param>
/// <param name="Source">The law it comes from.</param>
public sealed record NoticeCopy(string Notice, string To, string Source)
{
    /// <summary>The integrated care board.</summary>
    public const string Icb = "icb";

    /// <summary>Children's social care.</summary>
    public const string SocialCare = "social-care";

    /// <summary>The school or setting: the one that the plan names, or else the child's own.</summary>
    public const string Setting = "setting";

    /// <summary>In the order of the notices.</summary>
    public static IReadOnlyList<NoticeCopy> All { get; } = [.. Table.Embedded("Plans/Letters/notice-copies.csv").Rows.Select(r => new NoticeCopy(r["notice"], r["to"], r["source"]))];

    /// <summary>Whom the law has told beside the family.</summary>
    public static IReadOnlyList<NoticeCopy> Of(Notice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return [.. All.Where(c => c.Notice == notice.Name)];
    }
}

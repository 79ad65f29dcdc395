using Waymark.Core.Common;

namespace Waymark.Core.Plans.Letters;

/// <summary>Who may get a copy when a notice goes to the family: whom the law has told as well, and whom it lets be told (<c>notice-copies.csv</c>).</summary>
/// <param name="Notice">Name of the notice, or * for every one to the family.</param>
/// <param name="To">icb, social-care, setting, old-council or parent.</param>
/// <param name="Source">The law it comes from.</param>
/// <param name="Demanded">True where the law demands it: left out only with a reason. False where it is offered.</param>
public sealed record NoticeCopy(string Notice, string To, string Source, bool Demanded)
{
    /// <summary>The integrated care board.</summary>
    public const string Icb = "icb";

    /// <summary>Children's social care.</summary>
    public const string SocialCare = "social-care";

    /// <summary>The school or setting: each one that the plan names, or else the child's own.</summary>
    public const string Setting = "setting";

    /// <summary>The council that the plan came from.</summary>
    public const string OldCouncil = "old-council";

    /// <summary>A parent of the young person whom the letter is to, where <see cref="ParentCopy"/> allows it.</summary>
    public const string Parent = "parent";

    /// <summary>In the order of the notices.</summary>
    public static IReadOnlyList<NoticeCopy> All { get; } = [.. Table.Embedded("Plans/Letters/notice-copies.csv").Rows.Select(r => new NoticeCopy(r["notice"], r["to"], r["source"], r["demanded"] == "yes"))];

    /// <summary>Who may get a copy of it.</summary>
    public static IReadOnlyList<NoticeCopy> Of(Notice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return [.. All.Where(c => c.Notice == notice.Name || (c.Notice == "*" && notice.ToFamily))];
    }
}

using Waymark.Core.Plans.Content;
using Waymark.Core.Plans.Voice;

namespace Waymark.Family.Children.Views;

/// <summary>Views and wishes in words for families.</summary>
internal static class VoiceWords
{
    public static readonly IReadOnlyList<(string, string)> Whats =
        [("view", "How things are now"), ("wish", "A wish"), ("worry", "A worry"), ("preference", "Something liked better than another thing"), ("aspiration", "A hope for the future")];

    public static readonly IReadOnlyList<(string, string)> Topics = [("", "Choose one"), .. Choices("topic")];
    public static readonly IReadOnlyList<(string, string)> Ways = [("", "Choose one"), .. Choices("method")];

    public static string Said(PlanItem item, string field) => ItemKind.Find(item.Kind)!.Field(field)!.Words(item[field]);

    public static string Standing(ViewStanding standing) => standing switch
    {
        ViewStanding.Current => "We use this now.",
        ViewStanding.Old => "This is from a long time ago. Tell us how it is now.",
        ViewStanding.Overtaken => "Something big has changed since. Tell us how it is now.",
        ViewStanding.Doubtful => "Words may not be the best way to ask. We will ask in another way.",
        _ => "This is what someone else says. We also want to ask in another way.",
    };

    private static IEnumerable<(string, string)> Choices(string field) => ItemKind.Find("view")!.Field(field)!.Choices.Select(c => (c.Code, c.Label));
}

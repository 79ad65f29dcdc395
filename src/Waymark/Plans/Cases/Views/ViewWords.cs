using Waymark.Core.Plans.Content;
using Waymark.Core.Plans.Voice;

namespace Waymark.Plans.Cases.Views;

/// <summary>What views are worth and what became of wishes, as staff read it.</summary>
internal static class ViewWords
{
    public static (string Word, string Colour, string Do) Standing(ViewStanding standing) => standing switch
    {
        ViewStanding.Current => ("Current", "green", ""),
        ViewStanding.Old => ("Old", "grey", "Ask again: it was given too long ago."),
        ViewStanding.Overtaken => ("Overtaken", "orange", "Ask what it is like now: something large has happened since."),
        ViewStanding.Doubtful => ("Doubtful", "orange", "Ask in a way that suits how the child communicates."),
        _ => ("Second-hand", "yellow", "See the child, on more than one day or with a second person who knows them."),
    };

    public static IReadOnlyList<(string, string)> Choices(string kind, string field) => [.. ItemKind.Find(kind)!.Field(field)!.Choices.Select(c => (c.Code, c.Label))];

    public static string Label(PlanItem item, string field) => ItemKind.Find(item.Kind)!.Field(field)!.Words(item[field]);
}

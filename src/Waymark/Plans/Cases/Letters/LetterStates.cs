using Waymark.Core.Common;
using Waymark.Core.Plans.Letters;

namespace Waymark.Plans.Cases.Letters;

/// <summary>Where a letter stands, as pages say it.</summary>
internal static class LetterStates
{
    public static string Words(Letter letter) => letter.State switch
    {
        LetterState.Sent => letter.Way == Letter.ByPost ? "Posted" : "In their place",
        LetterState.Recalled => "Called back",
        LetterState.Held => "Stopped",
        _ => letter.Way == Letter.ByPost ? "To be posted" : "Waits",
    };

    public static string Colour(Letter letter) => letter.State switch
    {
        LetterState.Sent => "green",
        LetterState.Recalled => "grey",
        LetterState.Held => "red",
        _ => "yellow",
    };

    /// <summary>More about where it stands.</summary>
    public static string More(Letter letter) => letter.State switch
    {
        LetterState.Sent => $"by {letter.SentBy}",
        LetterState.Recalled => $"by {letter.RecalledBy}: {letter.RecalledFor}",
        LetterState.Held => letter.HeldFor,
        _ when letter.Way == Letter.ByPost => "",
        _ => $"until {London.TimeOf(letter.ReadyAt).ToString("HH:mm, d MMMM", System.Globalization.CultureInfo.InvariantCulture)}",
    };

    /// <summary>Where a copy stands, in the middle of a line.</summary>
    public static string OfCopy(Letter letter, LetterCopy copy) => letter.RecalledAt is not null ? "called back" : copy switch
    {
        { GoneAt: { } gone, Way: Letter.InOwnPlace } => $"in their place since {ClockWords.Day(London.DayOf(gone))}",
        { GoneAt: { } gone } => $"posted {ClockWords.Day(London.DayOf(gone))} by {copy.GoneBy}",
        { HeldFor.Length: > 0 } => $"stopped: {copy.HeldFor}",
        { Way: Letter.InOwnPlace } => "waits with the letter",
        _ => "to be posted",
    };

    public static string Label(Letter letter) => Notice.Find(letter.Notice)?.Label ?? letter.Notice;
}

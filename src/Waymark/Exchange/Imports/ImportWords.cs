using System.Globalization;
using NodaTime;
using Waymark.Core.Common;

namespace Waymark.Exchange.Imports;

/// <summary>How imports are spoken of on pages.</summary>
internal static class ImportWords
{
    public static string Of(ImportState state) => state switch
    {
        ImportState.Received => "Being checked",
        ImportState.Checked => "Waits for you",
        ImportState.Accepted => "Being imported",
        ImportState.Applied => "Imported",
        ImportState.Refused => "Could not be used",
        _ => "Discarded",
    };

    public static string Colour(ImportState state) => state switch
    {
        ImportState.Applied => "green",
        ImportState.Checked => "yellow",
        ImportState.Refused => "red",
        ImportState.Discarded => "grey",
        _ => "blue",
    };

    public static string When(Instant at) => London.TimeOf(at).ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture);
}

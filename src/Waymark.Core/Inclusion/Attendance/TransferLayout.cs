using System.Globalization;
using Waymark.Core.Common;

namespace Waymark.Core.Inclusion.Attendance;

/// <summary>How the strings of marks of a common transfer file are written, by its version. Declared, never guessed.</summary>
/// <param name="Version">The first version that is written so.</param>
/// <param name="Marks">How wide a code is.</param>
/// <param name="EveryDay">True where the string holds every day of the week, false where it holds the school days alone.</param>
public sealed record TransferLayout(decimal Version, MarkLayout Marks, bool EveryDay)
{
    private static readonly IReadOnlyList<TransferLayout> All = [.. Table.Embedded("Inclusion/Attendance/transfer-layouts.csv").Rows
        .Select(row => new TransferLayout(Number(row["version"]), row["marks"] == "two-wide" ? MarkLayout.TwoWide : MarkLayout.OneWide, row["days"] == "every day")).OrderBy(l => l.Version)];

    /// <summary>The layout of a version, for example 24.1; of the newest known where the version is not a number.</summary>
    public static TransferLayout Of(string version) =>
        decimal.TryParse(version.AsSpan().Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? All.Last(l => l.Version <= number) : All[^1];

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}

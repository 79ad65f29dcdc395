using CsCheck;
using Waymark.Core.Insight.Charts.Sketch;

namespace Waymark.Core.Tests.Insight.Charts;

public sealed class TextFitTests
{
    [Fact]
    public void No_line_is_wider_than_its_room_and_no_word_is_lost_that_fits() =>
        Gen.Select(Gen.String[Gen.Char["abcdefgh mW-"], 0, 80], Gen.Double[40, 400]).Sample((text, room) =>
        {
            var lines = TextFit.Wrap(text, room, 14);
            return lines.All(line => TextFit.Width(line, 14) <= room) && (lines.Any(line => line.EndsWith('…')) || string.Concat(lines).Replace(" ", "") == text.Replace(" ", ""));
        });

    [Fact]
    public void What_is_too_long_for_the_lines_allowed_ends_in_an_ellipsis()
    {
        var lines = TextFit.Wrap("Profound and multiple learning difficulty of a kind that has no end", 120, 14, most: 2);
        Assert.Equal(2, lines.Count);
        Assert.EndsWith("…", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Bold_text_is_wider() => Assert.True(TextFit.Width("Latest 52", 15, bold: true) > TextFit.Width("Latest 52", 15));
}

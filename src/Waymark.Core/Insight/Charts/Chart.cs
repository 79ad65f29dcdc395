using Waymark.Core.Insight.Charts.Sketch;

namespace Waymark.Core.Insight.Charts;

/// <summary>A chart: one set of figures that can be drawn, read as a sentence and read as a table. Each of the three says the same.</summary>
public abstract record Chart
{
    /// <summary>What the chart is of, as a heading: "Pupils missing 10% of sessions or more, North Yorkshire".</summary>
    public required string Title { get; init; }

    /// <summary>What its values are.</summary>
    public required Measure Measure { get; init; }

    /// <summary>Where the figures come from, with the edition: "Suspensions and exclusions in England, 2024/25"; null where the page says so.</summary>
    public string? Source { get; init; }

    /// <summary>Further sentences that the reader needs.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What the chart shows, in one sentence made from its figures.</summary>
    public abstract string Summary { get; }

    /// <summary>The same figures as a table.</summary>
    public abstract ChartTable Table { get; }

    /// <summary>What the drawing alone does not say: hidden and missing values, an axis that does not start at 0, the notes.</summary>
    public IReadOnlyList<string> Explanations =>
    [
        .. Own,
        .. Readings.Any(reading => reading.IsHidden) ? [Hidden] : Array.Empty<string>(),
        .. Readings.Any(reading => reading.IsMissing) ? [Missing] : Array.Empty<string>(),
        .. Notes,
    ];

    /// <summary>Draws the chart, without its title, for one width. The same chart always gives the same drawing.</summary>
    public Drawing Draw(Canvas canvas)
    {
        ArgumentNullException.ThrowIfNull(canvas);
        var sheet = new Sheet(canvas);
        if (Readings.Any(reading => reading.Value is not null)) Paint(sheet);
        else PaintNothing(sheet);
        return new(canvas.Width, Math.Ceiling(sheet.Down), Title, Summary, sheet.Shapes);
    }

    /// <summary>The chart as it stands alone in a file: with title, sentence, explanations and source.</summary>
    public Drawing DrawPoster() => Draw(Canvas.Wide).AsPoster(Canvas.Wide.Type, [.. Explanations, .. Source is null ? [] : new[] { $"Source: {Source}" }]);

    internal const string Hidden = "Hidden: the value exists, but so few children are behind it that it is not shown.";
    internal const string Missing = "No value: nothing was recorded or published.";
    internal const string CutAxis = "The upright axis does not start at 0.";
    internal const string NothingKnown = "There are no figures to show.";
    internal const string NothingSafe = "No figure can be shown: so few children are behind each that they are hidden.";

    /// <summary>What is said where no value can be drawn.</summary>
    private protected string Nothing => NothingOf(Readings);

    internal static string NothingOf(IEnumerable<Reading> readings) => readings.Any(reading => reading.IsHidden) ? NothingSafe : NothingKnown;

    /// <summary>All readings that the chart draws.</summary>
    private protected abstract IEnumerable<Reading> Readings { get; }

    private protected virtual IEnumerable<string> Own => [];

    private protected abstract void Paint(Sheet sheet);

    private protected static string Upper(string sentence) => sentence.Length == 0 ? sentence : char.ToUpperInvariant(sentence[0]) + sentence[1..];

    private void PaintNothing(Sheet sheet)
    {
        var words = TextFit.Wrap(Nothing, sheet.Canvas.Width - 40, sheet.Canvas.Type);
        sheet.Box(0.5, 0.5, sheet.Canvas.Width - 1, 119, Ink.Hollow);
        for (var line = 0; line < words.Count; line++) sheet.Words(sheet.Canvas.Width / 2, 65 + ((line - ((words.Count - 1) / 2.0)) * sheet.Canvas.Line), words[line], Ink.Text, Anchor.Middle);
        sheet.Down = 120;
    }
}

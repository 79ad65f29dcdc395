using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Waymark.Shell.Documents;

/// <summary>Styles, list and page of our Word documents.</summary>
internal static class DocxStyles
{
    private const string Ink = "12384C";

    public static Styles Of(PaperSize size)
    {
        var styles = new Styles(new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(new RunFonts { Ascii = "Arial", HighAnsi = "Arial", ComplexScript = "Arial" }, new FontSize { Val = Half(size.Text) }, new Languages { Val = "en-GB" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "120", Line = "276", LineRule = LineSpacingRuleValues.Auto }))));
        styles.Append(new Style(new StyleName { Val = "Normal" }) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true });
        styles.Append(Paragraph("Title", "Title", size.Title, strong: true), Paragraph("LetterheadName", "Letterhead name", size.Text, strong: true), Paragraph("Letterhead", "Letterhead", size.Text));
        for (var level = 1; level <= 3; level++) styles.Append(Paragraph($"Heading{level}", $"heading {level}", size.Heading(level), strong: true, outline: level - 1));
        styles.Append(Listed(size), Paragraph("GridText", "Table text", size.Text), Paragraph("GridName", "Table heading", size.Text, strong: true));
        styles.Append(Paragraph("Pictured", "Words with picture", size.Text * 1.5), Paragraph("Footer", "footer", size.Text * 0.85), Table());
        return styles;
    }

    public static Numbering Bullets() => new(
        new AbstractNum(new MultiLevelType { Val = MultiLevelValues.SingleLevel }, new Level(
            new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = NumberFormatValues.Bullet }, new LevelText { Val = "•" }, new LevelJustification { Val = LevelJustificationValues.Left },
            new PreviousParagraphProperties(new Indentation { Left = "400", Hanging = "300" })) { LevelIndex = 0 }) { AbstractNumberId = 1 },
        new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = 1 });

    public static SectionProperties Section(string footer) => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = footer },
        new PageSize { Width = 11906, Height = 16838 }, new PageMargin { Top = 1134, Bottom = 1134, Left = 1134, Right = 1134, Header = 567, Footer = 567, Gutter = 0 });

    private static Style Paragraph(string id, string name, double points, bool strong = false, int? outline = null)
    {
        var style = new Style(new StyleName { Val = name }, new BasedOn { Val = "Normal" }) { Type = StyleValues.Paragraph, StyleId = id };
        if (outline is { } level) style.Append(new NextParagraphStyle { Val = "Normal" }, new PrimaryStyle(), new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = "280", After = "100" }, new OutlineLevel { Val = level }));
        var run = new StyleRunProperties();
        if (strong) run.Append(new Bold());
        if (outline is not null || id == "Title") run.Append(new Color { Val = Ink });
        run.Append(new FontSize { Val = Half(points) });
        style.Append(run);
        return style;
    }

    private static Style Listed(PaperSize size) => new(
        new StyleName { Val = "List Bullet" }, new BasedOn { Val = "Normal" },
        new StyleParagraphProperties(new NumberingProperties(new NumberingId { Val = 1 }), new ContextualSpacing()),
        new StyleRunProperties(new FontSize { Val = Half(size.Text) })) { Type = StyleValues.Paragraph, StyleId = "ListBullet" };

    private static Style Table() => new(
        new StyleName { Val = "Table Grid" },
        new StyleTableProperties(
            new TableBorders(Edge<TopBorder>(), Edge<LeftBorder>(), Edge<BottomBorder>(), Edge<RightBorder>(), Edge<InsideHorizontalBorder>(), Edge<InsideVerticalBorder>()),
            new TableCellMarginDefault(new TopMargin { Width = "60", Type = TableWidthUnitValues.Dxa }, new TableCellLeftMargin { Width = 100, Type = TableWidthValues.Dxa },
                new BottomMargin { Width = "40", Type = TableWidthUnitValues.Dxa }, new TableCellRightMargin { Width = 100, Type = TableWidthValues.Dxa }))) { Type = StyleValues.Table, StyleId = "Grid" };

    private static T Edge<T>() where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Color = "8A949A" };

    private static string Half(double points) => Math.Round(points * 2).ToString(CultureInfo.InvariantCulture);
}

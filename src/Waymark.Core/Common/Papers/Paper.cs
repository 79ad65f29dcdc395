namespace Waymark.Core.Common.Papers;

/// <summary>A document as its reader meets it, before any file format: a title, a letterhead and blocks in reading order. One paper gives the page, the DOCX and the PDF, so that they cannot say different things.</summary>
/// <param name="Title">Title of the document, also in its properties.</param>
/// <param name="Letterhead">Lines of whom it comes from; the first is the name.</param>
/// <param name="Footer">What stands at the foot of every page beside its number; may be empty.</param>
/// <param name="Blocks">In reading order.</param>
public sealed record Paper(string Title, IReadOnlyList<string> Letterhead, string Footer, IReadOnlyList<Block> Blocks)
{
    /// <summary>Every word of the blocks, in reading order, to compare media by.</summary>
    public IEnumerable<string> Words() => Blocks.SelectMany(b => b.Words()).Where(w => w.Length > 0);
}

/// <summary>One part of a paper.</summary>
public abstract record Block
{
    /// <summary>What it says, in reading order.</summary>
    public abstract IEnumerable<string> Words();
}

/// <summary>A heading below the title.</summary>
/// <param name="Level">1 for a part, 2 for what stands in it, 3 below that.</param>
/// <param name="Text">The heading.</param>
public sealed record Heading(int Level, string Text) : Block
{
    /// <inheritdoc />
    public override IEnumerable<string> Words() => [Text];
}

/// <summary>A paragraph.</summary>
/// <param name="Text">What it says; line breaks stay.</param>
/// <param name="Lead">Words before it in bold, for example "By:"; may be empty.</param>
public sealed record Paragraph(string Text, string Lead = "") : Block
{
    /// <inheritdoc />
    public override IEnumerable<string> Words() => [Lead, Text];
}

/// <summary>A list of points.</summary>
/// <param name="Items">One point each.</param>
public sealed record Bullets(IReadOnlyList<string> Items) : Block
{
    /// <inheritdoc />
    public override IEnumerable<string> Words() => Items;
}

/// <summary>A table with a header row, whose first column names its rows.</summary>
/// <param name="Caption">What it shows, for those who hear it.</param>
/// <param name="Columns">Heading and share of the width.</param>
/// <param name="Rows">Cells in the order of the columns.</param>
public sealed record Grid(string Caption, IReadOnlyList<GridColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : Block
{
    /// <inheritdoc />
    public override IEnumerable<string> Words() => Columns.Select(c => c.Title).Concat(Rows.SelectMany(r => r));
}

/// <summary>One column.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Share">Its part of the width, compared with the others.</param>
public sealed record GridColumn(string Title, double Share = 1);

/// <summary>A drawing with words beside it.</summary>
/// <param name="Of">The drawing.</param>
/// <param name="Text">The words beside it.</param>
public sealed record Picture(Pictogram Of, string Text) : Block
{
    /// <inheritdoc />
    public override IEnumerable<string> Words() => [Text];
}

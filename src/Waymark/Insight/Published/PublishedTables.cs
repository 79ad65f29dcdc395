using Waymark.Insight.Door;

namespace Waymark.Insight.Published;

/// <summary>What is kept of published statistics in the lake. They are public: nothing in them is about a child.</summary>
internal sealed class PublishedTables : ILakeTables
{
    public static readonly LakeTable Figures = new("published", "One published figure of one place, period and part, from one edition; every edition is kept.",
    [
        new("place_code", "VARCHAR", "Three-digit number of a council, or the code of a region (E12000003) or of England (E92000001)"),
        new("place_level", "VARCHAR", "national, regional or local_authority"),
        new("measure", "VARCHAR", "Layout and variable as published, misspellings put right, for example requests.requests_rya"),
        new("period", "VARCHAR", "2024, 2024/25, 2025-01 (a day in that month), 2024/25 autumn or 2024-25, by period_kind"),
        new("period_kind", "VARCHAR", "calendar_year, academic_year, census_date, term or financial_year: only one kind may share an axis"),
        new("breakdown", "VARCHAR", "Part, for example sex=Female or phase=Primary; sen=EHC plan; blank for the whole"),
        new("value", "DOUBLE", "The number as published; NULL where there is none, never 0 for a mark"),
        new("marker", "VARCHAR", "Why there is no number, or impossible for a count below zero; NULL for a usable number (code set statistics-markers)"),
        new("source", "VARCHAR", "Title of the publication"),
        new("edition", "VARCHAR", "Edition as said at the import"),
        new("line", "INTEGER", "Line of the file, from 1"),
    ], "measure, period, breakdown, place_code");

    public static readonly LakeTable Editions = new("published_editions", "One imported file of one edition of a publication.",
    [
        new("source", "VARCHAR", "Title of the publication"),
        new("edition", "VARCHAR", "Edition as said at the import"),
        new("layout", "VARCHAR", "Which of the files of the publication"),
        new("published", "DATE", "Day on which the edition was published; the latest is compared with"),
        new("file", "VARCHAR", "Name of the file"),
        new("sha256", "VARCHAR", "Hash of the file as it came"),
        new("rows", "BIGINT", "Rows in the file"),
        new("note", "VARCHAR", "What must be known of the whole; blank for nothing"),
    ], "source, published, edition, layout");

    public static readonly LakeTable Neighbours = new("published_neighbours", "One of the councils that are most like a council.",
    [
        new("place_code", "VARCHAR", "Three-digit number of the council"),
        new("rank", "INTEGER", "1 is the most alike"),
        new("neighbour_code", "VARCHAR", "Three-digit number of the other council"),
        new("closeness", "VARCHAR", "How alike, in the words of the tool"),
        new("source", "VARCHAR", "Title of the publication"),
        new("edition", "VARCHAR", "Edition as said at the import"),
        new("line", "INTEGER", "Line of the file, from 1"),
    ], "place_code, rank");

    public IReadOnlyList<LakeTable> Tables { get; } = [Figures, Editions, Neighbours];
}

using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Waymark.Core.Common;
using Waymark.People.Door;
using static Waymark.Inclusion.Suspensions.SuspensionColumns;

namespace Waymark.Inclusion.Suspensions;

/// <summary>One row of a file. All its faults are told at once.</summary>
internal sealed class SuspensionRow(IReadOnlyList<string> titles, IReadOnlyList<string> cells, long line, FileFindings findings)
{
    /// <summary>A rule was broken: the row is left out.</summary>
    public bool Broken { get; private set; }

    /// <summary>What the row says, for the child that it is about.</summary>
    public SentSuspension Read(LocalDate today)
    {
        var first = Day(Start, today, null);
        if (Cell(Start).Length == 0) Fault("SX-R06", Start);
        var kind = Cell(Category).ToUpperInvariant() switch { "PERM" => SuspensionKind.Permanent, "SUSP" => SuspensionKind.Suspension, _ => Unknown("SX-R04", Category, SuspensionKind.Suspension) };
        var sent = new SentSuspension(Cell(Urn), kind, first ?? today)
        {
            Reason = CodeSet.Of("exclusion-reasons").Find(Cell(Reason).ToUpperInvariant())?.Value ?? Unknown("SX-R05", Reason, ""), Reason2 = Also(SuspensionColumns.Reason2), Reason3 = Also(SuspensionColumns.Reason3),
            Decided = Day(SuspensionColumns.Decided, today, null), To = Day(End, LocalDate.MaxIsoValue, first), Sessions = Number(SuspensionColumns.Sessions, "SX-R09", 1, 200),
            Sen = Cell(Sen).ToUpperInvariant() is "" or "N" or "K" or "E" ? Cell(Sen).ToUpperInvariant() : Unknown("SX-R10", Sen, ""), Year = Number(SuspensionColumns.Year, "SX-R11", 0, 14),
            Cancelled = Day(SuspensionColumns.Cancelled, today, first), Board = Outcome<BoardDecision>(SuspensionColumns.Board), BoardOn = Day(SuspensionColumns.BoardOn, today, first),
            Review = Outcome<ReviewDecision>(SuspensionColumns.Review), ReviewOn = Day(SuspensionColumns.ReviewOn, today, first),
            Reconsidered = Outcome<BoardDecision>(SuspensionColumns.Reconsidered), ReconsideredOn = Day(SuspensionColumns.ReconsideredOn, today, first),
        };
        if (sent.Urn.Length != 6 || !sent.Urn.All(char.IsAsciiDigit)) Fault("SX-R03", Urn);
        if (kind == SuspensionKind.Permanent ? sent.To is not null || sent.Sessions is not null : sent.Sessions is null && !Broken) Fault("SX-R09", SuspensionColumns.Sessions);
        Follow(sent);
        return sent;
    }

    /// <summary>Each step has its day, and comes after the one that it needs.</summary>
    private void Follow(SentSuspension sent)
    {
        if (sent.Board is null != sent.BoardOn is null) Fault("SX-R13", SuspensionColumns.Board);
        if (sent.Review is null != sent.ReviewOn is null) Fault("SX-R13", SuspensionColumns.Review);
        if (sent.Reconsidered is null != sent.ReconsideredOn is null) Fault("SX-R13", SuspensionColumns.Reconsidered);
        if (Broken) return;
        if (sent.Cancelled is not null && sent.Board is not null) Fault("SX-R14", SuspensionColumns.Cancelled);
        if (sent.Review is not null && (sent.Board != BoardDecision.Upheld || sent.ReviewOn < sent.BoardOn)) Fault("SX-R14", SuspensionColumns.Review);
        if (sent.Reconsidered is not null && (sent.Review is null or ReviewDecision.Upheld || sent.ReconsideredOn < sent.ReviewOn)) Fault("SX-R14", SuspensionColumns.Reconsidered);
    }

    private int IndexOf(string column) => titles.TakeWhile(title => title != column).Count() is var at && at < titles.Count ? at : -1;

    public string Cell(string column) => IndexOf(column) is >= 0 and var at ? cells[at].Trim() : "";

    public void Fault(string rule, string column)
    {
        Broken = true;
        findings.Add(rule, new Place(line, IndexOf(column) + 1, Element: column), Cell(column));
    }

    private LocalDate? Day(string column, LocalDate latest, LocalDate? earliest)
    {
        if (Cell(column) is not { Length: > 0 } text) return null;
        if (LocalDatePattern.Iso.Parse(text) is not { Success: true, Value: var day }) return Unknown<LocalDate?>("SX-R06", column, null);
        if (day > latest) Fault("SX-R07", column);
        if (day < earliest) Fault("SX-R08", column);
        return day;
    }

    /// <summary>A second or third reason, which may be blank.</summary>
    private string Also(string column) => Cell(column) is { Length: > 0 } code ? CodeSet.Of("exclusion-reasons").Find(code.ToUpperInvariant())?.Value ?? Unknown("SX-R05", column, "") : "";

    private int? Number(string column, string rule, int from, int to)
    {
        if (Cell(column) is not { Length: > 0 } text) return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= from && number <= to ? number : Unknown<int?>(rule, column, null);
    }

    private T? Outcome<T>(string column)
        where T : struct, Enum
    {
        if (Cell(column) is not { Length: > 0 } text) return null;
        return Enum.GetNames<T>().Contains(text, StringComparer.OrdinalIgnoreCase) ? Enum.Parse<T>(text, ignoreCase: true) : Unknown<T?>("SX-R12", column, null);
    }

    private T Unknown<T>(string rule, string column, T otherwise)
    {
        Fault(rule, column);
        return otherwise;
    }
}

/// <summary>A suspension or permanent exclusion as a file says it.</summary>
internal sealed record SentSuspension(string Urn, SuspensionKind Kind, LocalDate From)
{
    public string Reason { get; init; } = "";
    public string Reason2 { get; init; } = "";
    public string Reason3 { get; init; } = "";
    public LocalDate? Decided { get; init; }
    public LocalDate? To { get; init; }
    public int? Sessions { get; init; }
    public string Sen { get; init; } = "";
    public int? Year { get; init; }
    public LocalDate? Cancelled { get; init; }
    public BoardDecision? Board { get; init; }
    public LocalDate? BoardOn { get; init; }
    public ReviewDecision? Review { get; init; }
    public LocalDate? ReviewOn { get; init; }
    public BoardDecision? Reconsidered { get; init; }
    public LocalDate? ReconsideredOn { get; init; }
}

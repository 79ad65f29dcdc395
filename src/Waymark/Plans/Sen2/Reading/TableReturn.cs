using Waymark.Core.Plans.Sen2;
using Waymark.Exchange.Door;

namespace Waymark.Plans.Sen2.Reading;

/// <summary>Joins the tables of a return to persons: along with each other where their order allows, by an index where not.</summary>
internal sealed class TableReturn : ReturnReading
{
    private readonly ITables tables;
    private readonly Dictionary<Sen2Module, IChildren> children = [];
    private IEnumerator<KeyedRecord>? persons;

    public TableReturn(Func<ITables> open, Action<Sen2Finding> report, int? year = null)
        : base(report)
    {
        ITables? opened = null;
        Guarded(() =>
        {
            opened = open();
            Header = (Sen2Header?)opened.Rows(Sen2Module.Header).FirstOrDefault().Record;
            if (Header is null && opened.HasHeader)
                throw new UnusableReturn("W002", $"{Sen2RuleBook.Standard["W002"].Message} It has no header.", 0, 0, Sen2Module.Header);
            opened.Check(Header?.Year.Number ?? Header?.ReferenceDate.Date?.Year ?? year ?? Sen2Year.Known[^1].Number);
            Join(opened);
        });
        tables = opened ?? new NoTables();
    }

    public override string Shape => tables.Shape;
    public override bool HasHeader => tables.HasHeader;
    public override long Position => tables.Position;

    public override string FileOf(Sen2Module? module) => tables.FileOf(module);

    public override void Dispose()
    {
        persons?.Dispose();
        foreach (var table in children.Values) table.Dispose();
        tables.Dispose();
    }

    protected override Sen2Person? Next()
    {
        if (persons?.MoveNext() == true)
        {
            Fill(persons.Current);
            return (Sen2Person)persons.Current.Record;
        }
        foreach (var (module, table) in children)
            foreach (var row in table.Left().Take(ReadingLimits.Unknowns)) Orphan(Sen2Part.Of(module), row);
        children.Clear();
        return null;
    }

    private void Join(ITables opened)
    {
        foreach (var part in Sen2Part.All.Where(p => p.Parent is not null))
            children[part.Module] = opened.Ordered ? new OrderedChildren(opened.Rows(part.Module)) : new IndexedChildren(opened.Rows(part.Module));
        persons = opened.Rows(Sen2Module.Person).GetEnumerator();
    }

    private void Fill(KeyedRecord parent)
    {
        foreach (var part in Sen2Part.All)
        {
            if (part.Parent != parent.Record.Module) continue;
            foreach (var child in children[part.Module].Under(parent.Key))
            {
                parent.Record.Add(child.Record);
                Fill(child);
            }
        }
    }

    private void Orphan(Sen2Part part, KeyedRecord row) => Report(Sen2Finding.OfFile(
        "W002", $"Row {row.Record.Line} of {part.Table} belongs to no record of {Sen2Part.Of(part.Parent!.Value).Table}: there is no {Sen2Finding.OfFile("W002", "", value: row.Parent).Value}.",
        row.Record.Line, 0, part.Module, "", row.Parent));

    private sealed class NoTables : ITables
    {
        public string Shape => "unknown";
        public bool HasHeader => true;
        public long Position => 0;
        public bool Ordered => true;

        public void Check(int year)
        {
        }

        public IEnumerable<KeyedRecord> Rows(Sen2Module module) => [];

        public string FileOf(Sen2Module? module) => "";

        public void Dispose()
        {
        }
    }
}

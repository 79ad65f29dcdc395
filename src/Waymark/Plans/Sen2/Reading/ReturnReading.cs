using System.Text;
using System.Xml;
using Waymark.Core.Plans.Sen2;
using Waymark.Exchange.Door;

namespace Waymark.Plans.Sen2.Reading;

/// <summary>What the readings of all shapes share: a fault in the file becomes one clear finding, and nothing is read behind it.</summary>
internal abstract class ReturnReading(Action<Sen2Finding> report) : ISen2Reading
{
    public abstract string Shape { get; }
    public Sen2Header? Header { get; protected set; }
    public virtual bool HasHeader => true;
    public bool Broken { get; private set; }
    public abstract long Position { get; }

    protected Action<Sen2Finding> Report => report;

    public abstract string FileOf(Sen2Module? module);

    public IEnumerable<Sen2Person> Persons()
    {
        while (!Broken)
        {
            Sen2Person? person = null;
            Guarded(() => person = Next());
            if (person is null) yield break;
            yield return person;
        }
    }

    public virtual void Release(Sen2Person person)
    {
    }

    public abstract void Dispose();

    /// <summary>The next person, or null at the end.</summary>
    protected abstract Sen2Person? Next();

    /// <summary>Line of the file on which a reader stands that does not say so itself.</summary>
    protected virtual (int Line, int Column) Place => (0, 0);

    protected void Guarded(Action read)
    {
        try
        {
            read();
        }
        catch (UnusableReturn e)
        {
            Break(e);
        }
        catch (UnusableFile e)
        {
            Break(new UnusableReturn("W000", e.Message, e.Line, e.Column));
        }
        catch (XmlException e)
        {
            var rule = e.Message.Contains("DTD", StringComparison.Ordinal) || e.Message.Contains("entity", StringComparison.OrdinalIgnoreCase) ? "W001" : "W000";
            Break(new UnusableReturn(rule, Sen2RuleBook.Standard[rule].Say(("line", $"{e.LineNumber}"), ("col", $"{e.LinePosition}")), e.LineNumber, e.LinePosition));
        }
        catch (DecoderFallbackException)
        {
            Break(new UnusableReturn("W000", "The file is not written in UTF-8."));
        }
        catch (InvalidDataException)
        {
            Break(new UnusableReturn("W000", "The archive is damaged or cut off."));
        }
    }

    protected void Break(UnusableReturn why)
    {
        Broken = true;
        var (line, column) = why.Line > 0 ? (why.Line, why.Column) : Place;
        report(Sen2Finding.OfFile(why.Rule, why.Message, line, column, why.Module));
    }
}

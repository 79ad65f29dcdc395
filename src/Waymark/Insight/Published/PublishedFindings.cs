using Waymark.Core.Insight.Published;
using Waymark.Exchange.Door;

namespace Waymark.Insight.Published;

/// <summary>Turns what was noticed in a file into findings with their remedy.</summary>
internal sealed class PublishedFindings(string file, IFindings findings)
{
    // Said of every row of such a file: once is enough.
    private const string PeriodReadAsItsFirst = "P08";
    private bool told;

    /// <summary>Rows left out.</summary>
    public long RowsLeftOut { get; private set; }

    public long FiguresLeftOut { get; private set; }

    public void Add(in PublishedFault fault)
    {
        if (fault.Rule is "P03" or "P09" or "P10" or "P11" or "P12") RowsLeftOut++;
        if (fault.Rule == "P13") FiguresLeftOut++;
        if (fault.Rule == PeriodReadAsItsFirst)
        {
            if (told) return;
            told = true;
        }
        Add(fault, "");
    }

    /// <param name="more">What to say behind the message of the rule.</param>
    /// <param name="remedy">What to do, where it is not what the rule says.</param>
    public void Add(in PublishedFault fault, string more, string? remedy = null)
    {
        var rule = PublishedRule.Of(fault.Rule);
        var severity = rule.Severity switch { 'E' => Severity.Error, 'Q' => Severity.Query, _ => Severity.Information };
        findings.Add(new Finding(rule.Id, severity, file, fault.Line, fault.Column, "", fault.Element, fault.Value, more.Length == 0 ? rule.Message : $"{rule.Message} {more}", remedy ?? rule.Remedy));
    }
}

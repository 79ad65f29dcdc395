using Waymark.Core.Plans.Sen2;
using Waymark.Exchange.Door;

namespace Waymark.Plans.Sen2.Reading;

/// <summary>The return cannot be read on, for a reason that has its own rule.</summary>
internal sealed class UnusableReturn(string rule, string message, int line = 0, int column = 0, Sen2Module? module = null) : UnusableFile(message, line, column)
{
    public string Rule => rule;
    public Sen2Module? Module => module;
}

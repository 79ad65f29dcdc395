using Waymark.Core.Plans.Sen2;

namespace Waymark.Plans.Sen2.Reading;

/// <summary>The file cannot be read on. Caught by the reading, which reports it; never shown as an exception.</summary>
internal sealed class UnusableFile(string rule, string message, int line = 0, int column = 0, Sen2Module? module = null) : Exception(message)
{
    public string Rule => rule;
    public int Line => line;
    public int Column => column;
    public Sen2Module? Module => module;
}

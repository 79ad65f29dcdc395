namespace Waymark.Plans.Sen2.Reading;

/// <summary>The file cannot be read on. Caught by the reading, which reports it; never shown as an exception.</summary>
internal sealed class UnusableFile(string rule, string message, int line = 0, int column = 0) : Exception(message)
{
    public string Rule => rule;
    public int Line => line;
    public int Column => column;
}

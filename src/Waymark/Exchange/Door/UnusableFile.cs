namespace Waymark.Exchange.Door;

/// <summary>The file cannot be read on. Caught by the reading of the kind of file, which reports it; never shown as an exception.</summary>
internal class UnusableFile(string message, int line = 0, int column = 0) : Exception(message)
{
    public int Line => line;
    public int Column => column;
}

using Waymark.Exchange.Door;

namespace Waymark.Exchange;

/// <summary>What to tell somebody whose file no profile recognises: what is wrong with it, where that can be seen, or else which kinds there are.</summary>
internal static class UnknownFile
{
    public static string Why(ImportSource source) => source.Head.Span switch
    {
        [0xD0, 0xCF, 0x11, 0xE0, ..] => "The file is an Excel file of the old kind or protected by a password. Save it as .xlsx without a password and send it again",
        [0x50, 0x4B, ..] when Fault(source.Path) is { } fault =>
            fault.Contains("send it again", StringComparison.Ordinal) ? fault.TrimEnd('.') : $"{fault} Make the file anew at its source and send it again",
        _ => "This is none of the kinds of file that Waymark reads. Choose its kind in the list, or see the guide for the layouts",
    };

    private static string? Fault(string path)
    {
        try
        {
            using var zip = new SafeZip(path);
            if (!zip.Has("[Content_Types].xml")) return null;
            using var book = new Workbook(zip);
            return null;
        }
        catch (UnusableFile fault)
        {
            return fault.Message;
        }
        catch (Exception fault) when (fault is InvalidDataException or System.Xml.XmlException)
        {
            return "The archive is damaged or cut off.";
        }
    }
}

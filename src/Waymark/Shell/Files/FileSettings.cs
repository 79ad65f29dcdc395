namespace Waymark.Shell.Files;

/// <summary>What files from outside may be, and who looks at them. Section <c>Files</c> of the settings.</summary>
internal sealed class FileSettings
{
    public const string Section = "Files";

    /// <summary>Most bytes of one file.</summary>
    public long MostBytes { get; init; } = 10_000_000;

    /// <summary>
    /// Program that looks for malware, for example /usr/bin/clamdscan. It must end with 0 where it finds nothing; 1 means that it found something; anything
    /// else that it could not look. Unless set, only the kind of the file, its macros and its unpacked size are looked at.
    /// </summary>
    public string Scanner { get; init; } = "";

    /// <summary>What the program is told, parted by blanks; {file} stands for the path.</summary>
    public string ScannerArguments { get; init; } = "--no-summary --fdpass {file}";

    /// <summary>Seconds after which a scanner that does not answer is given up, and the file refused.</summary>
    public int ScannerSeconds { get; init; } = 60;

    public static FileSettings From(IConfiguration configuration) => configuration.GetSection(Section).Get<FileSettings>() ?? new FileSettings();
}

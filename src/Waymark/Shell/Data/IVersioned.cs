namespace Waymark.Shell.Data;

/// <summary>A record that people edit: a save made from an older reading is refused instead of overwriting.</summary>
internal interface IVersioned
{
    /// <summary>Counts up with every change; shown to nobody, sent with every form.</summary>
    int Version { get; set; }
}

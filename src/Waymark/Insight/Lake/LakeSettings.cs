namespace Waymark.Insight.Lake;

/// <summary>What the engine of the lakes may use. Section <c>Lake</c> of the settings.</summary>
internal sealed class LakeSettings
{
    public const string Section = "Lake";

    /// <summary>Megabytes that one open state may hold in memory; beyond, it works on the disk.</summary>
    public int Memory { get; init; } = 200;

    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Minutes for which a replaced file is kept for those who still read an earlier state.</summary>
    public int KeepFormers { get; init; } = 60;

    /// <summary>Minutes between two looks at whether casework has changed since the lake was made from it; 0 never looks.</summary>
    public int RefreshEvery { get; init; } = 15;

    /// <summary>The same, but a replaced file goes at once.</summary>
    public LakeSettings KeepingNothing() => new() { Memory = Memory, Threads = Threads, KeepFormers = -1, RefreshEvery = RefreshEvery };

    public static LakeSettings From(IConfiguration configuration) => configuration.GetSection(Section).Get<LakeSettings>() ?? new LakeSettings();
}

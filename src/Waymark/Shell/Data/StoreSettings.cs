namespace Waymark.Shell.Data;

/// <summary>Which engine holds the casework. SQLite is inside the program; PostgreSQL is one setting away.</summary>
internal enum StoreEngine
{
    Sqlite,
    Postgres,
}

/// <summary>Where an installation keeps its stores. Section <c>Store</c> of the settings, or WAYMARK_Store__Engine and so on.</summary>
internal sealed class StoreSettings
{
    public const string Section = "Store";

    public StoreEngine Engine { get; init; } = StoreEngine.Sqlite;

    /// <summary>Folder of everything that is kept in files: SQLite stores, originals of imports, anchors, backups.</summary>
    public string Folder { get; init; } = "data";

    /// <summary>Connection to PostgreSQL, without a search path.</summary>
    public string Postgres { get; init; } = "";

    /// <summary>Folder of the anchors of the audit trails. Best on another disk, where the administrator of the stores cannot write.</summary>
    public string Anchors { get; init; } = "";

    /// <summary>Folder into which backups go unless another is named. Best on another disk.</summary>
    public string Backups { get; init; } = "";

    public string AnchorsFolder => Anchors.Length > 0 ? Anchors : Path.Combine(Folder, "anchors");

    public string BackupsFolder => Backups.Length > 0 ? Backups : Path.Combine(Folder, "backups");

    public string FolderOf(string area) => Path.Combine(Folder, "areas", area);

    public static StoreSettings From(IConfiguration configuration) =>
        configuration.GetSection(Section).Get<StoreSettings>() ?? new StoreSettings();
}

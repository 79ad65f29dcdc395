using Microsoft.AspNetCore.Http.Extensions;
using Waymark.Exchange.Door;

namespace Waymark.Exchange.Imports;

/// <summary>How the history of imports is narrowed, as it stands in the address of the page.</summary>
internal sealed record ImportFilter
{
    public string? Profile { get; init; }
    public ImportState? State { get; init; }

    /// <summary>Part of the name of the file or of who sent it.</summary>
    public string? Name { get; init; }

    public int Sheet { get; init; } = 1;

    public bool Any => !string.IsNullOrEmpty(Profile) || State is not null || !string.IsNullOrWhiteSpace(Name);

    public IQueryable<Import> Of(IQueryable<Import> imports)
    {
        if (!string.IsNullOrEmpty(Profile)) imports = imports.Where(i => i.Profile == Profile);
        if (State is { } state) imports = imports.Where(i => i.State == state);
        if (string.IsNullOrWhiteSpace(Name)) return imports;
        var lower = Name.Trim().ToLowerInvariant();
#pragma warning disable CA1862 // The comparison runs in the store, which knows lower() and no StringComparison.
        return imports.Where(i => i.FileName.ToLower().Contains(lower) || i.ReceivedBy.ToLower().Contains(lower));
#pragma warning restore CA1862
    }

    /// <summary>Address of another page of the same list.</summary>
    public string Page(int sheet)
    {
        var query = new QueryBuilder();
        if (!string.IsNullOrEmpty(Profile)) query.Add("profile", Profile);
        if (State is { } state) query.Add("state", $"{state}");
        if (!string.IsNullOrWhiteSpace(Name)) query.Add("name", Name);
        if (sheet > 1) query.Add("sheet", $"{sheet}");
        return ExchangeLinks.Imports + query;
    }
}

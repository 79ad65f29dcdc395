using Waymark.Core.Common;
using Waymark.Exchange.Door;

namespace Waymark.Exchange;

/// <summary>The kinds of file that the rooms can read.</summary>
internal sealed class ImportProfiles(IEnumerable<IImportProfile> profiles)
{
    public IReadOnlyList<IImportProfile> All { get; } = [.. profiles.OrderBy(p => p.Title, StringComparer.Ordinal)];

    public IImportProfile? Find(string id) => All.FirstOrDefault(p => p.Id == id);

    /// <summary>What may be chosen for any kind of file on the site, with the kinds that ask it.</summary>
    public IReadOnlyList<(ImportOption Option, string Kinds)> OptionsOnPage => [.. All.SelectMany(p => p.Options.Where(o => !o.WithoutArea).Select(o => (Option: o, p.Title)))
        .GroupBy(pair => pair.Option.Name).Select(same => (same.First().Option, string.Join(", ", same.Select(pair => pair.Title))))];

    /// <summary>What of the choices does not suit that kind of file, each beside its field.</summary>
    public Problems Unsuited(IImportProfile kind, IReadOnlyDictionary<string, string> options)
    {
        var problems = new Problems();
        foreach (var (name, value) in options)
        {
            if (kind.Options.FirstOrDefault(o => o.Name == name) is not { } option)
                problems.Add(FieldOf(name), $"{LabelOf(name)} is not asked of a file of the kind {kind.Title}. Leave it blank{(kind.Options.Count == 0 ? "" : $"; what may be chosen is {string.Join(", ", kind.Options.Select(o => $"{o.Label} ({o.Name})"))}")}");
            else if (option.Values.Count > 0 && option.Values.All(v => v.Value != value))
                problems.Add(FieldOf(name), $"{option.Label} cannot be {value}. Choose one of {string.Join(", ", option.Values.Select(v => v.Value))}");
        }
        return problems;
    }

    private string LabelOf(string option) => All.SelectMany(p => p.Options).FirstOrDefault(o => o.Name == option) is { } known ? $"{known.Label} ({option})" : option;

    /// <summary>Name of the field in which a choice is made.</summary>
    public static string FieldOf(string option) => $"Options[{option}]";

    /// <summary>The profile asked for, or else the first that recognises the file by what is in it.</summary>
    public IImportProfile? For(ImportSource source, string? asked) => string.IsNullOrEmpty(asked) ? All.FirstOrDefault(p => p.Recognises(source)) : Find(asked);
}

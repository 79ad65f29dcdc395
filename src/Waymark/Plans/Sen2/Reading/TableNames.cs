using System.Collections.Frozen;
using System.Text;
using Waymark.Core.Plans.Sen2;

namespace Waymark.Plans.Sen2.Reading;

[Flags]
internal enum TableKey
{
    None = 0,
    Own = 1,
    Parent = 2,
}

/// <summary>How one family of files names its columns and joins its tables.</summary>
internal abstract class TableNames
{
    /// <summary>The nine COLLECT files: each table has its own key and that of its parent.</summary>
    public static TableNames Collect { get; } = new ColumnNames(workbook: false);

    /// <summary>The pre-submission workbook: everything below a request is joined by the key of the request.</summary>
    public static TableNames PreSubmission { get; } = new ColumnNames(workbook: true);

    /// <summary>The Excel template of the Department: headings in words.</summary>
    public static TableNames Template { get; } = new HeadingNames();

    public abstract TableKey KeyOf(Sen2Part part, string heading);

    public abstract string KeyNames(Sen2Part part);

    public abstract bool IsSystem(string heading);

    public abstract Sen2Field? FieldOf(Sen2Part part, string heading, out bool respelt);

    public static bool NeedsKey(Sen2Part part) => Sen2Part.All.Any(p => p.Parent == part.Module);

    private sealed class ColumnNames(bool workbook) : TableNames
    {
        private static readonly FrozenSet<string> System = Sen2Part.All
            .SelectMany(p => (string[])[$"{p.Table}tableid", $"{p.Table}orderseqcolumn"]).Concat(["nativeid", "sourceid"])
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

        public override TableKey KeyOf(Sen2Part part, string heading)
        {
            var name = heading.Trim();
            var key = name.Equals($"{Joined(part.Module).Table}tableid", StringComparison.OrdinalIgnoreCase) ? TableKey.Own : TableKey.None;
            return part.Parent is { } parent && name.Equals($"{Joined(parent).Table}tableid", StringComparison.OrdinalIgnoreCase) ? key | TableKey.Parent : key;
        }

        public override string KeyNames(Sen2Part part) =>
            string.Join(", ", new[] { part.Module, part.Parent ?? part.Module }.Select(m => $"{Joined(m).Table}tableid").Distinct());

        public override bool IsSystem(string heading) => System.Contains(heading.Trim());

        public override Sen2Field? FieldOf(Sen2Part part, string heading, out bool respelt)
        {
            var name = heading.Trim();
            respelt = Sen2Layout.Find(part.Module, name) is null;
            return Sen2Layout.FindLoosely(part.Module, name);
        }

        private Sen2Part Joined(Sen2Module module) => workbook ? JoinedByRequest(module) : Sen2Part.Of(module);
    }

    private sealed class HeadingNames : TableNames
    {
        private static readonly FrozenDictionary<string, Sen2Field>[] ByHeading =
            [.. Sen2Part.All.Select(p => Sen2Layout.Of(p.Module).ToFrozenDictionary(f => Plain(f.Heading), StringComparer.Ordinal))];

        public override TableKey KeyOf(Sen2Part part, string heading)
        {
            var module = Plain(heading) switch
            {
                "person id" => Sen2Module.Person,
                "requests record id" => Sen2Module.Request,
                _ => (Sen2Module?)null,
            };
            if (module is null || part.Module == Sen2Module.Header) return TableKey.None;
            var key = JoinedByRequest(part.Module).Module == module ? TableKey.Own : TableKey.None;
            return part.Parent is { } parent && JoinedByRequest(parent).Module == module ? key | TableKey.Parent : key;
        }

        public override string KeyNames(Sen2Part part) => part.Module == Sen2Module.Person ? "Person ID" : "Person ID, Requests record ID";

        public override bool IsSystem(string heading) => Plain(heading) is "record type" or "la" or "person id" or "requests record id";

        public override Sen2Field? FieldOf(Sen2Part part, string heading, out bool respelt)
        {
            respelt = false;
            return ByHeading[(int)part.Module].GetValueOrDefault(Plain(heading));
        }

        // Line breaks, double blanks, the two kinds of dash and what stands in brackets differ between issues of the template.
        private static string Plain(string heading)
        {
            var plain = new StringBuilder();
            foreach (var c in heading)
            {
                if (c == '(') break;
                if (!char.IsWhiteSpace(c)) plain.Append(c is '–' or '—' ? '-' : char.ToLowerInvariant(c));
                else if (plain.Length > 0 && plain[^1] != ' ') plain.Append(' ');
            }
            return plain.ToString().TrimEnd();
        }
    }

    private static Sen2Part JoinedByRequest(Sen2Module module) =>
        Sen2Part.Of(module is Sen2Module.Header or Sen2Module.Person ? module : Sen2Module.Request);
}

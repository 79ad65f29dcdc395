using Waymark.Core.Plans.Sen2;
using Waymark.Exchange.Door;

namespace Waymark.Plans.Sen2.Reading;

/// <summary>Reports what the layout does not know, and what it knows under another spelling: each once, where it was first met.</summary>
internal sealed class StrangeTags(Action<Sen2Finding> report)
{
    private readonly HashSet<string> unknown = new(StringComparer.Ordinal);
    private readonly HashSet<string> respelt = new(StringComparer.Ordinal);

    public void Unknown(string tag, string path, Sen2Module? module, int line, string value)
    {
        if (!unknown.Add($"{path}/{tag}")) return;
        if (unknown.Count > ReadingLimits.Unknowns)
            throw new UnusableReturn("W002", $"The file holds more than {ReadingLimits.Unknowns} kinds of elements or columns that the return does not have.", line);
        var said = Sen2RuleBook.Standard["W003"].Say(("tag", Sen2Finding.OfFile("W003", "", value: tag).Value), ("path", path));
        report(Sen2Finding.OfFile("W003", said, line, 0, module, tag.Length > 60 ? tag[..60] : tag, value));
    }

    public void Respelt(string tag, string expected, Sen2Module? module, int line)
    {
        if (!respelt.Add($"{module}/{tag}")) return;
        report(Sen2Finding.OfFile("W004", Sen2RuleBook.Standard["W004"].Say(("tag", tag), ("expected", expected)), line, 0, module, tag));
    }

    public void Twice(string tag, string parent, Sen2Module? module, int line, string value) =>
        report(Sen2Finding.OfFile("W005", Sen2RuleBook.Standard["W005"].Say(("tag", tag), ("parent", parent), ("n", "2")), line, 0, module, tag, value));
}

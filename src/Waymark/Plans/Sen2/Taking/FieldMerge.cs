using NodaTime;
using Waymark.Core.Plans.Sen2;

namespace Waymark.Plans.Sen2.Taking;

/// <summary>
/// Decides field by field between what is stored, what the file says now and what the last file said. What is blank is filled; what the last file brought
/// is renewed; what a person changed since is kept, and said.
/// </summary>
/// <param name="file">The record of this file, or null where it has none.</param>
/// <param name="last">The record of the last file, or null where there was none.</param>
/// <param name="corrects">True where both files are the return of one year: then a blank takes a value back.</param>
/// <param name="kept">Told of each value that was not taken over.</param>
internal sealed class FieldMerge(Sen2Record? file, Sen2Record? last, bool corrects, Action<Sen2Record, string> kept)
{
    public string Code(string here, string tag) => Choose(here, here.Length == 0, Of(file, tag).Text.ToUpperInvariant(), Of(last, tag).Text.ToUpperInvariant(), tag);

    public string Text(string here, string tag) => Choose(here, here.Length == 0, Of(file, tag).Text, Of(last, tag).Text, tag);

    public bool? Flag(bool? here, string tag) => Choose(here, here is null, Of(file, tag).Flag, Of(last, tag).Flag, tag);

    public LocalDate? Day(LocalDate? here, string tag) => Choose(here, here is null, Of(file, tag).Date, Of(last, tag).Date, tag);

    /// <summary>A decision: "historical" says only that it is older than the return, and never takes its place.</summary>
    public string Outcome(string here, string tag) => Of(file, tag).Is('H') && here is "Y" or "N" ? here : Code(here, tag);

    private T Choose<T>(T here, bool blank, T now, T before, string tag)
    {
        var same = EqualityComparer<T>.Default;
        if (same.Equals(here, now)) return here;
        var given = Of(file, tag).Given;
        var fromFile = Of(last, tag).Given && same.Equals(here, before);
        if (!given) return corrects && fromFile ? now : here;
        if (blank || fromFile) return now;
        // The file says the same as last time: whoever changed the value here knew it.
        if (!same.Equals(now, before) || !Of(last, tag).Given) kept(file!, tag);
        return here;
    }

    private static Sen2Value Of(Sen2Record? record, string tag) => record is null ? default : record[tag];
}

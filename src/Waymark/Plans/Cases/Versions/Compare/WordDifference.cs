using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace Waymark.Plans.Cases.Versions.Compare;

/// <summary>Words that stayed, came or went between two texts; joined they give each text back.</summary>
internal static class WordDifference
{
    public static IReadOnlyList<WordRun> Of(string before, string after)
    {
        var runs = new List<WordRun>();
        var (removed, added) = ("", "");
        foreach (var piece in InlineDiffBuilder.Diff(Differ.Instance, before, after, ignoreWhiteSpace: false, ignoreCase: false, WordChunker.Instance).Lines)
        {
            if (piece.Type == ChangeType.Deleted) removed += piece.Text;
            else if (piece.Type == ChangeType.Inserted) added += piece.Text;
            // A blank between changed words belongs to both: words would otherwise be cut one by one.
            else if (string.IsNullOrWhiteSpace(piece.Text) && removed.Length + added.Length > 0) (removed, added) = (removed + piece.Text, added + piece.Text);
            else
            {
                Changed();
                Say(WordChange.Kept, piece.Text);
            }
        }
        Changed();
        return runs;

        void Changed()
        {
            Say(WordChange.Removed, removed);
            Say(WordChange.Added, added);
            (removed, added) = ("", "");
        }

        void Say(WordChange change, string? text)
        {
            if (string.IsNullOrEmpty(text)) return;
            if (runs.Count > 0 && runs[^1].Change == change) runs[^1] = runs[^1] with { Text = runs[^1].Text + text };
            else runs.Add(new WordRun(change, text));
        }
    }
}

internal enum WordChange { Kept, Added, Removed }

internal sealed record WordRun(WordChange Change, string Text);

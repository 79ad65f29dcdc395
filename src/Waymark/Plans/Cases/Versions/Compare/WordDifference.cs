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
        foreach (var piece in InlineDiffBuilder.Diff(Differ.Instance, before, after, ignoreWhiteSpace: false, ignoreCase: false, WordChunker.Instance).Lines)
        {
            var change = piece.Type switch { ChangeType.Inserted => WordChange.Added, ChangeType.Deleted => WordChange.Removed, _ => WordChange.Kept };
            if (runs.Count > 0 && runs[^1].Change == change) runs[^1] = runs[^1] with { Text = runs[^1].Text + piece.Text };
            else runs.Add(new WordRun(change, piece.Text));
        }
        return runs;
    }
}

internal enum WordChange { Kept, Added, Removed }

internal sealed record WordRun(WordChange Change, string Text);

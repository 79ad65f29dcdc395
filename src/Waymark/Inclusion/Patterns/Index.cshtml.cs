using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Inclusion.Patterns;
using Waymark.Core.Insight.Disclosure;
using Waymark.Shell.Pages;

namespace Waymark.Inclusion.Patterns;

/// <summary>The few changes of attendance and exclusion that matter, what the report names, and the way to schools and weekdays.</summary>
[Needs(Permission.ViewFigures)]
internal sealed class IndexModel(PatternBoard board, PatternSight sight) : RoomPage
{
    /// <summary>Most changes of one direction that are shown at once.</summary>
    private const int Most = 8;

    public PatternBoard.Board Board { get; private set; } = null!;
    public bool MayOpen => sight.MayOpen;
    public LocalDate Day => Today;

    /// <summary>The numbers by which what is shown was found.</summary>
    public PatternTerms Terms => PatternRules.On(Board.Run?.Newest ?? Today);

    public IReadOnlyList<ShownBranch> Worse { get; private set; } = [];
    public IReadOnlyList<ShownBranch> Better { get; private set; } = [];
    public int Left { get; private set; }
    public IReadOnlyList<(NamedPattern Pattern, NamedFigure Figure, string Sentence)> Named { get; private set; } = [];

    /// <summary>How many series were tested, how many changes were found and how many of these are chance.</summary>
    public (int Tested, int Found, double ByChance) Tested { get; private set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        Board = await board.ReadAsync(Today, stop);
        var (worse, better) = (Board.Branches.Where(b => b.IsRise).ToList(), Board.Branches.Where(b => !b.IsRise).ToList());
        (Worse, Better) = ([.. worse.Take(Most)], [.. better.Take(Most)]);
        Left = worse.Count + better.Count - Worse.Count - Better.Count;
        if (Board.Run is not { } run) return;
        var families = run.AllFamilies;
        Tested = (families.Sum(f => f.Tested), families.Sum(f => f.Found + f.Trivial), families.Sum(f => f.ByChance));
        var rule = sight.All ? null : DisclosureRule.On(Today);
        Named = [.. run.AllNamed.Select(f => (NamedPattern.Find(f.Id), f)).Where(n => n.Item1 is not null).Select(n => (n.Item1!, n.f, n.f.Sentence(count => rule is null ? count : rule.Shown(count))))];
    }
}

using CsCheck;

namespace Waymark.Core.Tests.Insight.Disclosure;

/// <summary>An invented child: where it belongs, and what it could have had and missed.</summary>
internal sealed record Pupil(int[] At, int Possible, int Missed);

/// <summary>A few invented children with sessions, and what happens to them from one refresh to the next.</summary>
internal sealed record Register(IReadOnlyList<Pupil> Pupils)
{
    /// <summary>Most sessions that a child can have in the period.</summary>
    public const int Most = 40;

    /// <summary>Places, needs, sexes.</summary>
    private static readonly int[] Sizes = [3, 2, 2];

    public static Gen<Register> Any => AnyPupil.Array[0, 80].Select(pupils => new Register(pupils));

    private static Gen<Pupil> AnyPupil => Gen.Select(Gen.Int[0, 99].Array[6], Gen.Int[0, Most], Gen.Int[0, 9], (dice, possible, often) =>
        new Pupil([.. Sizes.Select((size, d) => Math.Min(dice[2 * d] % size, dice[(2 * d) + 1] % size))], possible, often < 7 ? possible * often / 60 : possible * often / 9));

    /// <summary>A child comes, goes, changes, or a day passes for all but one.</summary>
    public static Gen<Func<Register, Register>> AnyChange => Gen.Select(Gen.Int[0, 3], Gen.Int[0, 79], AnyPupil, (kind, which, pupil) => (Func<Register, Register>)(before => before.Changed(kind, which, pupil)));

    /// <summary>The children of a cell: of each place, need and sex one value, or all.</summary>
    public IEnumerable<Pupil> Of(int?[] at) => Pupils.Where(pupil => at.Zip(pupil.At).All(pair => pair.First is null || pair.First == pair.Second));

    /// <summary>Every cell of a breakdown.</summary>
    public static IEnumerable<int?[]> Cells(IReadOnlyList<int> by) => Sizes.Select((size, d) => by.Contains(d) ? Enumerable.Range(0, size).Select(value => (int?)value) : [null])
        .Aggregate((IEnumerable<int?[]>)[[]], (all, values) => all.SelectMany(at => values.Select(value => (int?[])[.. at, value])));

    private Register Changed(int kind, int which, Pupil pupil)
    {
        var all = Pupils.ToList();
        var at = all.Count == 0 ? 0 : which % all.Count;
        if (all.Count == 0 || kind == 0) all.Add(pupil);
        else if (kind == 1) all.RemoveAt(at);
        else if (kind == 2) all[at] = pupil;
        else all = [.. all.Select((one, i) => i == at ? one : one with { Possible = Math.Min(Most, one.Possible + 2), Missed = Math.Min(one.Possible, one.Missed + (i % 5 == 0 ? 2 : 0)) })];
        return new Register(all);
    }
}

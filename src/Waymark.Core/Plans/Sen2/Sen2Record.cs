namespace Waymark.Core.Plans.Sen2;

/// <summary>Something in a file that the layout does not know; kept so that nothing is lost.</summary>
/// <param name="Path">Where it stood.</param>
/// <param name="Raw">What was written.</param>
/// <param name="Line">Line or row, from 1.</param>
public sealed record Sen2Extra(string Path, string Raw, int Line);

/// <summary>One record of the return: the raw value of each field of its part, typed readings beside it.</summary>
public abstract class Sen2Record
{
    private readonly Sen2Value[] values;
    private List<Sen2Extra>? extras;

    /// <summary>A record without values.</summary>
    private protected Sen2Record(Sen2Module module)
    {
        Module = module;
        values = new Sen2Value[Sen2Layout.Of(module).Count];
    }

    /// <summary>The part it belongs to.</summary>
    public Sen2Module Module { get; }

    /// <summary>Line or row on which it begins, from 1.</summary>
    public int Line { get; set; }

    /// <summary>One bit for each field that has a value.</summary>
    internal uint Given { get; private set; }

    /// <summary>The value at that place of the layout.</summary>
    public Sen2Value this[int ordinal] => values[ordinal];

    /// <summary>The value of a field, by its tag; the names in <c>nameof</c> of the properties will do.</summary>
    /// <exception cref="KeyNotFoundException">The part has no such field.</exception>
    public Sen2Value this[string tag] => values[FieldOf(tag).Ordinal];

    /// <summary>What the layout does not know.</summary>
    public IReadOnlyList<Sen2Extra> Extras => extras ?? [];

    /// <summary>The records that hang under this one, in the order of the layout.</summary>
    public virtual IEnumerable<Sen2Record> Children => [];

    /// <summary>An empty record of a part.</summary>
    public static Sen2Record New(Sen2Module module) => module switch
    {
        Sen2Module.Header => new Sen2Header(),
        Sen2Module.Person => new Sen2Person(),
        Sen2Module.Request => new Sen2Request(),
        Sen2Module.Assessment => new Sen2Assessment(),
        Sen2Module.NamedPlan => new Sen2NamedPlan(),
        Sen2Module.PlanDetail => new Sen2PlanDetail(),
        Sen2Module.ActivePlan => new Sen2ActivePlan(),
        Sen2Module.Placement => new Sen2Placement(),
        Sen2Module.Need => new Sen2Need(),
        _ => throw new ArgumentOutOfRangeException(nameof(module)),
    };

    /// <summary>Sets the value at a place of the layout.</summary>
    public void Set(int ordinal, Sen2Value value)
    {
        values[ordinal] = value;
        Given = value.Given ? Given | (1u << ordinal) : Given & ~(1u << ordinal);
    }

    /// <summary>Sets a field by its tag.</summary>
    /// <exception cref="KeyNotFoundException">The part has no such field.</exception>
    public void Set(string tag, string raw, int line = 0) => Set(FieldOf(tag).Ordinal, new Sen2Value(raw, line));

    /// <summary>True where the field has a value already.</summary>
    public bool Has(int ordinal) => (Given & (1u << ordinal)) != 0;

    /// <summary>Keeps something that the layout does not know.</summary>
    public void Keep(Sen2Extra extra) => (extras ??= []).Add(extra);

    /// <summary>Makes the record empty again, to be filled anew; what hung under it is let go.</summary>
    public virtual void Clear()
    {
        if (Given != 0) Array.Clear(values);
        (Given, Line, extras) = (0, 0, null);
    }

    /// <summary>Hangs a record under this one.</summary>
    /// <exception cref="InvalidOperationException">No such record belongs here.</exception>
    public virtual void Add(Sen2Record child) => throw new InvalidOperationException($"{child?.Module} does not belong under {Module}.");

    private Sen2Field FieldOf(string tag) => Sen2Layout.Find(Module, tag) ?? throw new KeyNotFoundException($"{Module} has no {tag}.");
}

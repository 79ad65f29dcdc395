namespace Waymark.Tests;

/// <summary>For tests that measure the memory of this process: nothing else runs beside them.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

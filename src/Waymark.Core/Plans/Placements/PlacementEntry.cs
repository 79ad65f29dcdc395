using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.People;
using Waymark.Core.Plans.Sen2;
using Waymark.Core.Plans.Sen2.Rules;

namespace Waymark.Core.Plans.Placements;

/// <summary>
/// A setting as an officer records it, named in the plan or attended: a school or college of the register, another provider, or an arrangement without a number. What is
/// asked for is what the SEN2 return asks (PlanDetail and PlacementDetail), so that what is accepted here is no error there.
/// </summary>
public sealed record PlacementEntry
{
    /// <summary>The setting that section I of the plan names.</summary>
    public const string AsNamed = "named";

    /// <summary>Where the child or young person is placed.</summary>
    public const string AsAttended = "attended";

    /// <summary>On the national register of establishments.</summary>
    public const string ByUrn = "urn";

    /// <summary>A college or training provider that has no URN.</summary>
    public const string ByUkprn = "ukprn";

    /// <summary>No number: a code of <c>sen-settings</c> says what it is.</summary>
    public const string ByCode = "code";

    // A plan names a setting or a type of setting, not that there is none (SEN2 W466).
    private static readonly string[] NeverNamed = ["EHE", "NEET", "NIEC", "NIEO"];

    /// <summary>named or attended.</summary>
    public string? As { get; init; }

    /// <summary>urn, ukprn or code.</summary>
    public string? By { get; init; }

    /// <summary>Six figures.</summary>
    public string? Urn { get; init; }

    /// <summary>Eight figures, the first a 1.</summary>
    public string? Ukprn { get; init; }

    /// <summary>Name of a provider without URN.</summary>
    public string? Name { get; init; }

    /// <summary>Code set sen-settings.</summary>
    public string? Setting { get; init; }

    /// <summary>What an other setting is, in words.</summary>
    public string? Other { get; init; }

    /// <summary>1 the primary setting, 2 a second beside it.</summary>
    public string? Rank { get; init; }

    /// <summary>unit, resourced, or empty.</summary>
    public string? Place { get; init; }

    /// <summary>Code set residential, or empty.</summary>
    public string? Residential { get; init; }

    /// <summary>Code set work-based-placements, or empty.</summary>
    public string? WorkBased { get; init; }

    /// <summary>First day there; asked of a setting attended.</summary>
    public LocalDate? Entered { get; init; }

    /// <summary>Last day there; empty while it goes on.</summary>
    public LocalDate? Left { get; init; }

    /// <summary>True for the setting that the plan names.</summary>
    public bool Names => As == AsNamed;

    /// <summary>True where the code asks for words beside it.</summary>
    public bool AsksWords => By == ByCode && Setting is "OTH" or "NIEO";

    /// <summary>All that must be put right. Fields bear the prefix <c>Asked.</c></summary>
    /// <param name="born">Date of birth; ages are not checked without it.</param>
    /// <param name="today">The day of recording.</param>
    public Problems Check(LocalDate? born, LocalDate today) => new Problems()
        .AddIf(As is not (AsNamed or AsAttended), "Asked.As", "Select whether the plan names it or it is where they are placed")
        .AddIf(By is not (ByUrn or ByUkprn or ByCode), "Asked.By", "Select what kind of setting it is")
        .AddAll(Numbers())
        .AddIf(Rank is not ("1" or "2"), "Asked.Rank", "Select whether it is the main setting or a second one")
        .AddIf(Given(Place) && (Place is not ("unit" or "resourced") || By != ByUrn), "Asked.Place", "Only a school on the register has a SEN unit or resourced provision")
        .AddIf(Given(Residential) && CodeSet.Of("residential").Find(Residential) is null, "Asked.Residential", "Select one of the answers")
        .AddIf(Given(WorkBased) && CodeSet.Of("work-based-placements").Find(WorkBased) is null, "Asked.WorkBased", "Select one of the answers")
        .AddAll(Days(born, today)).AddAll(born is { } day ? Ages(day, today) : []);

    private Problems Numbers() => new Problems()
        .AddIf(By == ByUrn && !Figures(Urn, 6), "Asked.Urn", "Enter the URN: six figures, from the register of establishments")
        .AddIf(By == ByUkprn && !(Figures(Ukprn, 8) && Ukprn!.Trim()[0] == '1'), "Asked.Ukprn", "Enter the UKPRN: eight figures, the first a 1", "W454")
        .AddIf(By == ByUkprn && !Given(Name), "Asked.Name", "Enter the name of the provider")
        .AddIf(Name?.Length > 200, "Asked.Name", "The name must be 200 characters or fewer")
        .AddIf(By == ByCode && CodeSet.Of("sen-settings").Find(Setting) is null, "Asked.Setting", "Select what it is", "W455")
        .AddIf(AsksWords && !Given(Other), "Asked.Other", "Enter what it is, in a few words", "W456")
        .AddIf(Other?.Length > 200, "Asked.Other", "The words must be 200 characters or fewer")
        .AddIf(Names && By == ByCode && NeverNamed.Contains(Setting), "Asked.Setting", "A plan names a setting or a kind of setting. Record this as where they are placed", "W466");

    private Problems Days(LocalDate? born, LocalDate today) => new Problems()
        .AddIf(As == AsAttended && Entered is null, "Asked.Entered", "Enter the first day there", "W550")
        .AddIf(Entered < born, "Asked.Entered", "The first day must be after the date of birth", "W551")
        .AddIf(Entered > today.PlusYears(1), "Asked.Entered", "The first day must be within the next year")
        .AddIf(Names && Left is not null, "Asked.Left", "Leave the last day blank: a plan names a setting until it names another")
        .AddIf(Left < Entered, "Asked.Left", "The last day must be on or after the first", "W552");

    private Problems Ages(LocalDate born, LocalDate today)
    {
        var limits = new Limits(today);
        var day = Left ?? LocalDate.Max(today, Entered ?? today);
        var age = Age.On(day, born);
        return new Problems()
            .AddIf(Given(WorkBased) && age < limits.WorkBased, "Asked.WorkBased", $"Work-based learning is for those of {limits.WorkBased} or older", "W560")
            .AddIf(By == ByCode && Setting == "NEET" && (age < limits.NeetYoungest || age > limits.NeetOldest), "Asked.Setting", $"Not in education, employment or training is for ages {limits.NeetYoungest} to {limits.NeetOldest}", "W464")
            .AddIf(By == ByCode && Setting == "EYP" && SchoolAge.Of(born).On(day), "Asked.Setting", "An early years provider is for children below school age", "W465");
    }

    private static bool Given(string? text) => !string.IsNullOrWhiteSpace(text);

    private static bool Figures(string? text, int count) => text?.Trim() is { } figures && figures.Length == count && !figures.AsSpan().ContainsAnyExceptInRange('0', '9');
}

using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.People;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.People.Children.Identity;

/// <summary>Who a child is. A name that gives way to another stays as a former name, so that the child is still found by it.</summary>
internal sealed class ChangeIdentity(WaymarkDb db, ChildEditing editing)
{
    /// <summary>Support ends at 25; a day further back is more often a slip than a child.</summary>
    private const int OldestYears = 26;

    public async Task<Problems> RunAsync(OpenChild open, Request asked, int version, Deed deed, Problems unread, CancellationToken stop)
    {
        var problems = unread.AddAll(Check(open, asked, deed.Today));
        if (!problems.None) return problems;
        if (Renames(open.Row, asked) && !asked.Misspelt) await KeepFormerAsync(open.Row, asked.NamesFrom!.Value, deed, stop);
        Take(open, asked);
        open.Row.Source = ChildFact.ByHand;
        await editing.SaveAsync(open, version, deed.As("change identity"), stop);
        return problems;
    }

    private static Problems Check(OpenChild open, Request asked, LocalDate today)
    {
        var child = open.Row;
        var renamed = Renames(child, asked);
        return new Problems()
            .AddIf(Clean(asked.Forename).Length == 0, "Asked.Forename", "Enter the forename")
            .AddIf(Clean(asked.Surname).Length == 0, "Asked.Surname", "Enter the surname")
            .AddIf(renamed && !asked.Misspelt && asked.NamesFrom is null, "Asked.NamesFrom", "Enter the first day of the new name, or tick that the earlier one was a mistake")
            .AddIf(renamed && asked.NamesFrom > today, "Asked.NamesFrom", "The first day of the new name must be today or in the past")
            .AddIf(renamed && asked.NamesFrom < child.Born, "Asked.NamesFrom", "The first day of the new name must be on or after the date of birth")
            .AddIf(asked.Born is null && child.Born is not null, "Asked.Born", "Enter the date of birth")
            .AddIf(asked.Born > today, "Asked.Born", "The date of birth must be today or in the past")
            .AddIf(asked.Born?.PlusYears(OldestYears) < today && !asked.Older, "Asked.Born", $"The date of birth must be within the last {OldestYears} years, unless you tick that it is right")
            .AddIf(!Known("sex", asked.Sex, child.Sex), "Asked.Sex", "Select the sex")
            .AddIf(!Known("ethnicity", asked.Ethnicity, child.Ethnicity), "Asked.Ethnicity", "Select the ethnicity")
            .AddIf(open.AddressShown && Clean(asked.Postcode).Length > 0 && Postcode.Tidy(asked.Postcode) is null, "Asked.Postcode", "Enter a full postcode, for example YO12 6PL")
            .AddAll(Lengths(asked));
    }

    private static IEnumerable<Problem> Lengths(Request asked) => new[]
    {
        FactDays.Length(asked.Forename, 100, "Asked.Forename", "The forename"), FactDays.Length(asked.Surname, 100, "Asked.Surname", "The surname"),
        FactDays.Length(asked.MiddleNames, 100, "Asked.MiddleNames", "The middle names"), FactDays.Length(asked.KnownAs, 100, "Asked.KnownAs", "The name"),
        FactDays.Length(asked.FirstLanguage, 100, "Asked.FirstLanguage", "The first language"), FactDays.Length(asked.Communication, 1000, "Asked.Communication", "The words"),
        FactDays.Length(asked.AddressLine, 200, "Asked.AddressLine", "The address"), FactDays.Length(asked.Town, 100, "Asked.Town", "The town"),
        FactDays.Length(asked.Locality, 100, "Asked.Locality", "The locality"),
    }.SelectMany(p => p);

    /// <summary>A code of the set, or blank where nothing was known before.</summary>
    private static bool Known(string set, string? code, string before) =>
        string.IsNullOrEmpty(code) ? before.Length == 0 : CodeSet.Of(set).Find(code) is not null || code == before;

    private static bool Renames(Child child, Request asked) => child.Surname != Clean(asked.Surname) || child.Forename != Clean(asked.Forename);

    private async Task KeepFormerAsync(Child child, LocalDate from, Deed deed, CancellationToken stop)
    {
        var earlier = (await editing.FactsAsync<ChildName>(child.Id, stop)).Where(n => n is { Kind: ChildName.Former, To: not null }).Max(n => n.To);
        db.Add(new ChildName
        {
            Id = NewId.Next(deed.Now), Child = child.Id, Kind = ChildName.Former, Surname = child.Surname, Forename = child.Forename,
            From = earlier?.PlusDays(1), To = from.PlusDays(-1), Source = ChildFact.ByHand,
        });
    }

    private static void Take(OpenChild open, Request asked)
    {
        var child = open.Row;
        (child.Surname, child.Forename, child.MiddleNames, child.KnownAs) = (Clean(asked.Surname), Clean(asked.Forename), Clean(asked.MiddleNames), Clean(asked.KnownAs));
        (child.Born, child.Sex, child.Ethnicity) = (asked.Born, Clean(asked.Sex), Clean(asked.Ethnicity));
        (child.FirstLanguage, child.Communication) = (Clean(asked.FirstLanguage), Clean(asked.Communication));
        // Whoever does not see the address cannot change it, whatever the form brings.
        if (open.AddressShown)
            (child.AddressLine, child.Town, child.Postcode, child.Locality) = (Clean(asked.AddressLine), Clean(asked.Town), Postcode.Tidy(asked.Postcode) ?? "", Clean(asked.Locality));
    }

    private static string Clean(string? text) => text?.Trim() ?? "";

    public sealed record Request
    {
        public string? Surname { get; init; }
        public string? Forename { get; init; }
        public string? MiddleNames { get; init; }
        public string? KnownAs { get; init; }

        /// <summary>First day of a new surname or forename.</summary>
        public LocalDate? NamesFrom { get; init; }

        /// <summary>The earlier name was never theirs: it is not kept.</summary>
        public bool Misspelt { get; init; }

        public LocalDate? Born { get; init; }

        /// <summary>The date of birth is right although it lies far back.</summary>
        public bool Older { get; init; }

        public string? Sex { get; init; }
        public string? Ethnicity { get; init; }
        public string? FirstLanguage { get; init; }
        public string? Communication { get; init; }
        public string? AddressLine { get; init; }
        public string? Town { get; init; }
        public string? Postcode { get; init; }
        public string? Locality { get; init; }

        public static Request Of(OpenChild open)
        {
            var (child, shown) = (open.Row, open.AddressShown);
            return new Request
            {
                Surname = child.Surname, Forename = child.Forename, MiddleNames = child.MiddleNames, KnownAs = child.KnownAs, Born = child.Born, Sex = child.Sex,
                Ethnicity = child.Ethnicity, FirstLanguage = child.FirstLanguage, Communication = child.Communication, AddressLine = shown ? child.AddressLine : "",
                Town = shown ? child.Town : "", Postcode = shown ? child.Postcode : "", Locality = shown ? child.Locality : "",
            };
        }
    }
}

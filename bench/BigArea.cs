using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.People;
using Waymark.Core.People.Identifiers;
using Waymark.People;
using Waymark.Shell.Data;
using Waymark.Shell.Demo;

namespace Waymark.Bench;

/// <summary>An area of the size of North Yorkshire: every pupil from an extract of the schools, those with plans from the SEN2 return.</summary>
internal static class BigArea
{
    public static async Task<Installation> MakeAsync(int children, int plans)
    {
        var installation = (await Installation.MakeAsync(StoreEngine.Sqlite))!;
        var watch = Stopwatch.StartNew();
        await installation.ImportAsync(new MemoryStream(ImportBench.Xml(plans, serial: "1")), "return.xml");
        Console.WriteLine($"{plans:N0} persons of a SEN2 return in {watch.Elapsed.TotalSeconds:N1} s");
        watch.Restart();
        await installation.ImportAsync(new MemoryStream(Extract(children - plans)), "schools_2026-11-24.csv");
        Console.WriteLine($"{children - plans:N0} pupils of an extract in {watch.Elapsed.TotalSeconds:N1} s");
        watch.Restart();
        await NameSchoolsAsync(installation);
        Console.WriteLine($"their schools named in {watch.Elapsed.TotalSeconds:N1} s");
        return installation;
    }

    /// <summary>A name for every school that a child attends, so that pages join to as many schools as they will.</summary>
    private static async Task NameSchoolsAsync(Installation installation)
    {
        await using var db = installation.Stores.Casework(Installation.Area);
        foreach (var urn in await db.Set<Child>().Select(c => c.SchoolUrn).Where(u => u != "").Distinct().ToListAsync())
            db.Add(new Organisation { Id = OrganisationId.From(NewId.Next(SystemClock.Instance.GetCurrentInstant())), Name = $"School of number {urn}", Urn = urn });
        await db.SaveChangesAsync();
        await db.CountAgainAsync(CancellationToken.None);
    }

    /// <summary>bin/bench extract-file PUPILS PATH: writes a made-up person extract, to try imports with.</summary>
    public static void WriteExtract(string[] args) => File.WriteAllBytes(args[1], Extract(int.Parse(args[0], CultureInfo.InvariantCulture)));

    /// <summary>The pupils of the extract by number: names, date of birth and UPN, to look for later.</summary>
    public static (string Forename, string Surname, string Born, string Upn) Pupil(int number)
    {
        var chance = new Random((number * 7919) + 17);
        var born = new DateOnly(2008, 1, 1).AddDays(chance.Next(16 * 365));
        return (Pick(chance, "girl", "boy"), $"{Pick(chance, "surname")}{(chance.Next(12) == 0 ? $"-{Pick(chance, "surname")}" : "")}", born.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), UpnOf(number));
    }

    private static byte[] Extract(int pupils)
    {
        var text = new StringBuilder("local_child_id,upn,forename,surname,date_of_birth,sex,postcode,school_urn,sen_status\n");
        for (var i = 0; i < pupils; i++)
        {
            var (forename, surname, born, upn) = Pupil(i);
            text.Append(CultureInfo.InvariantCulture, $"{i},{upn},{forename},{surname},{born},{(i % 2 == 0 ? "F" : "M")},YO{1 + (i % 60)} {1 + (i % 9)}AB,{School(i)},{(i % 6 == 0 ? "K" : "N")}\n");
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>One of the schools of the return, by number.</summary>
    public static string School(int number) => Sen2Sample.Urns[number % Sen2Sample.Urns.Length];

    public static string UpnOf(int number)
    {
        var rest = string.Create(CultureInfo.InvariantCulture, $"8154{number / 1000:000}{15 + (number % 8)}{number % 1000:000}");
        return $"{Upn.CheckLetter(rest)}{rest}";
    }

    private static string Pick(Random chance, params string[] kinds)
    {
        var names = Names[kinds[chance.Next(kinds.Length)]];
        return names[chance.Next(names.Length)];
    }

    private static readonly Dictionary<string, string[]> Names = DemoScene.Cast("names").Rows.ToDictionary(r => r["kind"], r => r["names"].Split(' '));
}

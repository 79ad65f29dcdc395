using System.Globalization;
using NodaTime;
using Waymark.Core.Plans.Families;

namespace Waymark.Family.Children;

/// <summary>Words for families: short, without the terms of the trade.</summary>
internal static class FamilyWords
{
    public static string Day(LocalDate? day) => day is { } known ? known.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) : "";

    /// <summary>A section of the plan.</summary>
    public static string Section(string letter) => letter switch
    {
        "A" => "What matters",
        "B" => "What is hard in learning and in life",
        "C" => "Health",
        "D" => "Care",
        "E" => "What will be different",
        "F" => "Help with learning",
        "G" => "Help from health services",
        "H1" or "H2" => "Help from social care",
        "I" => "The school or college",
        "J" => "Money for help",
        _ => "Other",
    };

    /// <summary>A kind of version.</summary>
    public static string Version(string kind) => kind switch
    {
        "draft" => "Draft of the plan",
        "proposed" => "Changes we want to make",
        "final" => "The plan",
        "amended" => "The changed plan",
        _ => kind,
    };

    /// <summary>What became of a point.</summary>
    /// <param name="sort">row, section, plan, school or meeting.</param>
    /// <param name="fate">accepted, partly or not; empty while nobody has answered.</param>
    public static string Fate(string sort, string fate) => (sort, fate) switch
    {
        (_, "") => "We are reading this",
        ("school", "accepted") => "We name this school",
        ("school", "partly") => "We are asking this school",
        ("school", _) => "We do not name this school",
        ("meeting", "accepted") => "We will meet",
        ("meeting", _) => "We do not meet about this",
        (_, "accepted") => "We changed it",
        (_, "partly") => "We changed part of it",
        _ => "We did not change it",
    };

    public static string Agrees(string agrees) => agrees switch { "yes" => "You said yes to it.", "changes" => "You asked us to change some things.", "no" => "You said no to it.", _ => "" };

    public static (string Words, string Colour) State(FamilyStepState state) => state switch
    {
        FamilyStepState.Done => ("Done", "green"),
        FamilyStepState.Now => ("Now", "blue"),
        _ => ("Later", "grey"),
    };

    /// <summary>Why something is late, where the law allows it.</summary>
    public static string Excuse(string ground) => ground switch
    {
        "EX-1" or "EX-2" => "the school was shut for a long time",
        "EX-3" => "something happened in your family",
        "EX-4" => "you were away for a long time",
        "EX-5" => "a visit could not take place",
        _ => "something happened that the law names",
    };

    public static string Right(string rule) => rule switch
    {
        "CL-05" => "Tell us what you think of the draft",
        "CL-19" => "Tell us what you think of the changes",
        "CL-50" => "Appeal to the tribunal. The tribunal is like a court. It can change our decision. It is free",
        "CL-51" => "Ask for a mediator. This is someone who takes no side and helps us to talk",
        _ => "Tell us what you think",
    };

    public static string Days(int days) => days == 1 ? "1 day" : $"{days} days";
}

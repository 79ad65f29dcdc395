namespace Waymark.Tests.Plans.Sen2;

/// <summary>Small returns in the XML shape.</summary>
internal static class Xml
{
    public const string Header =
        "<Header><CollectionDetails><Collection>SEN2</Collection><Year>2026</Year><ReferenceDate>2026-01-15</ReferenceDate></CollectionDetails>"
        + "<Source><SourceLevel>L</SourceLevel><LEA>815</LEA><SoftwareCode>Test</SoftwareCode><Release>1</Release><SerialNo>1</SerialNo><DateTime>2026-02-03T09:30:00</DateTime></Source></Header>";

    public const string Ivy =
        "<Person><Surname>Okafor</Surname><Forename>Daniel</Forename><PersonBirthDate>2012-05-01</PersonBirthDate><Sex>M</Sex><Ethnicity>BAFR</Ethnicity><PostCode>HG1 1AA</PostCode><UPN>B801200005001</UPN>";

    public static string Return(string persons) => $"<?xml version=\"1.0\"?>\n<Message>\n{Header}\n<Persons>\n{persons}\n</Persons>\n</Message>\n";

    /// <summary>One person with one historical plan; what is put into plan and active plan is the caller's.</summary>
    public static string Plan(string inPlan, string inActive) => Return(
        $"{Ivy}<Requests><RYA>0</RYA><RequestOutcome>H</RequestOutcome><Assessment><AssessmentOutcome>H</AssessmentOutcome>"
        + $"<NamedPlan><StartDate>2023-03-30</StartDate><PB>0</PB>{inPlan}</NamedPlan></Assessment><ActivePlans>{inActive}</ActivePlans></Requests></Person>");
}

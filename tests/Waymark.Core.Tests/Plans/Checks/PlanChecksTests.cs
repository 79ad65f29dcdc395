using NodaTime;
using Waymark.Core.Plans.Checks;
using Waymark.Core.Plans.Content;
using static Waymark.Core.Tests.Plans.Content.Rows;

namespace Waymark.Core.Tests.Plans.Checks;

/// <summary>Each check on the smallest plan that it faults, and on the same plan put right.</summary>
public sealed class PlanChecksTests
{
    private static readonly PlanItem Need = Row("need", "B", "description=d;impact=i");

    [Theory]
    [InlineData("VO1", "", "view|A|voiceOf=child;on=2026-10-01;method=mats")]
    [InlineData("VO2", "view|A|voiceOf=child;on=2025-11-01;method=mats", "view|A|voiceOf=child;on=2026-10-01;method=mats")]
    [InlineData("VO2", "view|A|voiceOf=child;on=2026-10-01;method=observation;sources=1;interpretation=x", "view|A|voiceOf=child;on=2026-10-01;method=observation;sources=2;interpretation=x")]
    [InlineData("VO3", "view|A|voiceOf=child;method=trusted", "view|A|voiceOf=child;method=trusted;interpretation=She turns away")]
    [InlineData("VO4", "profile|A|level=pre-intentional / view|A|voiceOf=child;method=talk", "profile|A|level=verbal / view|A|voiceOf=child;method=talk")]
    [InlineData("VO5", "wish|A|words=w", "wish|A|words=w;fate=became")]
    [InlineData("VO6", "wish|A|voiceOf=child;fate=became", "wish|A|voiceOf=child;fate=became;toldOn=2026-11-01")]
    [InlineData("NE2", "need|B|description=d", "need|B|description=d;noProvision=None is wanted")]
    [InlineData("NE3", "need|C|description=d", "need|C|description=d;noProvision=Cared for by the GP")]
    [InlineData("NE5", "need|B|description=Autism", "need|B|description=Autism;impact=Leaves the room when it is loud")]
    [InlineData("HE1", "none-known|C|askedOf=Community paediatrics;askedOn=2025-11-27", "none-known|C|askedOf=Community paediatrics;askedOn=2025-11-28")]
    [InlineData("HE1", "", "need|C|description=Epilepsy")]
    [InlineData("HE3", "provision|G|what=x", "provision|G|what=x / agreement|G|agency=icb;on=2026-11-01")]
    [InlineData("HE4", "provision|G|what=Speech and language therapy", "provision|G|what=Speech and language therapy;educates=No: swallowing only")]
    [InlineData("SO1", "none-known|D|words=Not known to us.", "need|D|description=Cannot be left alone")]
    [InlineData("OU1", "outcome|E|behaviour=b", "outcome|E|behaviour=b;by=2027-07-31")]
    [InlineData("OU2", "outcome|E|baseline=2;baselineOn=2025-11-27", "outcome|E|baseline=2;baselineOn=2025-11-28")]
    [InlineData("OU3", "outcome|E|measure=m;unit=u;target=5;baseline=5", "outcome|E|measure=m;unit=u;target=6;baseline=5")]
    [InlineData("OU4", "outcome|E|behaviour=Will improve her reading", "outcome|E|behaviour=Will improve her reading;measure=words;unit=words;target=50")]
    [InlineData("OU5", "outcome|E|behaviour=Will receive therapy", "outcome|E|behaviour=Asks for a drink with a symbol")]
    [InlineData("OU6", "outcome|E|by=2026-11-27", "outcome|E|by=2026-11-28")]
    [InlineData("PR1", "provision|F|deliverer=a teacher;times=3;per=week", "provision|F|deliverer=a teacher;times=3;per=week;minutes=20")]
    [InlineData("PR1", "provision|F|deliverer=a teacher", "provision|F|deliverer=a teacher;mode=equipment")]
    [InlineData("PR1", "provision|F|what=x;flexReason=r", "provision|F|what=x;flexReason=r;flexFloor=10 minutes daily")]
    [InlineData("PR2", "provision|H1|what=x", "provision|H1|deliverer=a carer;times=1;per=week;minutes=120")]
    [InlineData("PR3", "provision|F|what=A small group", "provision|F|what=A small group;group=4")]
    [InlineData("PR4", "provision|F|what=A programme;designer=a therapist", "provision|F|what=A programme;designer=a therapist;supervisor=the therapist each term")]
    [InlineData("PR5", "provision|F|group=1", "provision|F|group=1;expertise=Level 3")]
    [InlineData("PR6", "provision|F|what=as required", "provision|F|what=each morning")]
    [InlineData("SO4", "provision|H1|what=Overnight short break", "provision|H2|what=Overnight short break")]
    [InlineData("SO5", "provision|H2|what=See the Local Offer", "provision|H2|what=A carer at home")]
    [InlineData("TH3", "wish|A|sort=aspiration;words=w", "wish|A|sort=aspiration;words=w;because=Already so")]
    [InlineData("FO3", "history|A|words=Born in [place]", "history|A|words=Born in Ripon")]
    [InlineData("FO3", "history|A|words=TBC", "history|A|words=Known")]
    [InlineData("FO4", "history|A|words=Idris likes trains", "history|A|words=Maya likes trains")]
    [InlineData("FO4", "history|A|words=Then Idris Bello came", "history|A|words=Then Mr Idris came")]
    [InlineData("FO5", "history|A|words=He likes trains", "history|A|words=She likes trains")]
    [InlineData("FO7", "history|A|words=He suffers from asthma", "history|A|words=She has asthma")]
    [InlineData("FO9", "history|A|words=Takes 5 mg of melatonin", "history|A|words=Takes a medicine that the healthcare plan names")]
    public void A_check_faults_what_it_says_and_nothing_once_it_is_put_right(string check, string faulty, string right)
    {
        Assert.Contains(check, Found(faulty));
        Assert.DoesNotContain(check, Found(right));
    }

    [Fact]
    public void Every_check_of_the_table_is_found_by_a_test_here_or_below()
    {
        var tables = GetType().GetMethods().SelectMany(m => m.GetCustomAttributes(typeof(InlineDataAttribute), false)).Cast<InlineDataAttribute>()
            .Select(d => d.Data[0]).OfType<string>().Concat(["NE1", "NE2", "NE4", "SO3", "OU8", "PR7", "PR8", "AD1", "AD2", "AD3", "AD4", "AD5", "TH1", "TH2", "AG1", "CU1", "FO2", "OU7", "FO1", "SE1", "SE2", "SE3", "FA1", "FA2", "AD6"]).ToHashSet();
        Assert.Empty(PlanCheck.All.Select(c => c.Id).Except(tables));
    }

    [Fact]
    public void The_thread_is_whole_only_where_need_outcome_hope_and_provision_are_joined()
    {
        var hope = Row("wish", "A", "words=w;sort=aspiration");
        var outcome = Row("outcome", "E", "behaviour=b", Need, hope);
        var provision = Row("provision", "F", "what=w", Need, outcome);
        string[] thread = ["TH1", "TH2", "TH3", "PR7", "PR8", "NE2"];
        Assert.Empty(Of(hope, Need, outcome, provision).Intersect(thread));
        Assert.Equal(thread.Order(), Of(hope, Need, outcome with { Links = [] }, provision with { Links = [] }).Intersect(thread).Order());
    }

    [Fact]
    public void A_need_names_the_advice_or_meeting_that_it_rests_on()
    {
        Assert.Contains("NE1", Of(Need with { SourceNote = "" }));
        Assert.DoesNotContain("NE1", Of(Need with { SourceNote = "", Sources = [new(Guid.CreateVersion7())] }));
    }

    [Fact]
    public void Provision_under_the_1970_Act_ends_on_the_eighteenth_birthday()
    {
        var row = Row("provision", "H1", "what=w");
        Assert.DoesNotContain("SO3", Ids(Facts([row]) with { Child = Maya with { Born = Today.PlusYears(-18).PlusDays(1) } }));
        Assert.Contains("SO3", Ids(Facts([row]) with { Child = Maya with { Born = Today.PlusYears(-18) } }));
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    [InlineData(12, false)]
    [InlineData(13, true)]
    public void Three_to_twelve_outcomes_are_usual(int number, bool told) =>
        Assert.Equal(told, Of([.. Enumerable.Range(0, number).Select(_ => Row("outcome", "E", "behaviour=b"))]).Contains("OU8"));

    [Fact]
    public void From_year_nine_every_pathway_has_an_outcome_and_there_is_advice_on_adulthood()
    {
        var facts = Facts([Row("outcome", "E", "pathway=employment")]);
        Assert.DoesNotContain("AG1", Ids(facts));
        var nine = PlanChecks.Run(facts with { Child = Maya with { YearGroup = 9 } });
        Assert.Equal(["Independent living", "Friends, relationships and community", "Good health"], nine.Where(f => f.Check.Id == "AG1").Select(f => f.Value));
        Assert.Contains(nine, f => f.Check.Id == "AD2" && f.Value == "Preparation for adulthood");
    }

    [Fact]
    public void A_draft_names_no_setting_and_a_final_plan_does()
    {
        var facts = Facts([Row("setting", "I", "name=Brackenfield")]);
        Assert.DoesNotContain("FO2", Ids(facts));
        Assert.Contains("FO2", Ids(facts with { Final = false }));
    }

    [Fact]
    public void A_setting_that_the_family_wants_is_named_or_consulted_and_refused_with_reasons()
    {
        var facts = Facts([Row("setting", "I", "name=Brackenfield;urn=999001")]);
        SettingFact Wanted(string urn, bool consulted = false, bool answered = false, bool refused = false) => new(urn, $"School {urn}", true, consulted, answered, refused);
        string[] Of(params SettingFact[] settings) => [.. Ids(facts with { Settings = settings }).Where(id => id.StartsWith("SE", StringComparison.Ordinal)).Order()];
        Assert.Equal(["SE1", "SE3"], Of(Wanted("999002")));
        Assert.Equal(["SE1", "SE3"], Of(Wanted("999002", consulted: true)));
        Assert.Equal(["SE2", "SE3"], Of(Wanted("999002", consulted: true, answered: true)));
        Assert.Equal(["SE3"], Of(Wanted("999002", consulted: true, refused: true)));
        Assert.Empty(Of(Wanted("999001", consulted: true, answered: true)));
        Assert.Empty(Of(new SettingFact("", "brackenfield", false, true, true, false)));
        Assert.DoesNotContain("SE1", Ids(facts with { Settings = [Wanted("999002")], Final = false }));
        Assert.DoesNotContain("SE3", Ids(facts));
    }

    [Fact]
    public void A_row_of_more_than_twelve_months_must_be_confirmed()
    {
        var old = Need with { AsOf = Today.PlusYears(-1).PlusDays(-1) };
        Assert.Contains("CU1", Of(old));
        Assert.DoesNotContain("CU1", Of(old with { ConfirmedOn = Today }));
        Assert.DoesNotContain("CU1", Of(old with { AsOf = Today.PlusYears(-1) }));
    }

    [Fact]
    public void Every_kind_of_advice_that_is_demanded_must_be_there_or_be_enough_for_all_three()
    {
        var facts = Facts([]);
        Assert.Equal(["Family", "School or setting", "Health", "Educational psychology", "Social care"], Values(facts, "AD2"));
        AdviceFact Advice(string kind, bool waived) => new(kind, kind, waived ? null : Today, "Dr Patel", Today, waived);
        Assert.Equal(["Health"], Values(facts with { Advice = [Advice("a", false), Advice("b", true), Advice("d", false), Advice("e", true)] }, "AD2"));
        Assert.Contains("Qualified teacher of sensory impairment", Values(facts with { Child = Maya with { Sensory = true } }, "AD2"));
    }

    [Fact]
    public void A_recommendation_is_open_until_it_has_found_a_place_or_a_reason()
    {
        RecommendationFact Of(string fate, bool objection = false) => new(new(Guid.CreateVersion7()), "d", "Daily reading", fate, objection);
        Assert.Equal(2, Values(Facts([]) with { Recommendations = [Of(""), Of("question"), Of("adopted"), Of("not-adopted")] }, "AD1").Count());
        Assert.Single(Values(Facts([]) with { Recommendations = [Of("not-adopted", objection: true)] }, "AD4"));
    }

    [Fact]
    public void A_recommendation_whose_row_was_taken_out_is_asked_about()
    {
        var one = new RecommendationFact(new(Guid.CreateVersion7()), "d", "Daily reading", "adopted", false);
        Assert.Empty(Values(Facts([]) with { Recommendations = [one] }, "AD6"));
        Assert.Equal(["Daily reading"], Values(Facts([]) with { Recommendations = [one with { Gone = true }] }, "AD6"));
    }

    [Fact]
    public void A_final_plan_waits_for_the_fifteen_days_of_the_family_and_for_what_becomes_of_its_points()
    {
        var facts = Facts([]);
        Assert.Equal(["until 8 December 2026"], Values(facts with { Answer = new(new LocalDate(2026, 12, 8), 0) }, "FA1"));
        Assert.Equal(["2 points"], Values(facts with { Answer = new(null, 2) }, "FA2"));
        Assert.Empty(Ids(facts with { Answer = new(null, 0) }).Intersect(["FA1", "FA2"]));
        Assert.Empty(Ids(facts).Intersect(["FA1", "FA2"]));
        Assert.Empty(Ids(facts with { Final = false, Answer = new(new LocalDate(2026, 12, 8), 2) }).Intersect(["FA1", "FA2"]));
    }

    [Fact]
    public void Advice_has_an_author_is_from_the_last_year_and_leaves_its_mark_on_a_need()
    {
        var psychology = new AdviceFact("d", "Psychology", Today, "Dr Patel", Today, false);
        var one = new RecommendationFact(new(Guid.CreateVersion7()), "d", "Reads single words", "adopted", false);
        var facts = Facts([Need]) with { Advice = [psychology], Recommendations = [one] };
        Assert.Equal(["Psychology"], Values(facts, "NE4"));
        Assert.Empty(Values(facts with { Content = new([Need with { Sources = [one.Id] }]) }, "NE4"));
        Assert.Equal(["Psychology"], Values(facts with { Advice = [psychology with { Author = "" }] }, "AD5"));
        Assert.Equal(["Psychology"], Values(facts with { Advice = [psychology with { SeenOn = Today.PlusYears(-1).PlusDays(-1) }] }, "AD3"));
        Assert.Empty(Values(facts with { Advice = [psychology with { SeenOn = Today.PlusYears(-1) }] }, "AD3"));
    }

    [Fact]
    public void What_blocks_a_final_plan_comes_first() =>
        Assert.Equal(PlanChecks.Run(Facts([])).Select(f => f.Check.Severity).OrderDescending(), PlanChecks.Run(Facts([])).Select(f => f.Check.Severity));

    private static readonly PlanSubject Maya = new(["Maya", "Brown"], new HashSet<string> { "Idris", "Maya" }, "she", new LocalDate(2017, 3, 1), 4, false);

    private static PlanFacts Facts(IEnumerable<PlanItem> rows) => new(new PlanContent(rows), Maya, [], [], true, Today);

    private static HashSet<string> Ids(PlanFacts facts) => [.. PlanChecks.Run(facts).Select(f => f.Check.Id)];

    private static HashSet<string> Of(params PlanItem[] rows) => Ids(Facts(rows));

    private static IEnumerable<string> Values(PlanFacts facts, string check) => PlanChecks.Run(facts).Where(f => f.Check.Id == check).Select(f => f.Value);

    private static HashSet<string> Found(string rows) => Of([.. rows.Split(" / ", StringSplitOptions.RemoveEmptyEntries).Select(r => r.Split('|', 3)).Select(r => Row(r[0], r[1], r[2]))]);
}

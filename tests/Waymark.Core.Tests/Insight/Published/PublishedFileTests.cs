using Waymark.Core.Insight.Published;

namespace Waymark.Core.Tests.Insight.Published;

/// <summary>What a file of published figures may contain, by examples of invented figures in the real layouts.</summary>
public sealed class PublishedFileTests
{
    private const string Head = "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,new_la_code,old_la_code,la_name,";
    private const string Reviews = Head + "breakdown_topic,breakdown,review_expected,total_review_meeting,outcome_maintan,number_decsion_4weeks,number_decision_gt_4weeks";
    private const string Council = "2024,Calendar year,Local authority,E92000001,England,E12000003,Yorkshire and The Humber,E10000023,815,North Yorkshire,All annual reviews,All annual reviews,";

    [Fact]
    public void Misspelt_columns_in_any_case_and_order_are_read_under_the_right_name()
    {
        var file = PublishedSample.Read($"\uFEFF{Reviews.Replace("number_decsion_4weeks", "Number_Decsion_4weeks ", StringComparison.Ordinal)}\r\n{Council}100,90,40,30,20\r\n");
        Assert.Equal("annual_reviews", file.Of);
        Assert.Equal(30, file["815", "annual_reviews.number_decision_4weeks", "2024"].Number);
        Assert.Equal(40, file["815", "annual_reviews.outcome_maintain", "2024"].Number);
        Assert.Equal(["outcome_maintan", "number_decsion_4weeks"], file.Header.Renames.Select(r => r.Name));
        Assert.Empty(file.Faults);
    }

    [Theory]
    [InlineData("7", true)]
    [InlineData("8", false)]
    public void A_column_that_stands_twice_is_read_once_and_compared(string second, bool same)
    {
        var file = PublishedSample.Read($"{Reviews},review_meeting_prior_24,review_meeting_prior_24\n{Council}100,90,40,30,20,7,{second}\n");
        Assert.Equal("review_meeting_prior_24", Assert.Single(file.Header.Doubled).Name);
        Assert.Equal(7, file["815", "annual_reviews.review_meeting_prior_24", "2024"].Number);
        Assert.Equal(same ? [] : ["P05"], file.Faults.Select(f => f.Rule));
    }

    [Theory]
    [InlineData("x", "x")]
    [InlineData("z", "z")]
    [InlineData("c", "c")]
    [InlineData("-", "-")]
    [InlineData("NA", "NA")]
    [InlineData("n/a", "n/a")]
    [InlineData("", "blank")]
    [InlineData(" x ", "x")]
    [InlineData(" .. ", "..")]
    [InlineData(":", ":")]
    [InlineData("~", "~")]
    [InlineData("Recruiting", "recruiting")]
    public void A_mark_is_kept_as_why_there_is_no_number_and_never_as_nought(string cell, string marker)
    {
        var value = PublishedValue.Read(cell)!.Value;
        Assert.Equal((null, marker, false), (value.Number, value.Marker, value.Usable));
        Assert.NotEqual(marker, PublishedValue.Meaning(marker));
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData(" 5.7762", 5.7762)]
    [InlineData("85.700000000000", 85.7)]
    [InlineData("1e3", 1000)]
    [InlineData("Yes", 1)]
    [InlineData("No", 0)]
    public void A_number_is_read_as_it_stands_and_nought_is_one(string cell, double number) => Assert.Equal(new PublishedValue(number, null), PublishedValue.Read(cell));

    [Theory]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("1e999")]
    [InlineData("1,071")]
    [InlineData("12%")]
    [InlineData("twelve")]
    public void What_is_neither_number_nor_mark_is_no_figure(string cell) => Assert.Null(PublishedValue.Read(cell));

    [Fact]
    public void A_cell_that_cannot_be_read_is_told_with_its_place_and_the_rest_of_the_row_is_kept()
    {
        var file = PublishedSample.Read($"{Reviews}\n{Council}many,90,40,30,20\n");
        Assert.Equal(new PublishedFault("P13", 2, 13, "review_expected", "many"), Assert.Single(file.Faults));
        Assert.Equal(4, file.Figures.Count);
    }

    [Fact]
    public void A_count_below_zero_is_kept_and_flagged()
    {
        var file = PublishedSample.Read($"{Reviews}\n{Council}100,90,-447,30,20\n");
        Assert.Equal(("P14", "outcome_maintan", "-447"), file.Faults.Select(f => (f.Rule, f.Element, f.Value)).Single());
        var kept = file["815", "annual_reviews.outcome_maintain", "2024"];
        Assert.Equal((-447, PublishedValue.Impossible, false), (kept.Number!.Value, kept.Marker, kept.Usable));
    }

    [Theory]
    [InlineData("2024,Quarter,Local authority,E92000001,England,E12000003,Y,E10000023,815,N,All annual reviews,All annual reviews,1,1,1,1,1", "P09")]
    [InlineData("202426,Academic year,Local authority,E92000001,England,E12000003,Y,E10000023,815,N,All annual reviews,All annual reviews,1,1,1,1,1", "P09")]
    [InlineData("2024,Calendar year,Local authority,E92000001,England,E12000003,Y,E10000099,999,N,All annual reviews,All annual reviews,1,1,1,1,1", "P10")]
    [InlineData("2024,Calendar year,Ward,E92000001,England,E12000003,Y,E10000023,815,N,All annual reviews,All annual reviews,1,1,1,1,1", "P10")]
    [InlineData("2024,Calendar year,Local authority,E92000001,England,E12000003,Y,E06000014,815,N,All annual reviews,All annual reviews,1,1,1,1,1", "P11")]
    [InlineData("2024,Calendar year,National", "P03")]
    public void A_row_that_cannot_be_placed_is_left_out_and_told(string row, string rule)
    {
        var file = PublishedSample.Read($"{Reviews}\n{row}\n{Council}1,1,1,1,1\n");
        Assert.Equal((rule, 2L), file.Faults.Select(f => (f.Rule, f.Line)).Single());
        Assert.Equal(5, file.Figures.Count);
    }

    [Fact]
    public void The_same_place_period_and_part_twice_is_told_and_the_first_counts()
    {
        var file = PublishedSample.Read($"{Reviews}\n{Council}1,1,1,1,1\n{Council}2,2,2,2,2\n");
        Assert.Equal(("P12", 3L), file.Faults.Select(f => (f.Rule, f.Line)).Single());
        Assert.Equal(1, file["815", "annual_reviews.review_expected", "2024"].Number);
    }

    [Fact]
    public void Two_tables_with_one_header_are_told_apart_by_their_periods_and_a_school_year_named_a_calendar_year_is_its_first()
    {
        const string header = Head + "breakdown_topic,breakdown,ehc_plans,number_asd,number_semh";
        string Row(string period, string kind, string topic, string part) => $"{period},{kind},National,E92000001,England,,,,0,,{topic},{part},10,4,3\n";
        var all = PublishedSample.Read(header + "\n" + Row("202425", "Academic year", "All EHC plans", "All EHC plans"));
        Assert.Equal(("sen_needs_all_plans", 4.0), (all.Of, all["E92000001", "sen_needs_all_plans.number_asd", "2025-01"].Number));
        var first = PublishedSample.Read(header + "\n" + Row("2024", "Calendar year", "Child or young persons age", "age 4"));
        var revised = PublishedSample.Read(header + "\n" + Row("202425", "Calendar year", "Age when plan started", "age 4"));
        Assert.Equal("sen_need_newplans", first.Of);
        Assert.Equal(first.Figures, revised.Figures);
        Assert.Equal(["P08"], revised.Faults.Select(f => f.Rule));
    }

    [Fact]
    public void A_new_column_is_taken_under_its_own_name_and_told()
    {
        var file = PublishedSample.Read($"{Reviews},review_moon\n{Council}1,1,1,1,1,5\n");
        Assert.Equal("review_moon", Assert.Single(file.Header.Unknown).Name);
        Assert.Equal(5, file["815", "annual_reviews.review_moon", "2024"].Number);
    }

    [Fact]
    public void A_council_is_the_same_under_each_of_its_codes_and_a_closed_one_is_not_its_successors()
    {
        Assert.Equal("815", PublishedPlace.Find("E10000023")!.Code);
        Assert.Equal("815", PublishedPlace.Find("E06000065")!.Code);
        Assert.Equal(PublishedPlace.Find("E10000027"), PublishedPlace.Find("E06000066"));
        Assert.Equal((true, false), (PublishedPlace.Find("909")!.IsClosed, PublishedPlace.Find("942")!.IsClosed));
        Assert.NotEqual(PublishedPlace.Find("909"), PublishedPlace.Find("942"));
        Assert.Equal(("E12000003", "E13000001"), (PublishedPlace.Find("815")!.Region, PublishedPlace.Find("202")!.Region));
        Assert.Equal(("E92000001", "E12000003", "E12000007"), (PublishedPlace.Find("970")!.Code, PublishedPlace.Find("982")!.Code, PublishedPlace.Find("986")!.Code));
    }

    [Fact]
    public void Every_council_has_a_region_and_every_place_its_codes_once()
    {
        Assert.All(PublishedPlace.All.Where(p => p.Level == "local_authority"), p => Assert.Equal("regional", PublishedPlace.Find(p.Region)!.Level));
        Assert.Equal(PublishedPlace.All.Count, PublishedPlace.All.Select(p => p.Code).Distinct().Count());
    }

    [Theory]
    [InlineData("2025", "academic_year", "2024/25")]
    [InlineData("2018/19", "academic_year", "2018/19")]
    [InlineData("2023-24 (OT)", "financial_year", "2023-24")]
    [InlineData("2024", "financial_year", "2023-24")]
    [InlineData("2000", "academic_year", "1999/00")]
    [InlineData("2024", "calendar_year", "2024")]
    [InlineData("2018/20", "academic_year", null)]
    [InlineData("soon", "calendar_year", null)]
    public void A_year_of_the_interactive_tool_is_read_by_its_kind(string written, string kind, string? label) => Assert.Equal(label, PublishedPeriod.ReadTool(written, kind)?.Label);

    [Fact]
    public void Wide_parts_of_several_dimensions_leave_the_whole_out()
    {
        const string header = "time_period,time_identifier,geographic_level,region_code,new_la_code,education_phase,sen_provision,susp_rate,one_plus_susp_rate,perm_excl_rate\n";
        const string council = "202425,Autumn term,Local authority,E12000003,E06000065,";
        var file = PublishedSample.Read(header + council + "Total,EHC plan,1.2,0.9,0\n" + council + "State-funded primary,EHC plan,0.5,0.4,0\n");
        Assert.Equal(["sen=EHC plan", "phase=Primary; sen=EHC plan"], file.Figures.Select(f => f.Breakdown).Distinct());
        Assert.Equal(new PublishedPeriod("term", "2024/25 autumn"), file.Figures[0].Period);
        Assert.Equal(0, file["815", "suspensions_exclusions_by_sen.perm_excl_rate", "2024/25 autumn", "sen=EHC plan"].Number);
    }

    [Fact]
    public void Neighbours_are_read_with_their_rank_and_an_unknown_measure_of_the_tool_is_told_once()
    {
        var alike = PublishedSample.Read("old_la_code,la_name,rank,neighbour_old_la_code,neighbour_la_name,closeness\n815,N,1,893,S,Close\n815,N,1,895,C,Close\n815,N,x,895,C,Close\n815,N,2,1,C,Close\n");
        Assert.Equal(new Neighbour("815", 1, "893", "Close", 2), Assert.Single(alike.Neighbours));
        Assert.Equal(["P12", "P13", "P10"], alike.Faults.Select(f => f.Rule));
        var tool = PublishedSample.Read("Short Desc,Years,LA Number,Values\nNew_One,2024,815,1\nNew_One,2025,815,-\nSEN_TotStat,2025,970,5.3\nSEN_TotStat,2025,1000,5.3\n");
        Assert.Equal(["P17", "P10"], tool.Faults.Select(f => f.Rule));
        Assert.Equal(5.3, tool["E92000001", "lait.SEN_TotStat", "2024/25"].Number);
        Assert.Equal("-", tool["815", "lait.New_One", "2025"].Marker);
    }

    [Fact]
    public void Files_that_are_no_figures_of_the_Department_are_named()
    {
        Assert.Contains("tribunal", OtherFile.Of("\uFEFF\"SEND Appeal rate table 1: ")!.What, StringComparison.Ordinal);
        Assert.Contains("Ofsted", OtherFile.Of("urn,la_code,inspection_link,outcome_grade")!.What, StringComparison.Ordinal);
        Assert.Null(OtherFile.Of(Reviews));
        Assert.Null(PublishedLayout.Of(["URN", "LinkURN", "LinkType"]));
    }

    [Fact]
    public void Every_layout_every_rule_and_every_measure_of_an_indicator_can_be_told()
    {
        Assert.All(PublishedLayout.All, layout => Assert.Same(layout, PublishedLayout.Of(layout.Needs)));
        for (var i = 1; i <= 19; i++) Assert.NotEmpty(PublishedRule.Of(FormattableString.Invariant($"P{i:00}")).Remedy);
        var layouts = PublishedLayout.All.SelectMany(l => new[] { l.Id, l.CalendarLayout }).ToHashSet();
        Assert.All(IndicatorMeasure.All.SelectMany(row => row.Measures), measure => Assert.Contains(measure.Split('.')[0], layouts));
    }
}

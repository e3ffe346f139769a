namespace CoroGen.Conformance;

public class ChecklistTests
{
    static IEnumerable<RecordedTrace> Compared => RecordedTrace.All.Where(trace => Scenario.Find(trace) is not null);

    [Fact]
    public void Items_are_numbered_from_1_to_200() =>
        Assert.Equal(Enumerable.Range(1, 200), Checklist.Items);

    [Fact]
    public void Every_item_has_a_scenario_or_a_reason()
    {
        var covered = Compared.Select(trace => trace.Item).ToHashSet();
        var uncovered = Checklist.Items.Where(item => !covered.Contains(item) && !Checklist.WithoutScenario.Contains(item));
        Assert.Empty(uncovered);
    }

    [Fact]
    public void No_item_has_both_a_scenario_and_a_reason_for_having_none() =>
        Assert.DoesNotContain(Compared, trace => Checklist.WithoutScenario.Contains(trace.Item));
}

namespace CoroGen.Conformance;

public class ScenarioTests
{
    public static TheoryData<string> Names => [.. RecordedTrace.All.Where(trace => Scenario.Find(trace) is not null).Select(trace => trace.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Trace_equals_that_of_CPython(string name)
    {
        var trace = RecordedTrace.All.Single(trace => trace.Name == name);
        TraceAssert.Equal(trace.ReadLines(), Scenario.Run(Scenario.Find(trace)!));
    }
}

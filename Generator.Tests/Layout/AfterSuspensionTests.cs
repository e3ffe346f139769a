using CoroGen.Generator.Layout;
using CoroGen.Generator.Nodes;

namespace CoroGen.Generator.Tests.Layout;

public sealed class AfterSuspensionTests
{
    private readonly AwaitNode _wait = new();

    [Fact]
    public void What_comes_before_the_only_await_is_not_entered()
    {
        var (before, after, end) = (Statement(), Statement(), new ReturnNode());
        AssertEntered([before, _wait, after, end], [after, end]);
    }

    [Fact]
    public void A_loop_is_entered_again_with_its_await_and_not_what_comes_before_it()
    {
        var (start, exit) = (new Label("Loop"), new Label("End"));
        var (before, inLoop) = (Statement(), Statement());
        var (loop, test, back, left) = (new LabelNode(start), new BranchNode(new Code("b"), false, exit), new GotoNode(start), new LabelNode(exit));
        AssertEntered([before, loop, test, inLoop, _wait, back, left], [loop, test, inLoop, _wait, back, left]);
    }

    [Fact]
    public void Jumps_in_the_users_text_are_followed_and_what_never_goes_on_ends_a_way()
    {
        var target = new Label("There");
        var skipped = Statement();
        var jump = new StatementNode(new Code("goto There;")) { Targets = [target], FallsThrough = false };
        var (there, end) = (new LabelNode(target), new ReturnNode());
        AssertEntered([_wait, jump, skipped, there, end], [jump, there, end]);
    }

    [Fact]
    public void Each_await_is_one_way_in()
    {
        var (second, between, after) = (new AwaitNode(), Statement(), Statement());
        AssertEntered([_wait, between, second, after], [between, second, after]);
    }

    private static StatementNode Statement() => new(new Code("Do();"));

    private static void AssertEntered(List<Node> nodes, Node[] expected) => Assert.Equal(expected, nodes.Where(AfterSuspension.Of(nodes).Contains));
}

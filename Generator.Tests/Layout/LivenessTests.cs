using CoroGen.Generator.Layout;
using CoroGen.Generator.Nodes;

namespace CoroGen.Generator.Tests.Layout;

/// <summary>Which variables become fields of the frame, and which share one: on small bodies, and on random ones that are run.</summary>
public class LivenessTests
{
    private readonly Variable _x = NewVariable("x");
    private readonly Variable _y = NewVariable("y");

    [Fact]
    public void What_is_read_behind_an_await_is_a_field()
    {
        Liveness.Analyze([Set(_x), Set(_y), Read(_y), new AwaitNode(), Read(_x)]);
        Assert.True(_x.IsHoisted);
        Assert.False(_y.IsHoisted);
    }

    [Fact]
    public void What_gets_another_value_behind_the_await_is_none()
    {
        Liveness.Analyze([Set(_x), Read(_x), new AwaitNode(), Set(_x), Read(_x)]);
        Assert.False(_x.IsHoisted);
    }

    [Fact]
    public void What_has_no_value_at_the_await_is_none()
    {
        var (otherwise, end) = (new Label("Else"), new Label("End"));
        Liveness.Analyze([new AwaitNode(), new BranchNode(new Code("c"), false, otherwise), Set(_x), new GotoNode(end), new LabelNode(otherwise), Set(_x), new LabelNode(end), Read(_x)]);
        Assert.False(_x.IsHoisted);
    }

    [Fact]
    public void What_the_next_turn_of_a_loop_reads_is_a_field_and_what_begins_anew_is_none()
    {
        var next = new Label("Next");
        Liveness.Analyze([Set(_x), new LabelNode(next), new BeginNode(_y), Read(_x), Set(_y), Read(_y), new AwaitNode(), new BranchNode(new Code("c"), true, next)]);
        Assert.True(_x.IsHoisted);
        Assert.False(_y.IsHoisted);
    }

    [Fact]
    public void What_a_handler_reads_is_a_field_although_nothing_behind_the_await_does()
    {
        var guarded = new TryNode { Body = [new AwaitNode()], Entry = new Label("Entry") };
        guarded.Catches.Add(new CatchNode(new Code("catch"), [Read(_x)]));
        Liveness.Analyze([Set(_x), guarded]);
        Assert.True(_x.IsHoisted);
    }

    [Fact]
    public void Fields_are_shared_by_what_is_never_live_together()
    {
        var z = NewVariable("z");
        Liveness.Analyze([Set(_x), new AwaitNode(), Read(_x), Set(_y), Set(z), new AwaitNode(), Read(_y), Read(z)]).ShareFields();
        Assert.Equal(_x.Name, _y.Name);
        Assert.NotEqual(_y.Name, z.Name);
    }

    [Fact]
    public void Random_bodies_read_what_was_written()
    {
        for (var seed = 0; seed < 3_000; seed++)
        {
            var body = new RandomBody(seed);
            Liveness.Analyze(body.Nodes).ShareFields();
            for (var walk = 0; walk < 8; walk++) body.Run(new Random(walk));
        }
    }

    private static Variable NewVariable(string name) => new(name, null, "int");

    private static AssignNode Set(Variable variable) => new(variable, new Code("1"), declares: false);

    private static StatementNode Read(Variable variable) => new(Code.Of("Use(", variable, ");"));

    /// <summary>A body of random nodes that can be run: its locals forget at an await, its fields are found by their names.</summary>
    private sealed class RandomBody
    {
        private readonly int _seed;

        public RandomBody(int seed)
        {
            _seed = seed;
            var random = new Random(seed);
            var variables = Enumerable.Range(0, 4).Select(static number => NewVariable("v" + number)).ToArray();
            var labels = Enumerable.Range(0, 3).Select(static number => new Label("L" + number)).ToArray();
            var nodes = Enumerable.Range(0, 14).Select(_ => Node(random, variables, labels)).ToList();
            foreach (var label in labels) nodes.Insert(random.Next(nodes.Count + 1), new LabelNode(label));
            Nodes = nodes;
        }

        public List<Node> Nodes { get; }

        public void Run(Random choice)
        {
            var written = new Dictionary<Variable, int>();
            var kept = new Dictionary<string, int>();
            var at = 0;
            for (var step = 0; step < 60 && at < Nodes.Count; step++)
            {
                switch (Nodes[at++])
                {
                    case AssignNode assign:
                        written[assign.Target] = kept[Place(assign.Target)] = step;
                        break;
                    case BeginNode begin:
                        written.Remove(begin.Variable);
                        break;
                    case StatementNode statement:
                        var read = Assert.Single(statement.Text.Reads);
                        if (written.TryGetValue(read, out var value)) Assert.True(kept.TryGetValue(Place(read), out var found) && found == value, $"Seed {_seed}: {read.Name} was lost before node {at}.");
                        break;
                    case AwaitNode:
                        foreach (var local in kept.Keys.Where(static name => name.StartsWith("local", StringComparison.Ordinal)).ToArray()) kept.Remove(local);
                        break;
                    case GotoNode jump:
                        at = PlaceOf(jump.Target);
                        break;
                    case BranchNode branch when choice.Next(2) == 0:
                        at = PlaceOf(branch.Target);
                        break;
                }
            }
        }

        private static Node Node(Random random, Variable[] variables, Label[] labels)
        {
            var variable = variables[random.Next(variables.Length)];
            var label = labels[random.Next(labels.Length)];
            return random.Next(9) switch
            {
                0 or 1 => Set(variable),
                2 or 3 => Read(variable),
                4 => new BeginNode(variable),
                5 => new GotoNode(label),
                6 => new BranchNode(new Code("c"), true, label),
                _ => new AwaitNode(),
            };
        }

        private static string Place(Variable variable) => variable.IsHoisted ? "field " + variable.Name : "local " + variable.Name;

        private int PlaceOf(Label label) => Nodes.FindIndex(node => node is LabelNode place && place.Label == label);
    }
}

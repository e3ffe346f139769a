using System.Collections;
using CoroGen.Generator.Analysis;
using CoroGen.Generator.Nodes;

namespace CoroGen.Generator.Layout;

/// <summary>
/// Finds the variables that live across an await: only these become fields, and those that never live together share one. What an
/// expression mentions counts as read, what a handler may read counts as read by everything in its try.
/// </summary>
internal sealed partial class Liveness
{
    private readonly List<Step> _steps = new();
    private readonly Dictionary<Label, int> _labels = new();
    private readonly Dictionary<Variable, int> _numbers = new();

    private Liveness()
    {
    }

    /// <summary>Marks the variables that have to be in the frame.</summary>
    public static Liveness Analyze(List<Node> nodes)
    {
        var analysis = new Liveness();
        analysis.Add(nodes, handlers: []);
        analysis.Solve();
        analysis.FindAssigned();
        analysis.Mark();
        return analysis;
    }

    private void Add(List<Node> nodes, List<int> handlers)
    {
        foreach (var node in nodes)
        {
            if (node is TryNode guarded) AddTry(guarded, handlers);
            else if (node is LabelNode label) _labels[label.Label] = _steps.Count;
            else _steps.Add(MakeStep(node, handlers));
        }
    }

    private void AddTry(TryNode node, List<int> handlers)
    {
        // The entries of the handlers come first, so that the body can refer to them; control flows around them.
        var skip = new Step { Node = node, Handlers = handlers, FallsThrough = false };
        _steps.Add(skip);
        var entries = new List<int>(handlers);
        var exits = new List<Step>();
        foreach (var clause in node.Catches)
        {
            entries.Add(_steps.Count);
            _steps.Add(new Step { Handlers = handlers, Reads = Numbers(clause.Header.Reads), MayWrite = Numbers(MayWrite(clause.Header)) });
            Add(clause.Body, handlers);
            exits.Add(AddExit(handlers));
        }

        var finallyStart = -1;
        if (node.Finally is { } code)
        {
            finallyStart = _steps.Count;
            entries.Add(finallyStart);
            _steps.Add(new Step { Handlers = handlers });
            Add(code, handlers);
            exits.Add(AddExit(handlers));
        }

        skip.Next = _steps.Count;
        Add(node.Body, entries);
        var end = new Step { Handlers = handlers };
        if (finallyStart >= 0) end.Also = finallyStart;
        _steps.Add(end);
        foreach (var exit in exits) exit.Next = _steps.Count;
    }

    private Step AddExit(List<int> handlers)
    {
        var exit = new Step { Handlers = handlers, FallsThrough = false };
        _steps.Add(exit);
        return exit;
    }

    private Step MakeStep(Node node, List<int> handlers)
    {
        var step = new Step { Node = node, Handlers = handlers };
        switch (node)
        {
            case StatementNode statement:
                step.MayWrite = Numbers(MayWrite(statement.Text));
                step.Reads = Numbers(statement.Text.Reads);
                step.Targets = statement.Targets;
                step.FallsThrough = statement.FallsThrough;
                break;
            case AssignNode assign:
                step.MayWrite = Numbers(MayWrite(assign.Value));
                step.Reads = Numbers(assign.Value.Reads);
                step.Writes = Number(assign.Target);
                break;
            case BeginNode begin:
                step.Begins = Number(begin.Variable);
                break;
            case GotoNode jump:
                step.Targets = [jump.Target];
                step.FallsThrough = false;
                break;
            case BranchNode branch:
                step.MayWrite = Numbers(MayWrite(branch.Condition));
                step.Reads = Numbers(branch.Condition.Reads);
                step.Targets = [branch.Target];
                break;
            case SwitchNode choice:
                step.MayWrite = Numbers(MayWrite(choice.Value).Concat(choice.Sections.SelectMany(static section => MayWrite(section.Label))));
                step.Reads = Numbers(choice.Value.Reads.Concat(choice.Sections.SelectMany(static section => section.Label.Reads)));
                step.Targets = choice.Sections.Select(static section => section.Target).ToList();
                break;
            case AwaitNode wait:
                step.MayWrite = Numbers(MayWrite(wait.Arguments).Concat(MayWrite(wait.AwaiterValue)));
                step.Reads = Numbers(wait.Arguments.Reads.Concat(wait.AwaiterValue.Reads));
                if (wait.Result is { } result) step.Writes = Number(result);
                if (wait.UnwindsTo is { } pending) step.Targets = [pending.Entry];
                break;
            case ReturnNode:
                step.FallsThrough = false;
                break;
        }

        return step;
    }

    private void Solve()
    {
        foreach (var step in _steps) step.Live = new BitArray(_numbers.Count);
        var after = new BitArray(_numbers.Count);
        bool changed;
        do
        {
            changed = false;
            for (var i = _steps.Count - 1; i >= 0; i--)
            {
                var step = _steps[i];
                After(i, after);
                if (step.Writes >= 0) after[step.Writes] = false;
                if (step.Begins >= 0) after[step.Begins] = false;
                foreach (var handler in step.Handlers) after.Or(_steps[handler].Live);
                foreach (var read in step.Reads) after[read] = true;
                changed |= !Same(step.Live, after);
                step.Live.SetAll(false);
                step.Live.Or(after);
            }
        }
        while (changed);
    }

    // Which variables may have a value before each step. What has none at an await, but gets one behind it, does not live across: so a span may
    // be declared before an await, and assigned in branches after it. What code mentions counts as assigned by it.
    private void FindAssigned()
    {
        foreach (var step in _steps) step.Assigned = new BitArray(_numbers.Count);
        var after = new BitArray(_numbers.Count);
        bool changed;
        do
        {
            changed = false;
            for (var i = 0; i < _steps.Count; i++)
            {
                var step = _steps[i];
                foreach (var number in step.MayWrite) step.Assigned[number] = true;
                after.SetAll(false);
                after.Or(step.Assigned);
                if (step.Writes >= 0) after[step.Writes] = true;
                if (step.Begins >= 0) after[step.Begins] = false;
                if (step.FallsThrough) Flow(i + 1);
                Flow(step.Next);
                Flow(step.Also);
                foreach (var handler in step.Handlers) Flow(handler);
                foreach (var target in step.Targets) Flow(_labels.TryGetValue(target, out var position) ? position : -1);
            }
        }
        while (changed);

        void Flow(int to)
        {
            if (to < 0 || to >= _steps.Count) return;
            var target = _steps[to].Assigned;
            for (var number = 0; number < target.Count; number++)
            {
                if (!after[number] || target[number]) continue;
                target[number] = true;
                changed = true;
            }
        }
    }

    private void After(int index, BitArray live)
    {
        live.SetAll(false);
        var step = _steps[index];
        if (step.FallsThrough && index + 1 < _steps.Count) live.Or(_steps[index + 1].Live);
        if (step.Next >= 0 && step.Next < _steps.Count) live.Or(_steps[step.Next].Live);
        if (step.Also >= 0) live.Or(_steps[step.Also].Live);
        foreach (var target in step.Targets)
        {
            if (_labels.TryGetValue(target, out var position) && position < _steps.Count) live.Or(_steps[position].Live);
        }
    }

    private void Mark()
    {
        var variables = _numbers.Keys.ToArray();
        var live = new BitArray(_numbers.Count);
        for (var i = 0; i < _steps.Count; i++)
        {
            var step = _steps[i];
            if (step.Node is TryNode { Awaits.Count: > 0 }) MarkEntered(i, live, variables);
            if (step.Node is not AwaitNode) continue;
            After(i, live);
            if (step.Writes >= 0) live[step.Writes] = false;
            foreach (var handler in step.Handlers) live.Or(_steps[handler].Live);
            for (var number = 0; number < variables.Length; number++)
            {
                if (!live[number]) continue;
                if (step.Assigned[number]) variables[number].IsHoisted = true;

                // No way leads here: C# wants a value all the same behind the label at which the frame is resumed.
                else variables[number].IsDeclaredAtTop = true;
            }
        }
    }

    // A resume enters the try too, and then jumps on: C# cannot see that the code at its start is not run without these variables.
    private void MarkEntered(int index, BitArray live, Variable[] variables)
    {
        After(index, live);
        for (var number = 0; number < variables.Length; number++)
        {
            if (live[number]) variables[number].IsDeclaredAtTop = true;
        }
    }

    private static bool Same(BitArray left, BitArray right)
    {
        for (var i = 0; i < left.Count; i++)
        {
            if (left[i] != right[i]) return false;
        }

        return true;
    }

    // What the code mentions may be written by it: a change in place, an out argument, a copy of what a pattern matched.
    private static IEnumerable<Variable> MayWrite(Code code) => code.Uses.Select(static use => use.Touched);

    private int Number(Variable variable)
    {
        if (!_numbers.TryGetValue(variable, out var number)) _numbers[variable] = number = _numbers.Count;
        return number;
    }

    private int[] Numbers(IEnumerable<Variable> variables) => variables.Select(Number).Distinct().ToArray();

    private sealed class Step
    {
        public Node? Node { get; set; }

        public IReadOnlyList<int> Reads { get; set; } = [];

        public int Writes { get; set; } = -1;

        /// <summary>The variable that begins here without a value, or -1.</summary>
        public int Begins { get; set; } = -1;

        public IReadOnlyList<int> MayWrite { get; set; } = [];

        public IReadOnlyList<Label> Targets { get; set; } = [];

        public bool FallsThrough { get; set; } = true;

        /// <summary>Where it continues besides, or -1.</summary>
        public int Next { get; set; } = -1;

        public int Also { get; set; } = -1;

        /// <summary>The steps at which handlers of the tries around it begin.</summary>
        public IReadOnlyList<int> Handlers { get; set; } = [];

        public BitArray Live { get; set; } = null!;

        /// <summary>The variables that may have a value before it, or get one as it begins.</summary>
        public BitArray Assigned { get; set; } = null!;
    }
}

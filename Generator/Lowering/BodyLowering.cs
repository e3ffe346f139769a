using CoroGen.Generator.Analysis;
using CoroGen.Generator.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Lowering;

/// <summary>
/// The lowering of one method: the code so far, and what goes into it. What it does with statements and expressions is in <see cref="Statements"/> and
/// <see cref="Expressions"/> and the files that these list.
/// </summary>
internal sealed class BodyLowering
{
    private readonly List<(string Type, string Name)> _children = new();
    private readonly List<AwaitNode> _awaits = new();

    private List<Node> _output = new();
    private int _lastLabel;
    private int _lastState;

    private BodyLowering(BodyFacts facts)
    {
        Facts = facts;
        Names = new FrameNames(facts);
        Targets = new JumpTargets(new JumpTarget(new Label(Names.Fresh("Return")), null));
        if (facts.ItemType is { } item) Iterator = new IteratorParts(facts.Method, item, Names);
        Variables = new BodyVariables(facts, Names);
        Examples = new TypeExamples(facts, Names, StaticMembers);
        LocalFunctions = new LocalFunctions(this);
        HostMembers = new HostMembers(this);
        Accessors = new Accessors(this);
    }

    public BodyFacts Facts { get; }

    public FrameNames Names { get; }

    public BodyVariables Variables { get; }

    public JumpTargets Targets { get; }

    /// <summary>What the frame has besides when it is that of an async iterator; null for a coroutine.</summary>
    public IteratorParts? Iterator { get; }

    /// <summary>The fields for iterators that loops of this one enumerate.</summary>
    public IteratorFields IteratorFields { get; } = new();

    /// <summary>Holds the value of a <c>return</c> on its way through a <c>finally</c> that awaits; null where there is no such finally.</summary>
    public Variable? ReturnValue { get; private set; }

    /// <summary>
    /// Says that an async iterator is being left, by its consumer or by <c>yield break</c>; null where no <c>catch</c> can keep it from that.
    /// </summary>
    public Variable? Leaving { get; private set; }

    /// <summary>What expressions of the present statement, whose awaits were brought to statement level, have become.</summary>
    public StatementMap<Code> Replacements { get; } = new();

    /// <summary>What stands before the members that a conditional access leads to, once its receiver was spilled.</summary>
    public StatementMap<Code> BindingReceivers { get; } = new();

    /// <summary>The catch clauses that moved behind their try, with the variables that hold what they caught.</summary>
    public Dictionary<SyntaxNode, Variable> MovedCatches { get; } = new();

    /// <summary>The local functions that became methods of the frame.</summary>
    public LocalFunctions LocalFunctions { get; }

    /// <summary>How initializers with awaits reach <c>init</c> setters.</summary>
    public Accessors Accessors { get; }

    /// <summary>Expressions whose types have no name.</summary>
    public TypeExamples Examples { get; }

    /// <summary>Static members of the frame that its text uses.</summary>
    public List<string> StaticMembers { get; } = new();

    /// <summary>
    /// Members of the user's type by which the frame reaches what only that type can: members of the base, and parameters of the primary constructor.
    /// </summary>
    public HostMembers HostMembers { get; }

    public Region? Region { get; private set; }

    /// <summary>Lowers a body.</summary>
    /// <param name="facts">What is known of its method.</param>
    /// <param name="body">Its block, or its expression.</param>
    public static LoweredBody Lower(BodyFacts facts, SyntaxNode body)
    {
        var lowering = new BodyLowering(facts);
        lowering.LowerAll(body);
        return new LoweredBody(
            facts,
            lowering.Names,
            lowering._output,
            lowering.Variables,
            lowering._awaits,
            lowering._children,
            lowering.Iterator,
            lowering.IteratorFields.All,
            lowering.Examples,
            lowering.StaticMembers,
            [.. lowering.LocalFunctions.Methods],
            [.. lowering.LocalFunctions.Holders],
            [.. lowering.HostMembers.Members]);
    }

    public void Emit(Node node) => _output.Add(node);

    public void Emit(Node node, SyntaxNode source)
    {
        node.Source = source.SyntaxTree.GetLineSpan(source.Span);
        _output.Add(node);
    }

    /// <summary>
    /// A statement for a brace of a flattened block. In Debug the compiler gives braces to debuggers to stop at, and to tools that count which lines
    /// were run; to these, the braces of its own machine are lines that never are.
    /// </summary>
    public void EmitBrace(SyntaxToken brace)
    {
        if (Facts.SplitsFrames || brace.IsMissing) return;
        Emit(new StatementNode(new Code(";")) { Source = brace.SyntaxTree!.GetLineSpan(brace.Span) });
    }

    /// <summary>Lowers into a list of its own.</summary>
    public List<Node> Collect(Action lower)
    {
        var outer = _output;
        var inner = _output = new List<Node>();
        lower();
        _output = outer;
        return inner;
    }

    public Label NewLabel(string name) => new(Names.Fresh($"{name}{++_lastLabel}"));

    public void Place(Label label) => Emit(new LabelNode(label));

    public void Goto(Label label) => Emit(new GotoNode(Use(label)));

    public void Branch(Code condition, bool when, Label target, SyntaxNode? source = null)
    {
        var node = new BranchNode(condition, when, Use(target));
        if (source is null) Emit(node);
        else Emit(node, source);
    }

    /// <summary>Jumps when a condition of the user's has the given value.</summary>
    public void BranchOn(ExpressionSyntax condition, bool when, Label target)
    {
        Expressions.Prepare(condition, this);
        var code = Rewrite(condition);

        // A type with an operator true has no negation.
        var type = Facts.Model.GetTypeInfo(condition);
        if (type.Type is { TypeKind: TypeKind.Dynamic } || type.ConvertedType is { SpecialType: not SpecialType.System_Boolean })
        {
            code = Code.Of("(", code, ") ? true : false");
        }

        Branch(code, when, target, condition);
    }

    /// <summary>Notes that an async iterator is being left.</summary>
    public void MarkLeaving()
    {
        if (Leaving is not null) Assign(Leaving, new Code("true"));
    }

    /// <summary>Jumps, through the finally blocks that hold awaits.</summary>
    public void Jump(JumpTarget target)
    {
        var targets = new List<Label>();
        Emit(new StatementNode(JumpCode(target, targets)) { Targets = targets, FallsThrough = false });
    }

    /// <summary>The statement that jumps; tells the labels that it leads to.</summary>
    public Code JumpCode(JumpTarget target, List<Label> targets)
    {
        for (var region = Region; region is not null && region != target.Region; region = region.Parent)
        {
            if (region.Pending is not { } pending) continue;
            var way = Use(pending.WayTo(target, () => NewLabel("Leave")));
            targets.Add(way);
            return new Code($"goto {way.Name};");
        }

        targets.Add(Use(target.Label));
        return new Code($"goto {target.Label.Name};");
    }

    public static Label Use(Label label)
    {
        label.IsUsed = true;
        return label;
    }

    public void Assign(Variable target, Code value, bool declares = false, SyntaxNode? source = null)
    {
        // A statement with a lambda stands in a block of its own, with what the lambda captures.
        if (value.Uses.Any(static use => use.InLambda)) target.IsDeclaredAtTop = true;
        if (source is not null && value.Written is { } written && LineOf(written) - LineOf(source) is var below and > 0)
            value = Code.Of(new string('\n', below), value);
        Node node = target.Closure is null
            ? new AssignNode(target, value, declares)
            : new StatementNode(Code.Of(new VariableUse(target, isWriteOnly: true), " = ", value, ";"));
        if (source is null) Emit(node);
        else Emit(node, source);
    }

    private static int LineOf(SyntaxNode node) => node.SyntaxTree.GetLineSpan(node.Span).StartLinePosition.Line;

    /// <summary>Runs a part of the lowering inside a try.</summary>
    public void Within(Region region, Action lower)
    {
        Region = region;
        lower();
        Region = region.Parent;
    }

    /// <summary>Adds an await point at the present place.</summary>
    public void AddAwait(AwaitNode node, SyntaxNode source)
    {
        node.State = ++_lastState;
        if (node.IsYield) _lastState++;
        for (var region = Region; region is not null; region = region.Parent)
        {
            region.Node.Awaits.Add(node);
            node.HasHandlers |= region.HasHandlers;
            node.HasFilter |= region.HasFilter;
            node.IsInFinally |= region.HasFinally;
        }

        if (!node.IsYield && Region?.Pending is { } pending)
        {
            node.UnwindsTo = pending;
            Use(pending.Entry);
        }

        _awaits.Add(node);
        Emit(node, source);
    }

    /// <summary>The field for child frames or awaiters of a type.</summary>
    public string ChildField(string typeText, string name)
    {
        if (Facts.SharesFields && _children.FirstOrDefault(child => child.Type == typeText).Name is { } shared) return shared;
        var field = Names.Fresh($"{name}{_children.Count + 1}");
        _children.Add((typeText, field));
        return field;
    }

    /// <summary>Makes the objects for the variables that lambdas capture in a scope that has just been entered.</summary>
    public void StartClosure(SyntaxNode scope)
    {
        if (Variables.ClosureOf(scope) is not { } closure) return;
        Assign(closure.Reference, new Code($"new {closure.ClassName}()"));
        foreach (var parameter in closure.Variables.Where(variable => variable.IsParameter))
        {
            var field = Variables.Parameters.Single(other => SymbolEqualityComparer.Default.Equals(other.Symbol, parameter.Symbol));
            Emit(new StatementNode(Code.Of(parameter, " = ", field, ";")));
        }
    }

    /// <summary>The text of a node, with names re-bound.</summary>
    public Code Rewrite(SyntaxNode node) => new Rewriter(this, node).Rewrite();

    /// <summary>Emits a statement that holds no await as the user wrote it.</summary>
    public void EmitVerbatim(SyntaxNode node)
    {
        var rewriter = new Rewriter(this, node);
        var code = rewriter.Rewrite();
        Emit(
            new StatementNode(code) { Targets = rewriter.Targets, FallsThrough = node is not (ThrowStatementSyntax or ReturnStatementSyntax or YieldStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax or GotoStatementSyntax) },
            node);
    }

    /// <summary>Lowers <c>return value</c>.</summary>
    public void LowerReturn(ExpressionSyntax? value, SyntaxNode source)
    {
        if (value is not null)
        {
            Expressions.Prepare(value, this);
            var target = ReturnValue is null ? new Code(Names.Result) : Code.Of(new VariableUse(ReturnValue, isWriteOnly: true));
            Emit(new StatementNode(Code.Of(target, " = ", Rewrite(value), ";")), source);
        }

        Jump(Targets.Return);
    }

    private void LowerAll(SyntaxNode body)
    {
        if (Facts.HasUnsafeBlocks && body.DescendantNodes().FirstOrDefault(AwaitSyntax.IsAwaitingFunction) is { } function)
        {
            throw new UnsupportedConstructException("an unsafe block beside a function that awaits", function);
        }

        Variables.Declare(body);
        LocalFunctions.Declare(body);
        if (Facts.HasAwaitingFinally && Facts.ResultType is not null) ReturnValue = Variables.NewTemporary(Facts.ResultType, "returnValue");
        if (Iterator is not null && body.DescendantNodes().Any(static node => node is CatchClauseSyntax || (AwaitSyntax.IsTry(node) && node.Ancestors().Any(static outer => outer is FinallyClauseSyntax))))
        {
            Leaving = Variables.NewTemporary("bool", "leaving");
            Leaving.IsDeclaredAtTop = true;
            Assign(Leaving, new Code("false"));
        }

        StartClosure(Facts.Declaration);
        switch (body)
        {
            case BlockSyntax block:
                Statements.LowerAll(block.Statements, this, block);
                break;
            case ArrowExpressionClauseSyntax { Expression: var expression } when Facts.ResultType is not null && expression is not ThrowExpressionSyntax:
                LowerReturn(expression, expression);
                break;
            case ArrowExpressionClauseSyntax { Expression: var expression }:
                Expressions.LowerForEffect(expression, this, expression);
                break;
        }

        Emit(new LabelNode(Use(Targets.Return.Label)));
        if (body is BlockSyntax whole) EmitBrace(whole.CloseBraceToken);
        if (ReturnValue is not null) Emit(new StatementNode(Code.Of($"{Names.Result} = ", ReturnValue, ";")));
        Emit(new ReturnNode());
    }
}

using CoroGen.Generator.Analysis;
using CoroGen.Generator.Declarations;
using CoroGen.Generator.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Lowering;

/// <summary>
/// The state of the lowering of one method: the variables, the code so far, and the jumps that are possible. What it does with statements
/// and expressions is in <see cref="Statements"/> and <see cref="Expressions"/> and the files that these list.
/// </summary>
internal sealed partial class BodyLowering
{
    // No shorter text has as many variables as would matter.
    private const int MinTextOfManyVariables = 600;

    private readonly Dictionary<ISymbol, Variable> _variables = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<SyntaxNode, Closure> _closures = new();
    private readonly List<(string Type, string Name)> _children = new();
    private readonly SuspendingNodes _suspending;

    private List<Node> _output = new();
    private bool? _hasHandlers;
    private int _lastTemporary;
    private int _lastLabel;
    private int _lastState;

    public BodyLowering(IMethodSymbol method, SyntaxNode declaration, CompilationFacts facts)
    {
        Method = method;
        Declaration = declaration;
        Facts = facts;
        Model = facts.ModelOf(declaration.SyntaxTree);
        Names = new NameTable(declaration, Model);
        Names.Reserve(CoroutineMethods.FrameName(method));
        Names.Reserve(CoroutineMethods.SimpleName(method));
        foreach (var parameter in Visibility.TypeParametersInScope(method)) Names.Reserve(parameter.Name);
        if (declaration.Span.Length >= MinTextOfManyVariables) FrameName = Names.Fresh("frame");
        _suspending = new SuspendingNodes(declaration, Model);
        HasUnsafeBlocks = declaration.DescendantNodes().Any(static node => node is UnsafeStatementSyntax);
        HasCheckedContexts = declaration.DescendantNodes().Any(CheckedContext.IsContext);
        BoxName = Names.Fresh("box");
        ResultName = Names.Fresh("result");
        FinishedName = Names.Fresh("finished");
        StateName = Names.Fresh("_state");
        SelfName = Names.Fresh("_this");
        SuspendingName = Names.Fresh("suspending");
        LeaveTarget = ReturnTarget = new JumpTarget(new Label(Names.Fresh("Return")), null);
        CoroutineMethods.IsCoro(method.ReturnType, out var result);
        ResultType = result;
        if (CoroutineMethods.IsIterator(method.ReturnType, out var item)) Iterator = new IteratorParts(method, item!, Names);
        BodyName = TypeNames.Identifier(IteratorParts.IsMember(CoroutineMethods.SimpleName(method)) ? "MoveNext" : CoroutineMethods.SimpleName(method));
        LocalFunctions = new LocalFunctions(this);
        HostMembers = new HostMembers(this);
        Accessors = new Accessors(this);
        Self = new Variable(SelfName, method.ContainingType, TypeNames.Of(method.ContainingType)) { IsHoisted = true, IsParameter = true };
    }

    public IMethodSymbol Method { get; }

    public SyntaxNode Declaration { get; }

    public CompilationFacts Facts { get; }

    public SemanticModel Model { get; }

    public NameTable Names { get; }

    /// <summary>The name of the frame's methods that hold the user's code: that of the user's method.</summary>
    public string BodyName { get; }

    public string BoxName { get; }

    public string ResultName { get; }

    public string FinishedName { get; }

    public string StateName { get; }

    public string SelfName { get; }

    public string SuspendingName { get; }

    public JumpTarget ReturnTarget { get; }

    /// <summary>The type of the result; null when there is none.</summary>
    public ITypeSymbol? ResultType { get; }

    /// <summary>What the frame has besides when it is that of an async iterator; null for a coroutine.</summary>
    public IteratorParts? Iterator { get; }

    /// <summary>The state in which the frame was resumed, as text.</summary>
    public string ResumedState => Iterator is { } iterator ? iterator.ResumedStateName : $"{Frame}.{StateName}";

    /// <summary>A local that refers to the frame, where the body is long and may have many variables; null for others.</summary>
    public string? FrameName { get; }

    /// <summary>
    /// The frame, as its code mentions it. The flow analysis of the compiler follows the fields of <c>this</c> and of locals, and does not always come to
    /// an end where there are more than 64 of them and of other variables, and jumps backwards; the fields of a choice it does not follow. Of this choice
    /// nothing is left in the compiled code.
    /// </summary>
    public string Frame => FrameName is null ? "this" : $"(true ? ref {FrameName} : ref {FrameName})";

    /// <summary>The fields for iterators that loops of this one enumerate.</summary>
    public IteratorFields IteratorFields { get; } = new();

    /// <summary>The receiver, in the frame.</summary>
    public Variable Self { get; }

    /// <summary>Holds the value of a <c>return</c> on its way through a <c>finally</c> that awaits; null where there is no such finally.</summary>
    public Variable? ReturnValue { get; private set; }

    /// <summary>
    /// Says that an async iterator is being left, by its consumer or by <c>yield break</c>; null where no <c>catch</c> can keep it from that.
    /// </summary>
    public Variable? Leaving { get; private set; }

    /// <summary>The parameters, in their order.</summary>
    public List<Variable> Parameters { get; } = new();

    /// <summary>Every variable, for its declaration.</summary>
    public List<Variable> AllVariables { get; } = new();

    public List<Closure> Closures { get; } = new();

    public List<AwaitNode> Awaits { get; } = new();

    /// <summary>The fields for child frames and awaiters: type and name.</summary>
    public IReadOnlyList<(string Type, string Name)> Children => _children;

    /// <summary>Whether what is never live together shares a field. Measurements of what that is worth turn it off.</summary>
    public bool SharesFields => !Declaration.SyntaxTree.Options.Features.ContainsKey("CoroGenSeparateFields");

    /// <summary>What expressions of the present statement, whose awaits were brought to statement level, have become.</summary>
    public StatementMap<Code> Replacements { get; } = new();

    /// <summary>Where <c>break</c> leads, for each flattened loop and switch.</summary>
    public Dictionary<SyntaxNode, JumpTarget> BreakTargets { get; } = new();

    /// <summary>Where <c>continue</c> leads, for each flattened loop.</summary>
    public Dictionary<SyntaxNode, JumpTarget> ContinueTargets { get; } = new();

    /// <summary>Where <c>goto</c> leads, for each flattened label, and for each label of a flattened switch.</summary>
    public Dictionary<SyntaxNode, JumpTarget> LabelTargets { get; } = new();

    /// <summary>The catch clauses that moved behind their try, with the variables that hold what they caught.</summary>
    public Dictionary<SyntaxNode, Variable> MovedCatches { get; } = new();

    /// <summary>What stands before the members that a conditional access leads to, once its receiver was spilled.</summary>
    public StatementMap<Code> BindingReceivers { get; } = new();

    /// <summary>Whether parts of the method are <c>unsafe</c>, so that its frame is.</summary>
    public bool HasUnsafeBlocks { get; }

    /// <summary>Whether the compiler's machine of the method has handlers of exceptions.</summary>
    public bool HasHandlers => _hasHandlers ??= Handlers.Exist(Declaration, Model);

    /// <summary>Whether the method has <c>checked</c> or <c>unchecked</c> contexts of its own.</summary>
    public bool HasCheckedContexts { get; }

    /// <summary>The local functions that became methods of the frame.</summary>
    public LocalFunctions LocalFunctions { get; }

    /// <summary>How initializers with awaits reach <c>init</c> setters.</summary>
    public Accessors Accessors { get; }

    /// <summary>
    /// Static members of the frame: methods that only type inference looks at (<see cref="TypeExamples"/>), and call sites of dynamic operations.
    /// </summary>
    public List<string> StaticMembers { get; } = new();

    /// <summary>
    /// Members of the user's type by which the frame reaches what only that type can: members of the base, and parameters of the primary constructor.
    /// </summary>
    public HostMembers HostMembers { get; }

    public Region? Region { get; private set; }

    /// <summary>Lowers the whole body.</summary>
    public List<Node> Lower(SyntaxNode body)
    {
        if (HasUnsafeBlocks && body.DescendantNodes().FirstOrDefault(AwaitSyntax.IsAwaitingFunction) is { } function)
        {
            throw new UnsupportedConstructException("an unsafe block beside a function that awaits", function);
        }

        DeclareVariables(body);
        LocalFunctions.Declare(body);
        if (_suspending.HasAwaitingFinally && ResultType is not null) ReturnValue = NewTemporary(ResultType, "returnValue");
        if (Iterator is not null && body.DescendantNodes().Any(static node => node is CatchClauseSyntax || (AwaitSyntax.IsTry(node) && node.Ancestors().Any(static outer => outer is FinallyClauseSyntax))))
        {
            Leaving = NewTemporary("bool", "leaving");
            Leaving.IsDeclaredAtTop = true;
            Assign(Leaving, new Code("false"));
        }

        StartClosure(Declaration);
        switch (body)
        {
            case BlockSyntax block:
                Statements.LowerAll(block.Statements, this, block);
                break;
            case ArrowExpressionClauseSyntax { Expression: var expression } when ResultType is not null && expression is not ThrowExpressionSyntax:
                LowerReturn(expression, expression);
                break;
            case ArrowExpressionClauseSyntax { Expression: var expression }:
                Expressions.LowerForEffect(expression, this, expression);
                break;
        }

        Emit(new LabelNode(Use(ReturnTarget.Label)));
        if (body is BlockSyntax whole) EmitBrace(whole.CloseBraceToken);
        if (ReturnValue is not null) Emit(new StatementNode(Code.Of($"{ResultName} = ", ReturnValue, ";")));
        Emit(new ReturnNode());
        return _output;
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
        if (CalleeFrame.SplitsFrames(Facts.Compilation) || brace.IsMissing) return;
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
        var type = Model.GetTypeInfo(condition);
        if (type.Type is { TypeKind: TypeKind.Dynamic } || type.ConvertedType is { SpecialType: not SpecialType.System_Boolean })
        {
            code = Code.Of("(", code, ") ? true : false");
        }

        Branch(code, when, target, condition);
    }

    /// <summary>Where an async iterator that is being left goes on behind a finally; null if it does nothing else there, because it is within a finally.</summary>
    public JumpTarget? LeaveTarget { get; private set; }

    /// <summary>Lowers with another <see cref="LeaveTarget"/>.</summary>
    public void WithLeaveTarget(JumpTarget? target, Action lower)
    {
        var outer = LeaveTarget;
        LeaveTarget = target;
        lower();
        LeaveTarget = outer;
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

    /// <summary>A variable of the generator's own.</summary>
    public Variable NewTemporary(ITypeSymbol? type, string name = "temp")
    {
        var isNameable = type is not null && TypeNames.IsNameable(type);
        var variable = new Variable(Names.Fresh($"{name}{++_lastTemporary}"), type, isNameable ? TypeNames.Of(type!) : "var");
        AllVariables.Add(variable);
        return variable;
    }

    /// <summary>A variable of the generator's own, of a type that is known as text.</summary>
    public Variable NewTemporary(string typeText, string name)
    {
        var variable = new Variable(Names.Fresh($"{name}{++_lastTemporary}"), null, typeText);
        AllVariables.Add(variable);
        return variable;
    }

    public Variable? VariableOf(ISymbol? symbol) => symbol is not null && _variables.TryGetValue(symbol, out var variable) ? variable : null;

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

    /// <summary>Whether the node is flattened: in general, because an await stands in it, outside of lambdas and local functions.</summary>
    public bool Suspends(SyntaxNode node) => _suspending.Contains(node);

    /// <summary>Whether the node is the call of a statement that C# leaves out, with the awaits in it.</summary>
    public bool IsDeleted(SyntaxNode node) => _suspending.IsDeleted(node);

    /// <summary>Whether only the head of a statement is flattened; see <see cref="Heads"/>.</summary>
    public bool OnlyHeadSuspends(StatementSyntax statement) => _suspending.OnlyHeadSuspends(statement);

    /// <summary>Whether what a scope declares belongs to the flattened code.</summary>
    public bool Flattens(SyntaxNode scope) => _suspending.Flattens(scope);

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

        Awaits.Add(node);
        Emit(node, source);
    }

    /// <summary>The field for child frames or awaiters of a type.</summary>
    public string ChildField(string typeText, string name)
    {
        if (SharesFields && _children.FirstOrDefault(child => child.Type == typeText).Name is { } shared) return shared;
        var field = Names.Fresh($"{name}{_children.Count + 1}");
        _children.Add((typeText, field));
        return field;
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
            var target = ReturnValue is null ? new Code(ResultName) : Code.Of(new VariableUse(ReturnValue, isWriteOnly: true));
            Emit(new StatementNode(Code.Of(target, " = ", Rewrite(value), ";")), source);
        }

        Jump(ReturnTarget);
    }
}

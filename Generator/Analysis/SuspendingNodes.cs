using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Analysis;

/// <summary>
/// The nodes in which an await stands, outside of lambdas and local functions: they are flattened. So are those with a using declaration that
/// a jump may pass by, those that renew a reference which had another target before an await, a try that an iterator may pass by while it is left, and
/// texts and collections that are told how their pieces were written.
/// Of some statements only the head awaits: once that is evaluated, the rest stays as the user wrote it.
/// </summary>
internal sealed class SuspendingNodes
{
    private readonly HashSet<SyntaxNode> _all = new();
    private readonly HashSet<SyntaxNode> _inBody = new();
    private readonly HashSet<SyntaxNode> _deleted = new();

    public SuspendingNodes(SyntaxNode declaration, SemanticModel model)
    {
        var nodes = declaration.DescendantNodes(node => !IsFunction(node) && !FindDeleted(node, model)).ToList();
        foreach (var node in nodes)
        {
            if (AwaitSyntax.IsAwait(node) || node.IsKind(SyntaxKind.YieldReturnStatement)) Add(node, declaration);
        }

        foreach (var node in nodes)
        {
            if ((IsUsingAfterJump(node) || ReadsSource(node, model)) && !IsInPlainFinally(node)) Add(node, declaration);
        }

        foreach (var inner in declaration.DescendantNodes(static node => !IsFunction(node)).Where(IsPassedWhenLeft).ToList()) Add(inner, declaration);
        var statements = declaration.DescendantNodes(static node => !IsFunction(node)).OfType<ExpressionStatementSyntax>();
        foreach (var renewal in statements.Where(statement => IsRenewalBesideAwait(statement, model)).ToList()) Add(renewal, declaration);

        HasAwaitingFinally = _all.Any(static node => node is FinallyClauseSyntax || (node is not AwaitExpressionSyntax && AwaitSyntax.IsAwait(node)));
    }

    /// <summary>Whether a <c>finally</c>, or what stands for one, holds an await.</summary>
    public bool HasAwaitingFinally { get; }

    public bool Contains(SyntaxNode node) => _all.Contains(node);

    /// <summary>Whether the node is a statement's call that C# leaves out, although it awaits.</summary>
    public bool IsDeleted(SyntaxNode node) => _deleted.Contains(node);

    /// <summary>Whether what the node declares belongs to the flattened code.</summary>
    public bool Flattens(SyntaxNode node) => node is SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax choice }
        ? choice.Arms.Any(_all.Contains) // Where one arm awaits, a switch jumps to all of them.
        : _all.Contains(node) && !OnlyHeadSuspends(node);

    /// <summary>Whether an await stands in the head of a statement, which is evaluated once before all else, and nowhere else in it.</summary>
    public bool OnlyHeadSuspends(SyntaxNode node) => _all.Contains(node) && !_inBody.Contains(node) && HeadOf(node) is not null;

    /// <summary>The head of a statement that can stay as it is when only that awaits; null for others.</summary>
    public static ExpressionSyntax? HeadOf(SyntaxNode node) => node switch
    {
        ForEachStatementSyntax { AwaitKeyword.RawKind: (int)SyntaxKind.None } loop => WithoutVariables(loop.Expression),
        ForEachVariableStatementSyntax { AwaitKeyword.RawKind: (int)SyntaxKind.None } loop => WithoutVariables(loop.Expression),
        LockStatementSyntax section => WithoutVariables(section.Expression),
        IfStatementSyntax branch => WithoutVariables(branch.Condition),
        SwitchStatementSyntax choice => WithoutVariables(choice.Expression),
        UsingStatementSyntax { AwaitKeyword.RawKind: (int)SyntaxKind.None, Expression: { } resource } => WithoutVariables(resource),
        UsingStatementSyntax { AwaitKeyword.RawKind: (int)SyntaxKind.None, Declaration: { Variables: { Count: 1 } variables } } => variables[0].Initializer is { } initializer
            ? WithoutVariables(initializer.Value)
            : null,
        _ => null,
    };

    // Variables of the head would be assigned before it, in the flattened code.
    private static ExpressionSyntax? WithoutVariables(ExpressionSyntax head) =>
        head.DescendantNodes(static node => node is not AnonymousFunctionExpressionSyntax).Any(static node => node is SingleVariableDesignationSyntax)
            ? null
            : head;

    private static bool IsFunction(SyntaxNode node) => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax;

    // Where all awaits of a finally are in such calls, it is one that does not await: filters of outer catches run before it.
    private bool FindDeleted(SyntaxNode node, SemanticModel model)
    {
        if (node is not InvocationExpressionSyntax { Parent: ExpressionStatementSyntax or ArrowExpressionClauseSyntax or ForStatementSyntax } call)
            return false;
        if (!call.DescendantNodes(static inner => !IsFunction(inner)).Any(AwaitSyntax.IsAwait) || !DeletedCalls.Contain(call, model)) return false;
        _deleted.Add(call);
        return true;
    }

    private void Add(SyntaxNode node, SyntaxNode declaration)
    {
        for (var outer = node; outer != declaration; outer = outer.Parent!)
        {
            _all.Add(outer);
            if (outer is StatementSyntax && (HeadOf(outer) is not { } head || !head.Span.Contains(node.Span))) _inBody.Add(outer);
        }
    }

    private static bool ReadsSource(SyntaxNode node, SemanticModel model) =>
        (node is InterpolatedStringExpressionSyntax text && TextHandlers.ReadsSource(text, model)) || CollectionAdds.ReadSource(node, model);

    // A finally that does not await stays one: filters of outer catches run before it. No jump leaves it.
    private bool IsInPlainFinally(SyntaxNode node) =>
        node.Ancestors().TakeWhile(static outer => !IsFunction(outer)).Any(outer => outer is FinallyClauseSyntax && !_all.Contains(outer));

    // Where an async iterator that is being left runs a finally that awaits, it leaves a try in it behind the end of a try in that.
    private bool IsPassedWhenLeft(SyntaxNode node)
    {
        if (node is not (TryStatementSyntax { Finally: not null } or UsingStatementSyntax)) return false;
        var isNested = false;
        foreach (var outer in node.Ancestors().TakeWhile(static outer => !IsFunction(outer)))
        {
            if (outer is FinallyClauseSyntax)
                return isNested && _all.Contains(outer) && _all.Any(static inner => inner.IsKind(SyntaxKind.YieldReturnStatement));
            isNested |= AwaitSyntax.IsTry(outer);
        }

        return false;
    }

    // Whether a reference lives across an await is decided between flattened statements: behind one that renews it, it does not.
    private bool IsRenewalBesideAwait(ExpressionStatementSyntax statement, SemanticModel model)
    {
        if (statement.Expression is not AssignmentExpressionSyntax { Left: IdentifierNameSyntax name, Right: RefExpressionSyntax }) return false;
        if (model.GetSymbolInfo(name).Symbol is not ILocalSymbol { DeclaringSyntaxReferences: { Length: 1 } declarations }) return false;
        var scope = declarations[0].GetSyntax().FirstAncestorOrSelf<BlockSyntax>();
        var outer = statement.Parent;
        while (outer != scope && outer is BlockSyntax or IfStatementSyntax or ElseClauseSyntax or WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax)
            outer = outer.Parent;
        return scope is not null && outer == scope && _all.Contains(scope);
    }

    // A return becomes a goto, and C# lets no goto pass by a using declaration, not even one on its way out of the block.
    private static bool IsUsingAfterJump(SyntaxNode node) =>
        node is LocalDeclarationStatementSyntax { UsingKeyword.RawKind: (int)SyntaxKind.UsingKeyword } declaration
        && declaration.AncestorsAndSelf().First(static outer => outer.Parent is not LabeledStatementSyntax) is { Parent: { } block } first
        && block.ChildNodes()
            .TakeWhile(statement => statement != first)
            .SelectMany(static statement => statement.DescendantNodesAndSelf(static child => !IsFunction(child)))
            .Any(static statement => statement is ReturnStatementSyntax or YieldStatementSyntax or GotoStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax);
}

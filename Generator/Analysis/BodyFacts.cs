using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Analysis;

/// <summary>What is known of a method and its body before anything is made of it.</summary>
internal sealed class BodyFacts
{
    private readonly SuspendingNodes _suspending;
    private readonly Lazy<WrittenVariables> _written;
    private readonly Lazy<bool> _hasHandlers;

    public BodyFacts(IMethodSymbol method, SyntaxNode declaration, CompilationFacts project)
    {
        Method = method;
        Declaration = declaration;
        Project = project;
        Model = project.ModelOf(declaration.SyntaxTree);
        CoroutineMethods.IsCoro(method.ReturnType, out var result);
        ResultType = result;
        ItemType = CoroutineMethods.IsIterator(method.ReturnType, out var item) ? item : null;
        HasUnsafeBlocks = declaration.DescendantNodes().Any(static node => node is UnsafeStatementSyntax);
        HasCheckedContexts = declaration.DescendantNodes().Any(static node => node is CheckedExpressionSyntax or CheckedStatementSyntax);
        _suspending = new SuspendingNodes(declaration, Model);
        _written = new Lazy<WrittenVariables>(() => new WrittenVariables(declaration, Model));
        _hasHandlers = new Lazy<bool>(() => Handlers.Exist(declaration, Model));
    }

    public IMethodSymbol Method { get; }

    public SyntaxNode Declaration { get; }

    public CompilationFacts Project { get; }

    public Compilation Compilation => Project.Compilation;

    public SemanticModel Model { get; }

    /// <summary>The type of the result; null when there is none.</summary>
    public ITypeSymbol? ResultType { get; }

    /// <summary>The type of what an async iterator gives; null for a coroutine.</summary>
    public ITypeSymbol? ItemType { get; }

    /// <summary>Whether parts of the method are <c>unsafe</c>, so that its frame is.</summary>
    public bool HasUnsafeBlocks { get; }

    /// <summary>Whether the method has <c>checked</c> or <c>unchecked</c> contexts of its own.</summary>
    public bool HasCheckedContexts { get; }

    /// <summary>Whether the compiler's machine of the method has handlers of exceptions.</summary>
    public bool HasHandlers => _hasHandlers.Value;

    /// <summary>Whether a <c>finally</c>, or what stands for one, holds an await.</summary>
    public bool HasAwaitingFinally => _suspending.HasAwaitingFinally;

    /// <summary>The variables that something other than their declaration may write.</summary>
    public WrittenVariables Written => _written.Value;

    /// <summary>Whether what is never live together shares a field. Measurements of what that is worth turn it off.</summary>
    public bool SharesFields => !Declaration.SyntaxTree.Options.Features.ContainsKey("CoroGenSeparateFields");

    /// <summary>Whether the frame has a method up to the first suspension, and one for what comes after.</summary>
    public bool SplitsFrames => CalleeFrame.SplitsFrames(Compilation);

    /// <summary>Whether the node is flattened: in general, because an await stands in it, outside of lambdas and local functions.</summary>
    public bool Suspends(SyntaxNode node) => _suspending.Contains(node);

    /// <summary>Whether the node is the call of a statement that C# leaves out, with the awaits in it.</summary>
    public bool IsDeleted(SyntaxNode node) => _suspending.IsDeleted(node);

    /// <summary>Whether an await stands only in the head of a statement, which is evaluated once before all else.</summary>
    public bool OnlyHeadSuspends(StatementSyntax statement) => _suspending.OnlyHeadSuspends(statement);

    /// <summary>Whether what a scope declares belongs to the flattened code.</summary>
    public bool Flattens(SyntaxNode scope) => _suspending.Flattens(scope);
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Analysis;

/// <summary>
/// Which coroutine awaits which, within the compilation. A frame cannot be a field of itself: calls within a cycle, and calls of frames
/// that would make their callers too large, go through boxes.
/// </summary>
internal sealed class CallGraph(CompilationFacts facts)
{
    /// <summary>Frames past this size, in bytes and by estimate, are boxed: they cost more to zero and to keep than a box does.</summary>
    private const int SizeLimit = 1024;

    private const int Pointer = 8;

    private readonly Dictionary<IMethodSymbol, Entry> _entries = new(SymbolEqualityComparer.Default);
    private readonly Stack<Entry> _open = new();
    private int _lastIndex;

    /// <summary>Whether both are in one cycle of awaits, so that neither can embed the other.</summary>
    public bool IsRecursive(IMethodSymbol caller, IMethodSymbol callee) =>
        Visit(caller.OriginalDefinition).Component == Visit(callee.OriginalDefinition).Component;

    /// <summary>Whether the frame of a method is too large to be embedded.</summary>
    public bool IsLarge(IMethodSymbol callee) => SizeOf(callee.OriginalDefinition) > SizeLimit;

    private int SizeOf(IMethodSymbol method)
    {
        var entry = Visit(method);
        if (entry.Size >= 0) return entry.Size;
        entry.Size = 0;
        var size = Pointer;
        foreach (var callee in entry.Callees)
        {
            // Awaits of one frame share a field.
            if (!IsRecursive(method, callee)) size += Math.Min(SizeOf(callee), SizeLimit + 1) > SizeLimit ? 2 * Pointer : SizeOf(callee);
        }

        return entry.Size = size + entry.OwnSize;
    }

    // Tarjan's strongly connected components, over what is reachable so far.
    private Entry Visit(IMethodSymbol method)
    {
        if (_entries.TryGetValue(method, out var entry)) return entry;
        entry = new Entry { Index = ++_lastIndex, LowLink = _lastIndex };
        _entries[method] = entry;
        _open.Push(entry);
        Bind(method, entry);
        foreach (var callee in entry.Callees)
        {
            if (!_entries.TryGetValue(callee, out var other))
            {
                other = Visit(callee);
                entry.LowLink = Math.Min(entry.LowLink, other.LowLink);
            }
            else if (other.Component == 0)
            {
                entry.LowLink = Math.Min(entry.LowLink, other.Index);
            }
        }

        if (entry.LowLink != entry.Index) return entry;
        Entry member;
        do
        {
            member = _open.Pop();
            member.Component = entry.Index;
        }
        while (member != entry);
        return entry;
    }

    private void Bind(IMethodSymbol method, Entry entry)
    {
        entry.OwnSize = (method.Parameters.Length + (method.IsStatic ? 0 : 1)) * Pointer;
        var implementation = method.PartialImplementationPart ?? method;
        if (implementation.DeclaringSyntaxReferences.IsEmpty) return;
        var syntax = implementation.DeclaringSyntaxReferences[0].GetSyntax();
        var model = facts.ModelOf(syntax.SyntaxTree);
        foreach (var node in syntax.DescendantNodes(static node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)))
        {
            if (node is VariableDeclaratorSyntax or SingleVariableDesignationSyntax) entry.OwnSize += Pointer;
            if (Operand(node, model) is not { } operand) continue;
            if (operand is InvocationExpressionSyntax
                && model.GetSymbolInfo(operand).Symbol is IMethodSymbol called
                && ExtensionMembers.AsStatic(called).OriginalDefinition is var callee
                && CoroutineMethods.GetsFrame(callee))
            {
                entry.Callees.Add(callee);
            }
        }
    }

    // What is awaited, or enumerated.
    private static ExpressionSyntax? Operand(SyntaxNode node, SemanticModel model)
    {
        if (node is CommonForEachStatementSyntax { AwaitKeyword.RawKind: (int)SyntaxKind.AwaitKeyword } loop)
        {
            return EnumeratedSource.Of(loop.Expression, model).Expression;
        }

        var operand = (node as AwaitExpressionSyntax)?.Expression;
        while (operand is ParenthesizedExpressionSyntax inner) operand = inner.Expression;
        return operand;
    }

    private sealed class Entry
    {
        public int Index { get; set; }

        public int LowLink { get; set; }

        public int Component { get; set; }

        public int OwnSize { get; set; }

        public int Size { get; set; } = -1;

        public HashSet<IMethodSymbol> Callees { get; } = new(SymbolEqualityComparer.Default);
    }
}

using CoroGen.Generator.Binding;
using CoroGen.Generator.Emit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Lowering;

/// <summary>
/// Local functions of flattened scopes: each becomes a static method of the frame that gets the closures it reaches as further parameters.
/// </summary>
internal sealed class LocalFunctions(BodyLowering body)
{
    private readonly Dictionary<ISymbol, Entry> _functions = new(SymbolEqualityComparer.Default);
    private readonly FunctionGroups _groups = new(body);

    /// <summary>The methods, printed.</summary>
    public IEnumerable<Code> Methods => _functions.Values.Select(static entry => entry.Method!).Where(static method => method is not null);

    /// <summary>The classes that delegates of functions need, printed.</summary>
    public IEnumerable<Code> Holders => _groups.Holders;

    /// <summary>Finds the functions that flattened code declares.</summary>
    public void Declare(SyntaxNode content)
    {
        foreach (var function in content.DescendantNodes(static node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).OfType<LocalFunctionStatementSyntax>())
        {
            if (Syntax.ScopeOf(function) is not { } scope || !(scope.Parent == body.Declaration || body.Suspends(scope))) continue;
            if (body.Model.GetDeclaredSymbol(function) is { } symbol) _functions[symbol] = new Entry(body.Names.Fresh(function.Identifier.ValueText + "_1"), function);
        }
    }

    /// <summary>The name of the method that a function became; null for one that stays in the text around it.</summary>
    public string? NameOf(IMethodSymbol function) => _functions.TryGetValue(function.OriginalDefinition, out var entry) ? entry.Name : null;

    /// <summary>Prints the method of a function.</summary>
    public void Lower(LocalFunctionStatementSyntax function)
    {
        var entry = _functions[body.Model.GetDeclaredSymbol(function)!];
        var code = new Code(AttributeText.Of(body.Model.GetDeclaredSymbol(function)!) + "private static ");
        foreach (var modifier in function.Modifiers)
        {
            if (modifier.Kind() is SyntaxKind.AsyncKeyword or SyntaxKind.UnsafeKeyword or SyntaxKind.ExternKeyword) code.Add(modifier.Text + " ");
        }

        code.Add(Text(function.ReturnType)).Add($" {entry.Name}{function.TypeParameterList?.WithoutTrivia()}(");
        var parameters = Captures(entry).Select(static capture => $"{capture.TypeText} {capture.Name}_copy").ToList();
        code.Add(string.Join(", ", parameters));
        for (var i = 0; i < function.ParameterList.Parameters.Count; i++)
        {
            if (i > 0 || parameters.Count > 0) code.Add(", ");
            code.Add(Text(function.ParameterList.Parameters[i]));
        }

        code.Add(")");
        foreach (var constraint in function.ConstraintClauses) code.Add(" ").Add(Text(constraint));
        entry.Method = code;
        if (((SyntaxNode?)function.Body ?? function.ExpressionBody) is not { } content)
        {
            code.Add(";");
            return;
        }

        var place = content.SyntaxTree.GetLineSpan(content.Span);
        code.Add(place.Path.Length > 0 ? $"\n{LineDirective.Of(place)}\n" : " ").Add(Text(content));
        if (function.Body is null) code.Add(";");
        if (place.Path.Length > 0) code.Add("\n" + LineDirective.Default);
    }

    /// <summary>What a call has to hand to the method: references to closures, and the receiver.</summary>
    public IEnumerable<VariableUse> Arguments(IMethodSymbol function, bool inLambda) =>
        Captures(_functions[function.OriginalDefinition]).Select(capture => new VariableUse(capture, inLambda: inLambda));

    /// <summary>A method group for a function: two delegates made of it in the same scope are equal, as they are in C#.</summary>
    /// <param name="function">The function.</param>
    /// <param name="inLambda">Whether the text stands in a lambda.</param>
    public Code GroupOf(IMethodSymbol function, bool inLambda)
    {
        var entry = _functions[function.OriginalDefinition];
        var captures = Captures(entry);
        if (captures.Count == 0) return new Code(entry.Name);
        entry.Group ??= _groups.Make(entry.Name, entry.Function, captures);
        return entry.Group.Use(inLambda);
    }

    private Code Text(SyntaxNode node) => new Rewriter(body, node, inLambda: true).Rewrite();

    private List<Variable> Captures(Entry entry)
    {
        if (entry.Captures is not null) return entry.Captures;
        var found = new HashSet<Variable>();
        Collect(entry, found, new HashSet<Entry>());
        return entry.Captures = found.OrderBy(static variable => variable.Name, StringComparer.Ordinal).ToList();
    }

    private void Collect(Entry entry, HashSet<Variable> found, HashSet<Entry> seen)
    {
        if (!seen.Add(entry)) return;
        foreach (var node in entry.Function.DescendantNodes(node => !Rewriter.IsOnlyText(node, body)))
        {
            if (Rewriter.NeedsReceiver(node, body)) found.Add(body.Self);
            if (node is not SimpleNameSyntax name) continue;
            var symbol = body.Model.GetSymbolInfo(name).Symbol;
            if (body.VariableOf(symbol) is { Closure: { } closure }) found.Add(closure.Reference);
            else if (symbol is IMethodSymbol { MethodKind: MethodKind.LocalFunction } called && _functions.TryGetValue(called.OriginalDefinition, out var other)) Collect(other, found, seen);
        }
    }

    private sealed class Entry(string name, LocalFunctionStatementSyntax function)
    {
        public string Name => name;

        public LocalFunctionStatementSyntax Function => function;

        public List<Variable>? Captures { get; set; }

        public Code? Method { get; set; }

        public FunctionGroup? Group { get; set; }
    }
}

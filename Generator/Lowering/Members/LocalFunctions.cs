using CoroGen.Generator.Analysis;
using CoroGen.Generator.Declarations;
using CoroGen.Generator.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Lowering;

/// <summary>
/// Local functions of flattened scopes: each becomes a static method that gets the closures it reaches as further parameters. It stands in a
/// class of the frame that bears the function's name, and has itself that of the user's method, so that it says so to calls that ask for it.
/// </summary>
internal sealed class LocalFunctions(BodyLowering body)
{
    private readonly Dictionary<ISymbol, Entry> _functions = new(SymbolEqualityComparer.Default);
    private readonly LocalFunctionDelegates _groups = new(body);

    /// <summary>The methods, printed.</summary>
    public IEnumerable<Code> Methods => _functions.Values.Select(static entry => entry.Method!).Where(static method => method is not null);

    /// <summary>The classes that delegates of functions need, printed.</summary>
    public IEnumerable<Code> Holders => _groups.Holders;

    /// <summary>Finds the functions that flattened code declares.</summary>
    public void Declare(SyntaxNode content)
    {
        foreach (var function in content.DescendantNodes(static node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).OfType<LocalFunctionStatementSyntax>())
        {
            if (AwaitSyntax.ScopeOf(function) is not { } scope || !(scope.Parent == body.Facts.Declaration || body.Facts.Flattens(scope))) continue;
            if (body.Facts.Model.GetDeclaredSymbol(function) is { } symbol)
            {
                _functions[symbol] = new Entry(body.Names.Fresh(function.Identifier.ValueText + "_1"), function, body);
            }
        }
    }

    /// <summary>The method that a function became, as calls name it; null for one that stays in the text around it.</summary>
    public string? NameOf(IMethodSymbol function) => _functions.TryGetValue(function.OriginalDefinition, out var entry) ? entry.FullName : null;

    /// <summary>Prints the method of a function.</summary>
    public void Lower(LocalFunctionStatementSyntax function)
    {
        var entry = _functions[body.Facts.Model.GetDeclaredSymbol(function)!];
        // They also tell which calls there are, and what the text may use.
        var code = new Code(AttributeText.Of(body.Facts.Model.GetDeclaredSymbol(function)!) + "public static ");
        foreach (var modifier in function.Modifiers)
        {
            if (modifier.Kind() is SyntaxKind.AsyncKeyword or SyntaxKind.UnsafeKeyword or SyntaxKind.ExternKeyword) code.Add(modifier.Text + " ");
        }

        code.Add(Text(function.ReturnType)).Add($" {entry.MethodName}{function.TypeParameterList?.WithoutTrivia()}(");
        var parameters = Captures(entry).Select(static capture => $"{capture.TypeText} {capture.Name}_copy").ToList();
        code.Add(string.Join(", ", parameters));
        for (var i = 0; i < function.ParameterList.Parameters.Count; i++)
        {
            if (i > 0 || parameters.Count > 0) code.Add(", ");
            code.Add(Text(function.ParameterList.Parameters[i]));
        }

        code.Add(")");
        foreach (var constraint in function.ConstraintClauses) code.Add(" ").Add(Text(constraint));
        entry.Method = Code.Of($"private static class {entry.Name} {{\n", AddContent(code, function), "\n}");
    }

    private Code AddContent(Code code, LocalFunctionStatementSyntax function)
    {
        SyntaxNode? content = function.Body is not null ? function.Body : function.ExpressionBody;
        if (content is null) return code.Add(";");
        var place = content.SyntaxTree.GetLineSpan(content.Span);
        code.Add(place.Path.Length > 0 ? $"\n{LineDirective.Of(place)}\n" : " ");

        // A statement in a context of its own needs a block.
        if (content is ArrowExpressionClauseSyntax { Expression: var effect } && IsEffect(function) && CheckedContext.Of(function) is not null)
            code.Add("{ ").Add(new Rewriter(body, effect, inLambda: true).RewriteStatement()).Add(" }");
        else code.Add(Text(content)).Add(function.Body is null ? ";" : "");
        return place.Path.Length > 0 ? code.Add("\n" + LineDirective.Hidden) : code;
    }

    // Whether the function gives nothing, so that its expression is a statement.
    private bool IsEffect(LocalFunctionStatementSyntax function) =>
        body.Facts.Model.GetDeclaredSymbol(function) is { } symbol && (symbol.ReturnsVoid || (symbol.IsAsync && symbol.ReturnType is INamedTypeSymbol { Arity: 0 }));

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
        if (captures.Count == 0) return new Code(entry.FullName);
        entry.Group ??= _groups.Make(entry.Name, entry.FullName, entry.Function, captures);
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
            if (Rewriter.NeedsReceiver(node, body)) found.Add(body.Variables.Self);
            if (node is not SimpleNameSyntax name) continue;
            var symbol = NamedSymbol.Of(name, body.Facts.Model);
            if (body.Variables.Of(symbol) is { Closure: { } closure }) found.Add(closure.Reference);
            else if (symbol is IMethodSymbol { MethodKind: MethodKind.LocalFunction } called && _functions.TryGetValue(called.OriginalDefinition, out var other))
                Collect(other, found, seen);
        }
    }

    private sealed class Entry(string name, LocalFunctionStatementSyntax function, BodyLowering body)
    {
        /// <summary>The name of the class.</summary>
        public string Name => name;

        // The name of a function that stands elsewhere says where.
        public string MethodName => function.Modifiers.Any(SyntaxKind.ExternKeyword) ? function.Identifier.Text : body.Names.Body;

        public string FullName => $"{name}.{MethodName}";

        public LocalFunctionStatementSyntax Function => function;

        public List<Variable>? Captures { get; set; }

        public Code? Method { get; set; }

        public LocalFunctionDelegate? Group { get; set; }
    }
}

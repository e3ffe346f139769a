using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static CoroGen.Generator.Analysis.RuntimeNames;

namespace CoroGen.Generator.Analysis;

/// <summary>
/// Chooses names for what the generated code declares. Flattening brings variables of different scopes together, and fields of the frame
/// are seen by the whole body, so a variable keeps its name only if nothing else in the method is called that.
/// </summary>
internal class NameTable
{
    private readonly SemanticModel _model;
    private readonly Dictionary<string, List<SyntaxToken>> _tokens = new();
    private readonly HashSet<string> _taken = new();

    public NameTable(SyntaxNode method, SemanticModel model)
    {
        _model = model;

        // The frame's own members.
        foreach (var name in new[] { Members.Start, Members.MoveNext, Members.FirstRun, Members.Resume }) _taken.Add(name);
        foreach (var token in method.DescendantTokens())
        {
            if (!token.IsKind(SyntaxKind.IdentifierToken)) continue;
            if (!_tokens.TryGetValue(token.ValueText, out var tokens)) _tokens[token.ValueText] = tokens = new List<SyntaxToken>();
            tokens.Add(token);
        }
    }

    /// <summary>A name that nothing in the method has.</summary>
    public string Fresh(string name)
    {
        var fresh = name;
        for (var number = 1; _tokens.ContainsKey(fresh) || !_taken.Add(fresh); number++) fresh = $"{name}_{number}";
        return fresh;
    }

    /// <summary>Keeps a name that a member of the frame has from the variables.</summary>
    public void Reserve(string name) => _taken.Add(name);

    /// <summary>The name of the user's variable, changed where it would hide or meet something else.</summary>
    public string For(ISymbol symbol)
    {
        // Elsewhere in the method it may discard.
        if (symbol.Name == "_") return Fresh("_ignored");
        if (_tokens.TryGetValue(symbol.Name, out var tokens) && tokens.All(token => IsHarmless(token, symbol)) && _taken.Add(symbol.Name))
        {
            return Analysis.TypeNames.Identifier(symbol.Name);
        }

        return Fresh(symbol.Name + "_1");
    }

    private bool IsHarmless(SyntaxToken token, ISymbol symbol)
    {
        switch (token.Parent)
        {
            case SimpleNameSyntax name when IsMemberName(name): return true;
            case IdentifierNameSyntax name: return SymbolEqualityComparer.Default.Equals(_model.GetSymbolInfo(name).Symbol, symbol);
            case VariableDeclaratorSyntax or SingleVariableDesignationSyntax or ForEachStatementSyntax or CatchDeclarationSyntax or ParameterSyntax:
                return SymbolEqualityComparer.Default.Equals(_model.GetDeclaredSymbol(token.Parent), symbol);
            case MethodDeclarationSyntax: return true;
            default: return false;
        }
    }

    private static bool IsMemberName(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Name == name,
        MemberBindingExpressionSyntax or NameColonSyntax => true,
        _ => false,
    };
}

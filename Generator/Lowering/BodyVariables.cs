using CoroGen.Generator.Analysis;
using CoroGen.Generator.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Lowering;

/// <summary>Which of the user's variables the flattened code shares, which of these live in closures, and the variables that the generator adds.</summary>
internal sealed class BodyVariables
{
    private readonly BodyFacts _facts;
    private readonly FrameNames _names;
    private readonly Dictionary<ISymbol, Variable> _bySymbol = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<SyntaxNode, Closure> _closures = new();
    private readonly List<Variable> _all = new();
    private readonly List<Variable> _parameters = new();
    private readonly List<Closure> _inOrder = new();
    private int _lastTemporary;

    public BodyVariables(BodyFacts facts, FrameNames names)
    {
        _facts = facts;
        _names = names;
        var type = facts.Method.ContainingType;
        Self = new Variable(names.Self, type, TypeNames.Of(type)) { IsHoisted = true, IsParameter = true };
    }

    /// <summary>The receiver, in the frame.</summary>
    public Variable Self { get; }

    /// <summary>The parameters, in their order.</summary>
    public IReadOnlyList<Variable> Parameters => _parameters;

    /// <summary>Every variable, for its declaration.</summary>
    public IReadOnlyList<Variable> All => _all;

    public IReadOnlyList<Closure> Closures => _inOrder;

    /// <summary>The variable of a symbol; null where that stays in the text around it.</summary>
    public Variable? Of(ISymbol? symbol) => symbol is not null && _bySymbol.TryGetValue(symbol, out var variable) ? variable : null;

    /// <summary>The closure of a scope, if lambdas capture variables of it.</summary>
    public Closure? ClosureOf(SyntaxNode scope) => _closures.TryGetValue(scope, out var closure) ? closure : null;

    /// <summary>A variable of the generator's own.</summary>
    public Variable NewTemporary(ITypeSymbol? type, string name = "temp")
    {
        var isNameable = type is not null && TypeNames.IsNameable(type);
        return Add(new Variable(TemporaryName(name), type, isNameable ? TypeNames.Of(type!) : "var"));
    }

    /// <summary>A variable of the generator's own, of a type that is known as text.</summary>
    public Variable NewTemporary(string typeText, string name) => Add(new Variable(TemporaryName(name), null, typeText));

    /// <summary>Makes variables of what a body and its method declare.</summary>
    public void Declare(SyntaxNode body)
    {
        var captured = Mentions.InFunctions(body, _facts.Model);
        var parameters = ExtensionMembers.ParametersInBody(_facts.Method, _facts.Model.GetDeclaredSymbol(_facts.Declaration));
        for (var i = 0; i < parameters.Length; i++)
        {
            var variable = Make(parameters[i], parameters[i].Type);
            variable.Symbol = _facts.Method.Parameters[i];
            variable.IsParameter = true;
            _parameters.Add(variable);
            if (captured.Contains(parameters[i]))
                Capture(
                    new Variable(variable.Name, variable.Type, variable.TypeText) { Symbol = variable.Symbol, IsParameter = true },
                    _facts.Declaration,
                    parameters[i]);
        }

        foreach (var node in body.DescendantNodesAndSelf(static node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)))
        {
            if (node is not (VariableDeclaratorSyntax or SingleVariableDesignationSyntax or ForEachStatementSyntax or CatchDeclarationSyntax)) continue;
            if (_facts.Model.GetDeclaredSymbol(node) is not ILocalSymbol { IsConst: false } local) continue;
            var scope = node is ForEachStatementSyntax ? node : AwaitSyntax.ScopeOf(node);
            if (scope is null || !(IsBody(scope) || _facts.Flattens(scope))) continue;
            var variable = Make(local, (node is ForEachStatementSyntax loop ? ElementOfDynamic(loop) : null) ?? local.Type);
            if (captured.Contains(local)) Capture(variable, scope, local);
        }
    }

    private string TemporaryName(string name) => _names.Fresh($"{name}{++_lastTemporary}");

    private bool IsBody(SyntaxNode scope) => scope == _facts.Declaration || (scope is BlockSyntax && scope.Parent == _facts.Declaration);

    // What the symbol calls an object is dynamic to the statements of the loop.
    private IDynamicTypeSymbol? ElementOfDynamic(ForEachStatementSyntax loop) =>
        loop.Type.IsVar ? _facts.Model.GetTypeInfo(loop.Expression).Type as IDynamicTypeSymbol : null;

    private Variable Make(ISymbol symbol, ITypeSymbol type)
    {
        var variable = new Variable(_names.For(symbol), type, TypeNames.IsNameable(type) ? TypeNames.Of(type) : "var")
        {
            Symbol = symbol,
            IsScoped = symbol is ILocalSymbol { ScopedKind: not ScopedKind.None },
        };
        _bySymbol[symbol] = variable;
        return Add(variable);
    }

    private Variable Add(Variable variable)
    {
        _all.Add(variable);
        return variable;
    }

    private void Capture(Variable variable, SyntaxNode scope, ISymbol symbol)
    {
        if (!_closures.TryGetValue(scope, out var closure))
        {
            closure = new Closure(_names.Fresh($"Closure{_closures.Count + 1}"), scope.Ancestors().Count());
            closure.Reference = NewTemporary(closure.ClassName, "closure");
            closure.Reference.IsDeclaredAtTop = true;
            _closures[scope] = closure;
            _inOrder.Add(closure);
        }

        variable.Closure = closure;
        closure.Variables.Add(variable);
        _bySymbol[symbol] = variable;
    }
}

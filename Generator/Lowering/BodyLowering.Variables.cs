using CoroGen.Generator.Analysis;
using CoroGen.Generator.Declarations;
using CoroGen.Generator.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Lowering;

/// <content>Which of the user's variables the flattened code shares, and which of these live in closures.</content>
internal sealed partial class BodyLowering
{
    /// <summary>Makes the objects for the variables that lambdas capture in a scope that has just been entered.</summary>
    public void StartClosure(SyntaxNode scope)
    {
        if (!_closures.TryGetValue(scope, out var closure)) return;
        Assign(closure.Reference, new Code($"new {closure.ClassName}()"));
        foreach (var parameter in closure.Variables.Where(variable => variable.IsParameter))
        {
            var field = Parameters.Single(other => SymbolEqualityComparer.Default.Equals(other.Symbol, parameter.Symbol));
            Emit(new StatementNode(Code.Of(parameter, " = ", field, ";")));
        }
    }

    /// <summary>The closure of a scope, if lambdas capture variables of it.</summary>
    public Closure? ClosureOf(SyntaxNode scope) => _closures.TryGetValue(scope, out var closure) ? closure : null;

    private void DeclareVariables(SyntaxNode body)
    {
        var captured = Mentions.InFunctions(body, Model);
        var parameters = ExtensionMembers.ParametersInBody(Method, Model.GetDeclaredSymbol(Declaration));
        for (var i = 0; i < parameters.Length; i++)
        {
            var variable = MakeVariable(parameters[i]);
            variable.Symbol = Method.Parameters[i];
            variable.IsParameter = true;
            Parameters.Add(variable);
            if (captured.Contains(parameters[i]))
                Capture(
                    new Variable(variable.Name, variable.Type, variable.TypeText) { Symbol = Method.Parameters[i], IsParameter = true },
                    Declaration,
                    parameters[i]);
        }

        foreach (var node in body.DescendantNodesAndSelf(static node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)))
        {
            if (node is not (VariableDeclaratorSyntax or SingleVariableDesignationSyntax or ForEachStatementSyntax or CatchDeclarationSyntax)) continue;
            if (Model.GetDeclaredSymbol(node) is not ILocalSymbol { IsConst: false } local) continue;
            var scope = node is ForEachStatementSyntax ? node : AwaitSyntax.ScopeOf(node);
            if (scope is null || !(IsBody(scope) || Flattens(scope))) continue;
            var variable = MakeVariable(local, node is ForEachStatementSyntax loop ? ElementOfDynamic(loop) : null);
            if (captured.Contains(local)) Capture(variable, scope);
        }
    }

    private bool IsBody(SyntaxNode scope) => scope == Declaration || (scope is BlockSyntax && scope.Parent == Declaration);

    // What the symbol calls an object is dynamic to the statements of the loop.
    private IDynamicTypeSymbol? ElementOfDynamic(ForEachStatementSyntax loop) =>
        loop.Type.IsVar ? Model.GetTypeInfo(loop.Expression).Type as IDynamicTypeSymbol : null;

    private Variable MakeVariable(ISymbol symbol, ITypeSymbol? knownType = null)
    {
        var type = knownType ?? symbol switch
        {
            ILocalSymbol local => local.Type,
            IParameterSymbol parameter => parameter.Type,
            _ => throw new InvalidOperationException(),
        };
        var variable = new Variable(Names.For(symbol), type, TypeNames.IsNameable(type) ? TypeNames.Of(type) : "var") { Symbol = symbol, IsScoped = symbol is ILocalSymbol { ScopedKind: not ScopedKind.None } };
        _variables[symbol] = variable;
        AllVariables.Add(variable);
        return variable;
    }

    private void Capture(Variable variable, SyntaxNode scope, ISymbol? inBody = null)
    {
        if (scope is BlockSyntax { Parent: MethodDeclarationSyntax } block && block.Parent == Declaration) scope = block;
        if (!_closures.TryGetValue(scope, out var closure))
        {
            closure = new Closure(Names.Fresh($"Closure{_closures.Count + 1}"), scope.Ancestors().Count());
            closure.Reference = NewTemporary(closure.ClassName, "closure");
            closure.Reference.IsDeclaredAtTop = true;
            _closures[scope] = closure;
            Closures.Add(closure);
        }

        variable.Closure = closure;
        closure.Variables.Add(variable);
        _variables[inBody ?? variable.Symbol!] = variable;
    }
}

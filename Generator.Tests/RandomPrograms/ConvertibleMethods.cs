using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Tests.RandomPrograms;

/// <summary>Which methods of ordinary code can be made coroutines: those that are called only where their results can be awaited.</summary>
internal static class ConvertibleMethods
{
    public static HashSet<IMethodSymbol> Find(SemanticModel model, SyntaxNode root)
    {
        var methods = root.DescendantNodes().OfType<MethodDeclarationSyntax>().Where(IsPossible)
            .Select(method => model.GetDeclaredSymbol(method)!)
            .Where(static method => !method.IsOverride && !method.IsVirtual && !IsImplementation(method))
            .ToHashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        var uses = root.DescendantNodes().OfType<SimpleNameSyntax>()
            .Select(name => (Name: name, Method: (model.GetSymbolInfo(name).Symbol as IMethodSymbol)?.OriginalDefinition))
            .Where(use => use.Method is not null)
            .ToArray();

        // A method that stays as it is keeps those that it calls from changing.
        while (methods.RemoveWhere(method => uses.Any(use => SymbolEqualityComparer.Default.Equals(use.Method, method) && !MayAwait(use.Name, model, methods))) > 0)
        {
        }

        return methods;
    }

    /// <summary>Whether an await may stand at a place.</summary>
    public static bool MayAwait(SyntaxNode place, SemanticModel model, HashSet<IMethodSymbol> methods)
    {
        foreach (var node in place.Ancestors())
        {
            switch (node)
            {
                case MethodDeclarationSyntax method: return model.GetDeclaredSymbol(method) is { } symbol && methods.Contains(symbol);
                case AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or LockStatementSyntax or CatchFilterClauseSyntax or QueryExpressionSyntax: return false;
                case ParameterListSyntax or AttributeListSyntax or ConditionalAccessExpressionSyntax: return false;
                case MemberDeclarationSyntax: return false;
            }
        }

        return false;
    }

    /// <summary>The call whose method a name is; null if it is used in another way.</summary>
    public static InvocationExpressionSyntax? CallOf(SimpleNameSyntax name) => name.Parent switch
    {
        InvocationExpressionSyntax call when call.Expression == name => call,
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access when access.Name == name && call.Expression == access => call,
        _ => null,
    };

    private static bool IsPossible(MethodDeclarationSyntax method) =>
        (method.Body is not null || method.ExpressionBody is not null)
        && method.ParameterList.Parameters.All(static parameter => !parameter.Modifiers.Any(SyntaxKind.RefKeyword) && !parameter.Modifiers.Any(SyntaxKind.OutKeyword) && !parameter.Modifiers.Any(SyntaxKind.InKeyword))
        && !method.DescendantNodes().OfType<YieldStatementSyntax>().Any();

    private static bool IsImplementation(IMethodSymbol method) => method.ContainingType.AllInterfaces
        .SelectMany(each => each.GetMembers())
        .Any(member => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method));

    private static bool MayAwait(SimpleNameSyntax name, SemanticModel model, HashSet<IMethodSymbol> methods) =>
        CallOf(name) is not null && MayAwait((SyntaxNode)name, model, methods);
}

using CoroGen.Generator.Analysis;
using CoroGen.Generator.Lowering;
using CoroGen.Generator.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Layout;

/// <summary>What follows from a variable being a field.</summary>
internal static class Hoisting
{
    /// <summary>Finds a form for variables whose types have no name, and refuses those that must be fields and cannot be.</summary>
    public static void Complete(LoweredBody body)
    {
        if (body.Names.FrameLocal is not null) body.Variables.Self.Owner = body.Names.Frame + ".";
        foreach (var variable in body.Variables.All.Concat(body.Variables.Closures.SelectMany(static closure => closure.Variables)))
        {
            if (variable.TypeText == "var" && (variable.IsHoisted || variable.IsDeclaredAtTop || variable.Closure is not null)) FindExample(variable, body);
            if (variable.IsRef && (variable.IsHoisted || (variable.IsDeclaredAtTop && (variable.TypeText == "var" || variable.Type is { IsRefLikeType: true }))))
            {
                throw new UnsupportedConstructException($"'{variable.Name}', a reference that lives across an await", body.Facts.Declaration);
            }

            if (body.Names.FrameLocal is not null && (variable.IsHoisted || variable.IsParameter) && variable.Closure is null) variable.Owner = body.Names.Frame + ".";
            if (variable is { IsHoisted: true, Type.IsRefLikeType: true })
            {
                throw new UnsupportedConstructException($"'{variable.Name}', a ref struct that lives across an await", body.Facts.Declaration);
            }
        }
    }

    private static void FindExample(Variable variable, LoweredBody body)
    {
        if (variable.Example is not null) return;

        // What is written in the midst of other code would be written through the cast that reading needs.
        variable.IsChangedInPlace = variable.Type is not { IsReferenceType: true }
            || (variable.Symbol is not null && (body.Facts.Written.AreChangedInPlace(variable.Symbol) || IsOutVariable(variable.Symbol)));
        variable.Example = variable.Type is null ? null : body.Examples.Of(variable.Type);
        if (variable.IsChangedInPlace && (variable.Example?[0] == '{' || IsUsedByMachine(variable, body))) variable.Example = null;
        if (variable.Example is null)
        {
            throw new UnsupportedConstructException($"'{variable.Name}', a variable of an anonymous type that lives across an await", body.Facts.Declaration);
        }
    }

    // The compiler's machine of a lambda keeps no reference across an await.
    private static bool IsUsedByMachine(Variable variable, LoweredBody body) =>
        variable is { Closure: not null, Symbol: { } symbol }
        && body.Facts.Declaration.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name =>
            name.Identifier.ValueText == symbol.Name
            && AwaitSyntax.IsInAwaitingFunction(name)
            && AwaitSyntax.IsBesideAwait(name)
            && SymbolEqualityComparer.Default.Equals(body.Facts.Model.GetSymbolInfo(name).Symbol, symbol));

    private static bool IsOutVariable(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences.Any(static reference => reference.GetSyntax().Parent?.Parent is ArgumentSyntax { RefKindKeyword.RawKind: (int)SyntaxKind.OutKeyword });
}

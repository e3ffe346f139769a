using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CoroGen.Analyzers;

/// <summary>CORO0007: an async override or implementation of a coroutine that is not a coroutine itself.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OverrideAnalyzer : CoroutineAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.OverrideIsNotCoroutine];

    private protected override void Register(CompilationStartAnalysisContext context, CoroutineTypes types) =>
        context.RegisterSymbolAction(symbol => Analyze(symbol, types), SymbolKind.Method);

    private static void Analyze(SymbolAnalysisContext context, CoroutineTypes types)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (method.PartialDefinitionPart is not null) return; // Its definition speaks for both.

        IMethodSymbol body = method.PartialImplementationPart ?? method;
        if (!body.IsAsync || types.IsCoroutine(method)) return;
        if ((OverriddenCoroutine(method, types) ?? ImplementedCoroutine(method, types)) is not { } coroutine) return;

        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.OverrideIsNotCoroutine,
            body.Locations[0],
            method.Name,
            coroutine.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)));
    }

    private static IMethodSymbol? OverriddenCoroutine(IMethodSymbol method, CoroutineTypes types)
    {
        for (IMethodSymbol? overridden = method.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
        {
            if (types.IsCoroutine(overridden)) return overridden;
        }

        return null;
    }

    private static IMethodSymbol? ImplementedCoroutine(IMethodSymbol method, CoroutineTypes types)
    {
        foreach (IMethodSymbol member in method.ExplicitInterfaceImplementations)
        {
            if (types.IsCoroutine(member)) return member;
        }

        if (method.ContainingType is not { TypeKind: not TypeKind.Interface } type) return null;

        foreach (INamedTypeSymbol implemented in type.AllInterfaces)
        {
            foreach (ISymbol member in implemented.GetMembers(method.Name))
            {
                if (member is IMethodSymbol candidate
                    && types.IsCoroutine(candidate)
                    && SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(candidate), method))
                {
                    return candidate;
                }
            }
        }

        return null;
    }
}

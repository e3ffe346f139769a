using Microsoft.CodeAnalysis;

namespace CoroGen.Generator.Analysis;

/// <summary>How <c>await using</c> disposes of a type.</summary>
internal static class AsyncDisposal
{
    /// <summary>The method that is awaited: a member of the type by that name, or that of the interface.</summary>
    public static IMethodSymbol? Find(ITypeSymbol type, Compilation compilation)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            foreach (var method in current.GetMembers("DisposeAsync").OfType<IMethodSymbol>())
            {
                if (method is { IsStatic: false, DeclaredAccessibility: not Accessibility.Private }
                    && method.Parameters.All(static parameter => parameter.IsOptional || parameter.IsParams))
                {
                    return method;
                }
            }
        }

        var contract = compilation.GetTypeByMetadataName("System.IAsyncDisposable");
        return contract is not null && compilation.ClassifyCommonConversion(type, contract).IsImplicit
            ? contract.GetMembers("DisposeAsync").OfType<IMethodSymbol>().FirstOrDefault()
            : null;
    }
}

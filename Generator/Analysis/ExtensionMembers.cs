using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace CoroGen.Generator.Analysis;

/// <summary>
/// Extension methods of both forms. One that is declared in a block, <c>extension(Node node) { ... }</c>, is compiled to a static method of
/// the class around the block: that method is the one that has a frame. The compiler that this is built against does not know of blocks.
/// </summary>
internal static class ExtensionMembers
{
    private const TypeKind Block = (TypeKind)14;

    private static readonly PropertyInfo? s_implementation = typeof(IMethodSymbol).GetProperty("AssociatedExtensionImplementation");

    private static readonly PropertyInfo? s_receiver =
        typeof(ITypeSymbol).GetProperty("ExtensionParameter") ?? typeof(INamedTypeSymbol).GetProperty("ExtensionParameter");

    /// <summary>Whether the method stands in an extension block.</summary>
    public static bool IsInBlock(IMethodSymbol method) => method.ContainingType is { TypeKind: Block };

    /// <summary>Whether the method is called on its first parameter, <c>x.M()</c>.</summary>
    public static bool IsCalledOnReceiver(IMethodSymbol method) => method.ReducedFrom is not null || (IsInBlock(method) && !method.IsStatic);

    /// <summary>What stands before the dot when the member is used; null if it is no extension.</summary>
    public static IParameterSymbol? ReceiverOf(ISymbol member)
    {
        if (member is IMethodSymbol { ReducedFrom: { } extension }) return extension.Parameters[0];
        return member is { IsStatic: false, ContainingType: { TypeKind: Block } block } ? s_receiver?.GetValue(block) as IParameterSymbol : null;
    }

    /// <summary>The method as a static one of its class; itself if it is no extension.</summary>
    public static IMethodSymbol AsStatic(IMethodSymbol method)
    {
        if (method.ReducedFrom is { } extension) return extension.IsGenericMethod ? extension.Construct(method.TypeArguments.ToArray()) : extension;
        if (!IsInBlock(method) || s_implementation?.GetValue(method.OriginalDefinition) is not IMethodSymbol { OriginalDefinition: var implementation })
        {
            return method;
        }

        var arguments = method.ContainingType.TypeArguments.AddRange(method.TypeArguments);
        return arguments.IsEmpty || method.IsDefinition ? implementation : implementation.Construct(arguments.ToArray());
    }

    /// <summary>The parameters of a method as its body knows them, in the order of the static one's.</summary>
    public static ImmutableArray<IParameterSymbol> ParametersInBody(IMethodSymbol method, ISymbol? declared)
    {
        if (declared is not IMethodSymbol member || !IsInBlock(member)) return method.Parameters;
        return ReceiverOf(member) is { } receiver ? member.Parameters.Insert(0, receiver) : member.Parameters;
    }
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace CoroGen.Analyzers;

/// <summary>
/// The frame struct that stands beside a coroutine whose state machine was written by hand:
/// <c>Name_Frame</c>, or <c>Name_Frame2</c> and so on for further overloads.
/// </summary>
internal static class HandWrittenFrame
{
    public static bool StandsBeside(IMethodSymbol method)
    {
        if (method.ContainingType is not { } type) return false;

        // An explicit implementation is called Namespace.Interface.Method.
        string prefix = method.Name.Substring(method.Name.LastIndexOf('.') + 1) + "_Frame";
        foreach (INamedTypeSymbol nested in type.GetTypeMembers())
        {
            if (nested.TypeKind == TypeKind.Struct && IsNumbered(nested.Name, prefix) && Fits(nested, method)) return true;
        }

        return false;
    }

    /// <summary>
    /// Whether the frame can be this overload's: another overload may have a generated one. The frame's <c>Start</c> takes the receiver
    /// and then what the method takes.
    /// </summary>
    private static bool Fits(INamedTypeSymbol frame, IMethodSymbol method)
    {
        int count = method.Parameters.Length + (method.IsStatic ? 0 : 1);
        ImmutableArray<ISymbol> starts = frame.GetMembers("Start");
        return starts.IsEmpty || starts.Any(start => start is IMethodSymbol { Parameters.Length: var length } && length == count);
    }

    private static bool IsNumbered(string name, string prefix)
    {
        if (!name.StartsWith(prefix, StringComparison.Ordinal)) return false;

        for (int i = prefix.Length; i < name.Length; i++)
        {
            if (name[i] is < '0' or > '9') return false;
        }

        return true;
    }
}

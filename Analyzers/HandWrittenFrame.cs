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
            if (nested.TypeKind == TypeKind.Struct && IsNumbered(nested.Name, prefix)) return true;
        }

        return false;
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

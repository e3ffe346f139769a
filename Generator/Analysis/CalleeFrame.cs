using Microsoft.CodeAnalysis;
using static CoroGen.Generator.Analysis.RuntimeNames;

namespace CoroGen.Generator.Analysis;

/// <summary>The frame that a call of a coroutine embeds.</summary>
/// <param name="TypeText">The closed frame type.</param>
/// <param name="HasReceiver">Whether its Start takes the receiver first.</param>
/// <param name="IsSplit">Whether it has a method up to the first suspension and one for what comes after, beside MoveNext.</param>
internal sealed record CalleeFrame(string TypeText, bool HasReceiver, bool IsSplit)
{
    /// <summary>The frame of a statically bound call; null when the callee has none, or it cannot be named here.</summary>
    /// <remarks>A verb that gives a task may have a frame too, for callers that await it on the spot and so never see the task.</remarks>
    public static CalleeFrame? Of(IMethodSymbol method, Compilation compilation, ISymbol within)
    {
        if (!method.TypeArguments.All(TypeNames.IsNameable) || !TypeNames.IsNameable(method.ContainingType)) return null;
        var isOwn = SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, compilation.Assembly);
        if (isOwn && CoroutineMethods.GetsFrame(method.OriginalDefinition))
        {
            return new CalleeFrame(Text(method, CoroutineMethods.FrameName(method)), !method.IsStatic, SplitsFrames(compilation));
        }

        return FindDeclared(method.OriginalDefinition) is { } frame && compilation.IsSymbolAccessibleWithin(frame, within)
            ? new CalleeFrame(Text(method, frame.Name), !method.IsStatic, !frame.GetMembers(Members.Resume).IsEmpty)
            : null;
    }

    /// <summary>Whether the first run of a frame is apart from what comes after a suspension. A debugger is better off with one method.</summary>
    public static bool SplitsFrames(Compilation compilation) => compilation.Options.OptimizationLevel == OptimizationLevel.Release;

    /// <summary>The frame of a method of the library that is written by hand, or of a method in another assembly.</summary>
    public static INamedTypeSymbol? FindDeclared(IMethodSymbol method)
    {
        var prefix = CoroutineMethods.BaseName(method) + RuntimeNames.FrameSuffix;
        foreach (var candidate in method.ContainingType.GetTypeMembers())
        {
            if (candidate.TypeKind == TypeKind.Struct
                && candidate.Name.StartsWith(prefix, StringComparison.Ordinal)
                && candidate.Arity == method.Arity
                && Starts(candidate, method))
            {
                return candidate;
            }
        }

        return null;
    }

    private static bool Starts(INamedTypeSymbol frame, IMethodSymbol method)
    {
        if (method.Arity > 0) frame = frame.Construct(method.TypeArguments.ToArray());
        var skipped = method.IsStatic ? 0 : 1;
        foreach (var start in frame.GetMembers(Members.Start).OfType<IMethodSymbol>())
        {
            if (start.Parameters.Length != method.Parameters.Length + skipped) continue;
            var matches = true;
            for (var i = 0; matches && i < method.Parameters.Length; i++)
            {
                matches = SymbolEqualityComparer.Default.Equals(start.Parameters[i + skipped].Type, method.Parameters[i].Type);
            }

            if (matches) return true;
        }

        return false;
    }

    private static string Text(IMethodSymbol method, string frameName)
    {
        var arguments = method.TypeArguments.IsEmpty ? "" : $"<{string.Join(", ", method.TypeArguments.Select(TypeNames.Of))}>";
        return $"{TypeNames.Of(method.ContainingType)}.{frameName}{arguments}";
    }
}

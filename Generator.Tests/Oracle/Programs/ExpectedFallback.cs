using Microsoft.CodeAnalysis;

namespace CoroGen.Generator.Tests.Oracle.Programs;

/// <summary>Whether what is left to the compiler is what a program expects.</summary>
internal static class ExpectedFallback
{
    /// <summary>Fails unless there are no fallbacks, or only expected ones.</summary>
    /// <param name="fallbacks">What the generator says that it leaves to the compiler.</param>
    /// <param name="text">A part of the reason that is expected; null if nothing may be left.</param>
    /// <exception cref="OracleException">Something else is left.</exception>
    public static void Check(IReadOnlyList<Diagnostic> fallbacks, string? text)
    {
        if (text is null && fallbacks.Count > 0) throw new OracleException($"The generator leaves this to the compiler:\n{string.Join("\n", fallbacks)}");
        if (text is null) return;
        if (fallbacks.Count == 0) throw new OracleException($"The generator gives all of this frames, though a fallback for \"{text}\" is expected.");
        if (fallbacks.FirstOrDefault(each => !each.GetMessage(null).Contains(text, StringComparison.Ordinal)) is { } other)
            throw new OracleException($"The generator leaves this to the compiler for another reason than \"{text}\":\n{other}");
    }
}

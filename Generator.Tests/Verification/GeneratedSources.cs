using System.Collections.Immutable;
using CoroGen.Generator.Analysis;
using CoroGen.Generator.Model;
using CoroGen.Generator.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CoroGen.Generator.Tests.Verification;

/// <summary>What the generator makes of the coroutines of a program, before it is checked.</summary>
internal static class GeneratedSources
{
    /// <summary>A project as the tests have it.</summary>
    public static ProjectContext Project { get; } = new(true, EquatableArray<string>.Empty);

    /// <summary>The sources, with their texts changed.</summary>
    /// <param name="compilation">The program.</param>
    /// <param name="edit">Gives the text for a method, by its type and name, and the text that was generated.</param>
    public static ImmutableArray<CoroutineSource> Of(CSharpCompilation compilation, Func<string, string, string> edit) =>
    [
        .. compilation.GetSymbolsWithName(static _ => true, SymbolFilter.Member)
            .OfType<IMethodSymbol>()
            .Where(CoroutineMethods.HasAttribute)
            .Select(method => (Name: $"{method.ContainingType.Name}.{method.Name}", Source: CoroutineCompiler.Generate(method, compilation, CancellationToken.None)))
            .Where(item => item.Source is not null)
            .Select(item => item.Source! with { Text = edit(item.Name, item.Source!.Text!) }),
    ];
}

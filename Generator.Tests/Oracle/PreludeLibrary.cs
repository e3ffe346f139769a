using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CoroGen.Generator.Tests.Oracle;

/// <summary>
/// The prelude as a library, compiled once without the generator and once with it: compiled with each program anew, it took half of the time of
/// the smaller ones.
/// </summary>
internal sealed class PreludeLibrary
{
    private static readonly ConcurrentDictionary<OptimizationLevel, Lazy<PreludeLibrary>> s_libraries = new();

    private PreludeLibrary(OptimizationLevel optimization)
    {
        var source = OracleCompiler.Compilation(OracleOptions.Default, optimization, [Prelude.Text], "Prelude");
        Plain = OracleCompiler.Emit(source);
        Generated = OracleCompiler.Emit(OracleCompiler.Generate(source).Compilation);
        PlainReference = MetadataReference.CreateFromImage(Plain);
        GeneratedReference = MetadataReference.CreateFromImage(Generated);
    }

    public byte[] Plain { get; }

    public byte[] Generated { get; }

    public MetadataReference PlainReference { get; }

    public MetadataReference GeneratedReference { get; }

    public static PreludeLibrary Of(OptimizationLevel optimization) =>
        s_libraries.GetOrAdd(optimization, static level => new Lazy<PreludeLibrary>(() => new PreludeLibrary(level))).Value;

    /// <summary>Whether a program has the prelude as a library.</summary>
    public static bool IsUsedBy(CSharpCompilation program) =>
        s_libraries.TryGetValue(program.Options.OptimizationLevel, out var library) && library.IsValueCreated && program.References.Contains(library.Value.PlainReference);
}

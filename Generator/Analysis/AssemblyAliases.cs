using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace CoroGen.Generator.Analysis;

/// <summary>
/// The assemblies that a project refers to by aliases alone: their types are not to be found in <c>global</c>. Each project has its own
/// aliases for what may be the same symbols, so that those which count are told to the thread that writes.
/// </summary>
internal sealed class AssemblyAliases
{
    [ThreadStatic]
    private static AssemblyAliases? s_current;

    private readonly Dictionary<ISymbol, string> _aliases = new(SymbolEqualityComparer.Default);

    public AssemblyAliases(Compilation compilation)
    {
        var names = new List<string>();
        foreach (var reference in compilation.References)
        {
            var aliases = reference.Properties.Aliases;
            if (aliases.IsDefaultOrEmpty) continue;
            names.AddRange(aliases.Where(static alias => alias != MetadataReferenceProperties.GlobalAlias));
            if (!aliases.Contains(MetadataReferenceProperties.GlobalAlias) && compilation.GetAssemblyOrModuleSymbol(reference) is IAssemblySymbol assembly)
            {
                _aliases[assembly] = aliases[0];
            }
        }

        Names = [.. names.Distinct().OrderBy(static name => name, StringComparer.Ordinal)];
    }

    /// <summary>All aliases of the project but <c>global</c>.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>The alias of an assembly, for the project that is worked on; null when it is in <c>global</c>.</summary>
    public static string? Of(IAssemblySymbol? assembly) => s_current?.Find(assembly);

    /// <summary>Whether the project that is worked on has such assemblies at all.</summary>
    public static bool HasAny => s_current is { _aliases.Count: > 0 };

    /// <summary>The alias of an assembly; null when it is in <c>global</c>.</summary>
    public string? Find(IAssemblySymbol? assembly) => assembly is not null && _aliases.TryGetValue(assembly, out var alias) ? alias : null;

    /// <summary>The alias of the assembly that declares a type; null when none of those that have one does.</summary>
    public string? OfDeclaring(string type) =>
        _aliases.Where(each => ((IAssemblySymbol)each.Key).GetTypeByMetadataName(type) is not null).Select(static each => each.Value).FirstOrDefault();

    /// <summary>Makes these the ones that count, on this thread, up to the end of the scope.</summary>
    public Scope Enter() => new(this);

    /// <summary>The time in which the aliases of a project count.</summary>
    public readonly struct Scope : IDisposable
    {
        private readonly AssemblyAliases? _outer;

        public Scope(AssemblyAliases aliases)
        {
            _outer = s_current;
            s_current = aliases;
        }

        public void Dispose() => s_current = _outer;
    }
}

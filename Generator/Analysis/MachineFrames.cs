using Microsoft.CodeAnalysis;

namespace CoroGen.Generator.Analysis;

/// <summary>
/// Which methods have no frame, or one that only holds the compiler's state machine, for calls through <c>base</c>: what stands for such a method calls
/// it, and a virtual one would be bound anew, to the override that calls. These calls need the method itself.
/// </summary>
internal sealed class MachineFrames
{
    private readonly Dictionary<IMethodSymbol, bool> _known = new(SymbolEqualityComparer.Default);

    /// <summary>Tells of a method of this compilation whether its body has a lowering. The pipeline, which makes it, says how.</summary>
    public Func<IMethodSymbol, bool> IsLowered { get; set; } = static _ => true;

    /// <summary>Notes that what was generated for a method had an error.</summary>
    public void Add(IMethodSymbol method) => _known[method.OriginalDefinition] = true;

    /// <summary>Whether a method is one of these.</summary>
    /// <param name="method">The method.</param>
    /// <param name="compilation">The compilation in which it is called.</param>
    public bool Contain(IMethodSymbol method, Compilation compilation)
    {
        method = method.OriginalDefinition;
        if (!SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, compilation.Assembly))
        {
            return CalleeFrame.FindDeclared(method) is not { } frame
                || frame.Interfaces.Any(static contract => contract.Name == nameof(RuntimeNames.Types.IMachineFrame));
        }

        method = method.PartialImplementationPart ?? method;
        if (!_known.TryGetValue(method, out var isMachine)) _known[method] = isMachine = !CoroutineMethods.GetsFrame(method) || !IsLowered(method);
        return isMachine;
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CoroGen.Analyzers;

/// <summary>Every mention of one local variable or parameter in the body it belongs to, in the order of the text.</summary>
internal sealed class LocalUses
{
    private LocalUses(IVariableDeclaratorOperation? declarator, IReadOnlyList<IOperation> writes, IReadOnlyList<IOperation> reads)
    {
        Declarator = declarator;
        Writes = writes;
        Reads = reads;
        IsAliased = reads.Any(IsAlias);
    }

    /// <summary>The declaration of a local variable by a statement.</summary>
    public IVariableDeclaratorOperation? Declarator { get; }

    /// <summary>Whether the variable is also used under another name, which nobody follows here.</summary>
    public bool IsAliased { get; }

    /// <summary>Plain assignments and by-reference arguments: behind them the variable may hold something else.</summary>
    public IReadOnlyList<IOperation> Writes { get; }

    /// <summary>Everything else, by-reference arguments included.</summary>
    public IReadOnlyList<IOperation> Reads { get; }

    public static LocalUses Of(ISymbol variable, IOperation anywhere)
    {
        IVariableDeclaratorOperation? declarator = null;
        var writes = new List<IOperation>();
        var reads = new List<IOperation>();
        foreach (IOperation operation in Root(anywhere).Descendants())
        {
            if (operation is IVariableDeclaratorOperation declared && SymbolEqualityComparer.Default.Equals(declared.Symbol, variable)) declarator = declared;
            if (!SymbolEqualityComparer.Default.Equals(Mentioned(operation), variable)) continue;

            bool isTarget = operation.Parent is ISimpleAssignmentOperation { IsRef: false } assignment && assignment.Target == operation;
            if (isTarget || MayBeWritten(operation)) writes.Add(operation);
            if (!isTarget) reads.Add(operation);
        }

        return new LocalUses(declarator, writes, reads);
    }

    /// <summary>The mentions of a variable, and of what it was copied from or to where it, or that, is declared.</summary>
    public static LocalUses WithCopies(ISymbol variable, IOperation anywhere)
    {
        LocalUses uses = Of(variable, anywhere);
        while (uses.Writes.Count == 0 && Copied(uses.Declarator) is { } original)
        {
            LocalUses of = Of(original, anywhere);
            if (of.Writes.Count > 0) break;
            uses = of;
        }

        if (uses.Writes.Count > 0 || uses.IsAliased) return uses;
        var reads = new List<IOperation>(uses.Reads);
        for (int i = 0; i < reads.Count; i++)
        {
            if (reads[i].Parent is not IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: { RefKind: RefKind.None } copy } })
                continue;
            LocalUses of = Of(copy, anywhere);
            if (of.Writes.Count == 0 && !of.IsAliased) reads.AddRange(of.Reads);
        }

        return new LocalUses(uses.Declarator, uses.Writes, reads);
    }

    // What a variable is declared as another name for.
    private static ISymbol? Copied(IVariableDeclaratorOperation? declarator) =>
        declarator is { Symbol.RefKind: RefKind.None } && declarator.GetVariableInitializer() is { Value: var value } ? Mentioned(value) : null;

    public static ISymbol? Mentioned(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };

    private static bool MayBeWritten(IOperation operation) => operation.Parent switch
    {
        IArgumentOperation argument => argument.Parameter is { RefKind: not RefKind.None },
        ICompoundAssignmentOperation or ICoalesceAssignmentOperation or IDeconstructionAssignmentOperation => true,
        ITupleOperation => true, // The left side of a deconstruction, perhaps.
        _ => IsAlias(operation),
    };

    /// <summary>Whether the mention makes another name for the variable.</summary>
    private static bool IsAlias(IOperation mention) => mention.Parent switch
    {
        ISimpleAssignmentOperation { IsRef: true } or IAddressOfOperation => true,
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.RefKind: not RefKind.None } } => true,
        _ => false,
    };

    private static IOperation Root(IOperation operation)
    {
        while (operation.Parent is { } parent) operation = parent;
        return operation;
    }
}

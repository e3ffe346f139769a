using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CoroGen.Analyzers;

/// <summary>
/// CORO0019: what allocates in a coroutine that says it does not, by <c>[Coroutine(NoAllocation = true)]</c> or for a whole folder by
/// <c>corogen_no_allocation = true</c> in .editorconfig.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AllocationAnalyzer : CoroutineAnalyzer
{
    /// <summary>The name of the option for a whole folder.</summary>
    public const string Option = "corogen_no_allocation";

    private const string Property = "NoAllocation";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.CoroutineAllocates];

    private protected override void Register(CompilationStartAnalysisContext context, CoroutineTypes types)
    {
        // Most files promise nothing, and are not looked at.
        var promising = new ConcurrentDictionary<SyntaxTree, bool>();
        context.RegisterOperationAction(
            operation =>
            {
                SyntaxTree tree = operation.Operation.Syntax.SyntaxTree;
                if (promising.GetOrAdd(tree, _ => PromisesFor(tree, operation) || tree.ToString().Contains(Property))) Analyze(operation, types);
            },
            Allocations.Kinds);
    }

    private static void Analyze(OperationAnalysisContext context, CoroutineTypes types)
    {
        if (Allocations.Of(context.Operation) is not { } what || Allocations.IsRare(context.Operation)) return;
        if (CoroutineBody.Around(context.Operation, context.ContainingSymbol, types) is not { } coroutine || !Promises(coroutine, context, types)) return;
        context.Report(Descriptors.CoroutineAllocates, context.Operation.Syntax, coroutine.Name.Length > 0 ? coroutine.Name : "The lambda", what);
    }

    private static bool Promises(IMethodSymbol coroutine, OperationAnalysisContext context, CoroutineTypes types)
    {
        if (types.AttributeOf(coroutine) is { } attribute)
        {
            foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
            {
                if (argument.Key == Property) return argument.Value.Value is true;
            }
        }

        return PromisesFor(context.Operation.Syntax.SyntaxTree, context);
    }

    private static bool PromisesFor(SyntaxTree tree, OperationAnalysisContext context) =>
        context.Options.AnalyzerConfigOptionsProvider.GetOptions(tree).TryGetValue(Option, out string? value) && bool.TryParse(value, out bool isSet) && isSet;
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace CoroGen.Analyzers;

/// <summary>CORO0032: a group whose block ends without having waited for the tasks that it made.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnjoinedGroupAnalyzer : CoroutineAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.GroupIsNotJoined];

    private protected override void Register(CompilationStartAnalysisContext context, CoroutineTypes types) =>
        context.RegisterOperationAction(Analyze, OperationKind.VariableDeclarator);

    private static void Analyze(OperationAnalysisContext context)
    {
        var declarator = (IVariableDeclaratorOperation)context.Operation;
        if (declarator.Symbol.Type.Name != "CoroTaskGroup" || !CoroutineTypes.IsOfLibrary(declarator.Symbol.Type) || !IsBlock(declarator)) return;
        if (declarator.GetVariableInitializer()?.Value is not IObjectCreationOperation) return;

        // Whoever else gets the group may join it, or cancel its tasks on purpose.
        LocalUses uses = LocalUses.Of(declarator.Symbol, declarator);
        if (uses.Writes.Count > 0 || !uses.Reads.All(static read => read.Parent is IInvocationOperation call && call.Instance == read)) return;
        string[] calls = [.. uses.Reads.Select(static read => ((IInvocationOperation)read.Parent!).TargetMethod.Name)];
        if (calls.Length > 0 && calls.All(static name => name == "CreateTask"))
            context.Report(Descriptors.GroupIsNotJoined, declarator.Syntax, declarator.Symbol.Name);
    }

    private static bool IsBlock(IVariableDeclaratorOperation declarator) =>
        declarator.Parent?.Parent?.Parent is IUsingOperation { IsAsynchronous: true } or IUsingDeclarationOperation { IsAsynchronous: true };
}

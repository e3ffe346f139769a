using Microsoft.CodeAnalysis.Diagnostics;

namespace CoroGen.Analyzers;

/// <summary>What all analyzers share: they run concurrently, skip generated code, and do nothing without CoroGen.</summary>
public abstract class CoroutineAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (CoroutineTypes.Find(start.Compilation) is { } types) Register(start, types);
        });
    }

    private protected abstract void Register(CompilationStartAnalysisContext context, CoroutineTypes types);
}

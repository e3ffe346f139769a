using System.Collections.Immutable;
using CoroGen.CodeFixes;
using CoroGen.CodeFixes.Refactorings;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CoroGen.Analyzers.Tests.Testing;

/// <summary>Every analyzer, fix and refactoring there is, found by reflection.</summary>
internal static class AllAnalyzers
{
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } = InstancesOf<DiagnosticAnalyzer>(typeof(CoroutineAnalyzer));

    public static ImmutableArray<CodeFixProvider> Fixes { get; } = InstancesOf<CodeFixProvider>(typeof(CoroutineFixProvider));

    public static ImmutableArray<CodeRefactoringProvider> Refactorings { get; } = InstancesOf<CodeRefactoringProvider>(typeof(CoroutineRefactoringProvider));

    private static ImmutableArray<T> InstancesOf<T>(Type inAssemblyOf) =>
    [
        .. inAssemblyOf.Assembly.GetTypes()
            .Where(type => type.IsAssignableTo(typeof(T)) && !type.IsAbstract)
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (T)Activator.CreateInstance(type)!),
    ];
}

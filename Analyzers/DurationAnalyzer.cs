using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace CoroGen.Analyzers;

/// <summary>CORO0015: a whole number that seems to count milliseconds, where a verb takes seconds.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DurationAnalyzer : CoroutineAnalyzer
{
    private const int ShortestSuspect = 50;

    private const int SecondsInHour = 3600;

    /// <summary>What people wait for in minutes.</summary>
    private static readonly ImmutableHashSet<int> s_minutes = [60, 90, 120, 180, 240, 300, 600, 900, 1200, 1800];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.DurationIsInMilliseconds];

    private protected override void Register(CompilationStartAnalysisContext context, CoroutineTypes types) =>
        context.RegisterOperationAction(Analyze, OperationKind.Argument);

    private static void Analyze(OperationAnalysisContext context)
    {
        var argument = (IArgumentOperation)context.Operation;
        if (argument.Parameter is not { } parameter || argument.IsImplicit || !TakesSeconds(parameter)) return;

        IOperation value = argument.Value;
        while (value is IConversionOperation { IsImplicit: true } conversion) value = conversion.Operand;
        if (value.Type?.SpecialType is not SpecialType.System_Int32) return;

        (string Looks, string Write)? suspect = value switch
        {
            ILiteralOperation { ConstantValue: { HasValue: true, Value: int number } } => OfNumber(number),
            ILocalReferenceOperation { Local.Name: var name } => OfName(name),
            IParameterReferenceOperation { Parameter.Name: var name } => OfName(name),
            IFieldReferenceOperation { Field.Name: var name } => OfName(name),
            IPropertyReferenceOperation { Property.Name: var name } => OfName(name),
            _ => null,
        };
        if (suspect is not { } found) return;
        context.Report(Descriptors.DurationIsInMilliseconds, value.Syntax, parameter.ContainingSymbol.Name, found.Looks, found.Write);
    }

    /// <summary>A time of the loop, as <c>CallAt</c> takes it, may be any number.</summary>
    private static bool TakesSeconds(IParameterSymbol parameter) =>
        parameter.Name is "seconds" or "delay" or "timeout"
        && parameter.ContainingSymbol is { Name: not ("CallAt" or "FromDouble" or "op_Implicit") } method
        && CoroutineTypes.IsOfLibrary(method);

    private static (string, string)? OfNumber(int number) => number >= ShortestSuspect && number % SecondsInHour != 0 && !s_minutes.Contains(number)
        ? ($"{number}", (number / 1000m).ToString("0.###", CultureInfo.InvariantCulture))
        : null;

    private static (string, string)? OfName(string name) =>
        name.EndsWith("Ms", StringComparison.Ordinal)
        || name.EndsWith("Millis", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith("Milliseconds", StringComparison.OrdinalIgnoreCase)
        || name == "ms"
            ? ($"'{name}'", $"{name} / 1000.0")
            : null;
}

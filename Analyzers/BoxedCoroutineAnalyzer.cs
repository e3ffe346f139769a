using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace CoroGen.Analyzers;

/// <summary>CORO0012: a call that makes a coroutine stands where its result was meant: in a text, or as an argument that takes any object.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BoxedCoroutineAnalyzer : CoroutineAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.CoroutineIsBoxed];

    private protected override void Register(CompilationStartAnalysisContext context, CoroutineTypes types)
    {
        context.RegisterOperationAction(operation => AnalyzeConversion(operation, types), OperationKind.Conversion);
        context.RegisterOperationAction(operation => AnalyzeCall(operation, types), OperationKind.Invocation);
        context.RegisterSyntaxNodeAction(node => AnalyzeInterpolation(node, types), SyntaxKind.Interpolation);
    }

    private static void AnalyzeConversion(OperationAnalysisContext context, CoroutineTypes types)
    {
        // A cast says that an object is meant; a variable that something reads, or a result, may be cast back.
        var conversion = (IConversionOperation)context.Operation;
        if (!conversion.IsImplicit) return;
        if (conversion.Type is not ({ SpecialType: SpecialType.System_Object or SpecialType.System_ValueType } or { TypeKind: TypeKind.Dynamic })) return;
        if (!IsMade(conversion.Operand, types)) return;

        string? becomes = conversion.Parent switch
        {
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => LocalUses.Of(declarator.Symbol, declarator).Reads.Count == 0 ? "an object" : null,
            _ when conversion.Type.TypeKind == TypeKind.Dynamic => null,
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } or ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add } => "a text",
            IArgumentOperation { Parameter.Name: not "state" } => "an object",
            IArrayInitializerOperation or ICollectionExpressionOperation => "an object",
            IReturnOperation { Kind: OperationKind.YieldReturn } => "an object",
            _ => null,
        };
        if (becomes is not null) context.Report(Descriptors.CoroutineIsBoxed, conversion.Operand.Syntax, becomes);
    }

    private static void AnalyzeCall(OperationAnalysisContext context, CoroutineTypes types)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call is { TargetMethod: { Name: "ToString", Parameters.Length: 0 }, Instance: { } coroutine } && IsMade(coroutine, types))
        {
            context.Report(Descriptors.CoroutineIsBoxed, coroutine.Syntax, "a text");
        }
    }

    private static void AnalyzeInterpolation(SyntaxNodeAnalysisContext context, CoroutineTypes types)
    {
        // A text that is not a string has its interpolations where no operation shows their own type.
        var interpolation = (InterpolationSyntax)context.Node;
        ExpressionSyntax expression = interpolation.Expression;
        while (expression is ParenthesizedExpressionSyntax parenthesized) expression = parenthesized.Expression;
        if (expression is InvocationExpressionSyntax && types.IsCoro(context.SemanticModel.GetTypeInfo(expression, context.CancellationToken).Type))
        {
            context.Report(Descriptors.CoroutineIsBoxed, expression.GetLocation(), "a text");
        }
    }

    private static bool IsMade(IOperation operation, CoroutineTypes types) => operation is IInvocationOperation && types.IsCoro(operation.Type);
}

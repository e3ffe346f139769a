using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace CoroGen.Analyzers;

/// <summary>CORO0004: a coroutine that is made and then dropped, so it never runs.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DroppedCoroutineAnalyzer : CoroutineAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.CoroutineIsDropped];

    private protected override void Register(CompilationStartAnalysisContext context, CoroutineTypes types)
    {
        context.RegisterOperationAction(operation => AnalyzeStatement(operation, types), OperationKind.ExpressionStatement);
        context.RegisterOperationAction(operation => AnalyzeAssignment(operation, types), OperationKind.SimpleAssignment);
        context.RegisterOperationAction(operation => AnalyzeDeclarator(operation, types), OperationKind.VariableDeclarator);
        context.RegisterOperationAction(operation => AnalyzeField(operation, types), OperationKind.FieldInitializer);
    }

    /// <summary>Statements, the headers of <c>for</c>, and the bodies of void lambdas and methods.</summary>
    private static void AnalyzeStatement(OperationAnalysisContext context, CoroutineTypes types)
    {
        IOperation expression = ((IExpressionStatementOperation)context.Operation).Operation;
        IOperation act = expression;
        while (act is IConditionalAccessOperation access) act = access.WhenNotNull;
        if (act is not IAssignmentOperation) ReportIfMade(context, expression, types);
    }

    private static void AnalyzeAssignment(OperationAnalysisContext context, CoroutineTypes types)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        bool isDropped = assignment.Target switch
        {
            IDiscardOperation => assignment.Parent is IExpressionStatementOperation,
            ILocalReferenceOperation { Local.RefKind: RefKind.None } local =>
                assignment.Parent is IExpressionStatementOperation
                && local.Type is { } type
                && types.IsCoroutineReturnType(type)
                && IsNeverReadAfter(local.Local, assignment),
            IFieldReferenceOperation field =>
                assignment.Parent is IExpressionStatementOperation && types.IsCoro(field.Type) && IsNeverRead(field.Field, context.CancellationToken),
            _ => false,
        };
        if (isDropped) ReportIfMade(context, assignment.Value, types);
    }

    private static void AnalyzeDeclarator(OperationAnalysisContext context, CoroutineTypes types)
    {
        var declarator = (IVariableDeclaratorOperation)context.Operation;
        if (!types.IsCoroutineReturnType(declarator.Symbol.Type)
            || declarator.Symbol is not { RefKind: RefKind.None, IsUsing: false }
            || declarator.GetVariableInitializer() is not { } initializer)
        {
            return;
        }

        if (IsNeverReadAfter(declarator.Symbol, declarator)) ReportIfMade(context, initializer.Value, types);
        else if (IsLeftUnread(declarator, initializer, context, types))
        {
            context.Report(
                Descriptors.CoroutineIsDropped,
                initializer.Value.Syntax,
                $"make it where '{declarator.Symbol.Name}' is used",
                " on some paths");
        }
    }

    /// <summary>Whether a call makes the coroutine, and the method may end without a look at the variable.</summary>
    private static bool IsLeftUnread(
        IVariableDeclaratorOperation declarator,
        IVariableInitializerOperation initializer,
        OperationAnalysisContext context,
        CoroutineTypes types) =>
        initializer.Value is IInvocationOperation call
        && types.IsCoro(call.Type)
        && !SecondAwaitAnalyzer.HasNothingToRun(call)
        && !declarator.Syntax.Ancestors().TakeWhile(static around => around is not MemberDeclarationSyntax).Any(Awaits.IsFunction)
        && UnreadPaths.Lead(LocalUses.Of(declarator.Symbol, declarator), declarator.Symbol, context.GetControlFlowGraph());

    private static void AnalyzeField(OperationAnalysisContext context, CoroutineTypes types)
    {
        var initializer = (IFieldInitializerOperation)context.Operation;
        IFieldSymbol field = initializer.InitializedFields[0];
        if (types.IsCoro(field.Type) && IsNeverRead(field, context.CancellationToken)) ReportIfMade(context, initializer.Value, types);
    }

    /// <summary>
    /// Whether only its own type can mention the field, and does so only to assign to it. Names are compared, not symbols: another thing with the same name
    /// makes the field one that may be read.
    /// </summary>
    private static bool IsNeverRead(IFieldSymbol field, CancellationToken cancellation) =>
        field is { DeclaredAccessibility: Accessibility.Private, RefKind: RefKind.None }
        && !field.ContainingType.IsSerializable
        && !field.ContainingType.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name is "InlineArrayAttribute" or "StructLayoutAttribute")
        && field.GetAttributes().IsEmpty
        && TypeParts.Of(field.ContainingType, cancellation) is { } parts
        && parts.SelectMany(static part => part.DescendantNodes())
            .OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == field.Name)
            .All(IsOnlyAssigned);

    private static bool IsOnlyAssigned(IdentifierNameSyntax name)
    {
        SyntaxNode target = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        return target.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Parent: ExpressionStatementSyntax } assignment
            && assignment.Left == target;
    }

    /// <summary>Reports the expression if it makes a coroutine; one that is kept elsewhere may still be awaited there.</summary>
    private static void ReportIfMade(OperationAnalysisContext context, IOperation expression, CoroutineTypes types)
    {
        IOperation made = expression;
        while (made is IConversionOperation conversion) made = conversion.Operand;
        while (made is IParenthesizedOperation parenthesized) made = parenthesized.Operand;

        bool isMade = made is IInvocationOperation or IDynamicInvocationOperation or IAwaitOperation or IConditionalOperation
            or ISwitchExpressionOperation or ICoalesceOperation or IConditionalAccessOperation;
        if (isMade && types.IsCoro(WithoutNullable(made.Type)))
        {
            context.Report(Descriptors.CoroutineIsDropped, made.Syntax, "await it or make it a task with Coro.CreateTask", "");
        }
        else if (made is IInvocationOperation call && types.IsIterator(call.Type) && types.IsCoroutine(call.TargetMethod.OriginalDefinition))
        {
            context.Report(Descriptors.CoroutineIsDropped, made.Syntax, "enumerate it with await foreach", "");
        }
        else if (made is IInvocationOperation { TargetMethod: { Name: "Run" or "StartNew", ContainingNamespace.Name: "Tasks" } starter } && types.IsCoro(ResultOf(made.Type)))
        {
            context.Report(
                Descriptors.CoroutineIsDropped,
                made.Syntax,
                $"what {starter.ContainingType.Name}.{starter.Name} calls only makes it: await it on the loop, or use EventLoop.RunCoroutineThreadSafe",
                "");
        }
    }

    /// <summary><c>target?.F()</c> gives a nullable coroutine.</summary>
    private static ITypeSymbol? WithoutNullable(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: { Length: 1 } arguments }
            ? arguments[0]
            : type;

    /// <summary>What a .NET task gives.</summary>
    private static ITypeSymbol? ResultOf(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "Task", TypeArguments: { Length: 1 } arguments } ? arguments[0] : null;

    /// <summary>
    /// Whether no read can follow the assignment. Text order decides, except that the body of a loop around it, or of
    /// a function that captures the variable, may run again, and that <c>goto</c> may go anywhere.
    /// </summary>
    private static bool IsNeverReadAfter(ILocalSymbol local, IOperation assignment)
    {
        LocalUses uses = LocalUses.Of(local, assignment);
        if (uses.Reads.Count == 0) return true;
        if (uses.IsAliased || local.DeclaringSyntaxReferences.Length == 0) return false;

        TextSpan declared = local.DeclaringSyntaxReferences[0].Span;
        int start = assignment.Syntax.Span.End;
        foreach (SyntaxNode around in assignment.Syntax.Ancestors())
        {
            if (Awaits.IsFunction(around)) return false;

            // The variable in the header of a for statement is one for all rounds, others in a loop are new in each.
            bool isHeader = around is ForStatementSyntax { Declaration: { } header } && header.Span.Contains(declared);
            if (around.Span.Contains(declared) && !isHeader) break;
            if (IsLoop(around)) start = around.SpanStart;
            if (isHeader) break;
        }

        SyntaxNode body = OutermostBody(assignment.Syntax);
        if (body.DescendantNodes().Any(node => node is GotoStatementSyntax)) return false;

        foreach (IOperation read in uses.Reads)
        {
            if (read.Syntax.SpanStart >= start || IsInNestedFunction(read.Syntax, declared)) return false;
        }

        return true;
    }

    private static bool IsLoop(SyntaxNode node) =>
        node is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax;

    private static bool IsInNestedFunction(SyntaxNode read, TextSpan declared) => read.Ancestors()
        .TakeWhile(around => !around.Span.Contains(declared))
        .Any(Awaits.IsFunction);

    private static SyntaxNode OutermostBody(SyntaxNode node) =>
        node.AncestorsAndSelf().FirstOrDefault(around => around is MemberDeclarationSyntax and not GlobalStatementSyntax)
        ?? node.SyntaxTree.GetRoot();
}

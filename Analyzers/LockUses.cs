using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CoroGen.Analyzers;

/// <summary>How locks and conditions are used: as much as can be said for certain from the text of one type.</summary>
internal static class LockUses
{
    private static readonly ImmutableHashSet<string> s_members = ["Acquire", "IsLocked", "Notify", "NotifyAll", "Release", "Wait", "WaitFor"];

    public static bool IsAcquire(IInvocationOperation call) =>
        call.TargetMethod is { Name: "Acquire", Parameters.IsEmpty: true } && IsLock(call.TargetMethod.ContainingType);

    public static bool IsRelease(IInvocationOperation call) =>
        call.TargetMethod is { Name: "Release", Parameters.IsEmpty: true } && IsLock(call.TargetMethod.ContainingType);

    /// <summary>A wait for a notification.</summary>
    public static bool IsWait(IInvocationOperation call) =>
        call.TargetMethod is { Name: "Wait" or "WaitFor", ContainingType.Name: "CoroCondition" } && IsLock(call.TargetMethod.ContainingType);

    /// <summary>The variable that the lock is in, if it is the same lock wherever that is named: one that keeps its value, a field of the same object among them.</summary>
    public static ISymbol? LockOf(IOperation? instance) => instance switch
    {
        ILocalReferenceOperation { Local: var local } mention when LocalUses.Of(local, mention).Writes.Count == 0 => local,
        IParameterReferenceOperation { Parameter: var parameter } mention when LocalUses.Of(parameter, mention).Writes.Count == 0 => parameter,
        IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation, Field: { IsReadOnly: true } field } => field,
        _ => null,
    };

    public static bool IsSame(ISymbol? one, ISymbol other) => SymbolEqualityComparer.Default.Equals(one, other);

    /// <summary>The locks that are held where the operation stands, by using blocks and using declarations around it.</summary>
    public static IEnumerable<ISymbol> HeldAround(IOperation operation)
    {
        IOperation inner = operation;
        for (IOperation? around = operation.Parent; around is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation); inner = around, around = around.Parent)
        {
            IEnumerable<IOperation?> resources = around switch
            {
                IUsingOperation block when inner == block.Body => [block.Resources],
                IBlockOperation list => list.Operations.TakeWhile(statement => statement != inner).OfType<IUsingDeclarationOperation>(),
                _ => [],
            };
            foreach (IAwaitOperation awaited in resources.OfType<IOperation>().SelectMany(static resource => resource.DescendantsAndSelf()).OfType<IAwaitOperation>())
            {
                // What a lambda among the resources acquires, it holds when it runs.
                if (CoroutineBody.FunctionOperation(awaited) != CoroutineBody.FunctionOperation(operation)) continue;
                if (awaited.Operation is IInvocationOperation call && IsAcquire(call) && LockOf(call.Instance) is { } held) yield return held;
            }
        }
    }

    /// <summary>The calls in the same member that give the lock back.</summary>
    public static IEnumerable<IInvocationOperation> ReleasesOf(ISymbol target, IOperation anywhere)
    {
        IOperation root = anywhere;
        while (root.Parent is { } parent) root = parent;
        return root.Descendants().OfType<IInvocationOperation>().Where(call => IsRelease(call) && IsSame(LockOf(call.Instance), target));
    }

    /// <summary>What runs while a using statement holds what the call acquires.</summary>
    public static IOperation? RegionOf(IInvocationOperation acquire)
    {
        for (IOperation? around = acquire.Parent; around is not null; around = around.Parent)
        {
            if (around is IUsingOperation block) return block.Resources.Syntax.Span.Contains(acquire.Syntax.Span) ? block.Body : null;
            if (around is IUsingDeclarationOperation) return around.Parent;
            if (around is IBlockOperation) return null;
        }

        return null;
    }

    /// <summary>Whether each run of the method acquires the lock in that field before it does anything else with it.</summary>
    public static bool Acquires(IMethodSymbol method, IFieldSymbol field, CancellationToken cancellation) =>
        IsSame(method.ContainingType, field.ContainingType)
        && !method.IsVirtual && !method.IsAbstract && !method.IsOverride
        && method.DeclaringSyntaxReferences.Any(declaration => Acquires(declaration.GetSyntax(cancellation), field.Name));

    public static bool IsReleasedBy(IFieldSymbol field, CancellationToken cancellation) => IsNamedInType(field, "Release", cancellation);

    public static bool IsAcquiredBy(IFieldSymbol field, CancellationToken cancellation) => IsNamedInType(field, "Acquire", cancellation);

    /// <summary>Whether the condition is made by its own declaration, and not around a lock that others hold.</summary>
    public static bool HasLockOfItsOwn(IFieldSymbol condition, CancellationToken cancellation) =>
        condition.DeclaringSyntaxReferences.Length == 1
        && condition.DeclaringSyntaxReferences[0].GetSyntax(cancellation) is VariableDeclaratorSyntax { Initializer.Value: BaseObjectCreationExpressionSyntax { ArgumentList: null or { Arguments.Count: 0 }, Initializer: null } };

    // Any mention that is not a call of a lock's member may hand it to somebody who does the rest.
    private static bool IsNamedInType(IFieldSymbol field, string member, CancellationToken cancellation)
    {
        if (TypeParts.Of(field.ContainingType, cancellation) is not { } parts) return true;
        foreach (IdentifierNameSyntax name in parts.SelectMany(static part => part.DescendantNodes()).OfType<IdentifierNameSyntax>())
        {
            if (name.Identifier.ValueText != field.Name) continue;
            SyntaxNode mention = name.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } own && own.Name == name ? own : name;
            if (mention.Parent is not MemberAccessExpressionSyntax access || access.Expression != mention) return true;
            string called = access.Name.Identifier.ValueText;
            if (called == member || !s_members.Contains(called)) return true;
        }

        return false;
    }

    private static bool Acquires(SyntaxNode declaration, string field)
    {
        BlockSyntax? body = (declaration as MethodDeclarationSyntax)?.Body ?? (declaration as LocalFunctionStatementSyntax)?.Body;
        if (body is null || declaration.DescendantNodes().Any(node => Names(node, field, "Release") || Hides(node, field))) return false;
        foreach (StatementSyntax statement in body.Statements)
        {
            SyntaxNode? head = statement switch
            {
                UsingStatementSyntax block => (SyntaxNode?)block.Expression ?? block.Declaration,
                LocalDeclarationStatementSyntax or ExpressionStatementSyntax => statement,
                _ => null,
            };
            if (head is not null && head.DescendantNodesAndSelf(static node => !Awaits.IsFunction(node)).Any(node => Acquires(node, field, statement))) return true;
            if (statement.DescendantNodesAndSelf(static node => !Awaits.IsFunction(node)).Any(static node => node is ReturnStatementSyntax or ThrowStatementSyntax or ThrowExpressionSyntax or GotoStatementSyntax))
                return false;
        }

        return false;
    }

    private static bool Acquires(SyntaxNode node, string field, StatementSyntax always) =>
        node is AwaitExpressionSyntax awaited && Names(awaited.Expression, field, "Acquire") && EvaluationPath.StatementThatAlwaysEvaluates(awaited) == always;

    /// <summary>Whether the node is a call of that member of the field.</summary>
    private static bool Names(SyntaxNode node, string field, string member) =>
        node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access }
        && access.Name.Identifier.ValueText == member
        && (access.Expression switch
        {
            IdentifierNameSyntax name => name,
            MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: var name } => name,
            _ => null,
        })?.Identifier.ValueText == field;

    private static bool Hides(SyntaxNode node, string field) =>
        node is VariableDeclaratorSyntax local && local.Identifier.ValueText == field || node is ParameterSyntax parameter && parameter.Identifier.ValueText == field;

    private static bool IsLock(INamedTypeSymbol type) =>
        type.Name is "CoroLock" or "CoroCondition" && CoroutineTypes.IsOfLibrary(type);
}

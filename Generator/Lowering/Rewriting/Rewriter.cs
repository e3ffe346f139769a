using CoroGen.Generator.Analysis;
using CoroGen.Generator.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Lowering;

/// <summary>
/// Prints a piece of the user's code that holds no await, or whose awaits were replaced, as it was written. Only names are re-bound: the
/// code now stands in a struct inside of the user's type. Jumps out of the piece become jumps in the flattened code.
/// </summary>
internal sealed partial class Rewriter(BodyLowering body, SyntaxNode root, bool inLambda = false)
{
    private readonly Dictionary<SyntaxToken, string> _renamed = new();
    private Code _code = new();
    private int _lambdaDepth = inLambda ? 1 : 0;

    /// <summary>Where jumps out of the piece lead.</summary>
    public List<Label> Targets { get; } = new();

    private SemanticModel Model => body.Facts.Model;

    public Code Rewrite()
    {
        Visit(root);
        _code.Written = root;
        return _code;
    }

    /// <summary>Prints the arguments of a call without the parentheses around them.</summary>
    public Code RewriteArguments(BaseArgumentListSyntax list, ExpressionSyntax call)
    {
        VisitArguments(list.Arguments);
        AddCallerInfo(call, list);
        return _code;
    }

    private void Visit(SyntaxNode node)
    {
        CheckTarget(node);
        body.Replacements.TryGetValue(node, out var replacement);
        if (replacement?.AsVariable() is null && TryVisitInContext(node)) return;
        if (replacement is not null)
        {
            Replace(node, replacement);
            return;
        }

        switch (node)
        {
            case AwaitExpressionSyntax when _lambdaDepth == 0: throw new UnsupportedConstructException("an await in a place that has no lowering", node);
            case IdentifierNameSyntax name: VisitName(name); break;
            case GenericNameSyntax name: VisitName(name); break;
            case ParenthesizedExpressionSyntax inner when body.Replacements.TryGetValue(AwaitSyntax.StripParentheses(inner), out var value) && value.AsVariable() is not null: Replace(node, value); break;
            case ThisExpressionSyntax: Replace(node, SelfUse()); break;
            case BaseExpressionSyntax when node.Parent is ElementAccessExpressionSyntax access:
                Replace(node, body.HostMembers.Base.ToIndexers(access, SelfUse()));
                break;
            case BaseExpressionSyntax: throw new UnsupportedConstructException("'base' in another place than before a member", node);
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.AddressOfExpression } address when TryVisitAddress(address): break;
            case InvocationExpressionSyntax call when body.Facts.IsDeleted(call): VisitDeleted(call); break;
            case InvocationExpressionSyntax call: VisitCall(call); break;
            case BaseObjectCreationExpressionSyntax creation: VisitCreation(creation); break;
            case MemberAccessExpressionSyntax access when ReadonlyPlaces.IsCopied(access, body): VisitCopied(access); break;
            case MemberAccessExpressionSyntax access: VisitMemberAccess(access); break;
            case NameColonSyntax or NameEqualsSyntax or ExpressionColonSyntax or AttributeListSyntax: WriteTokens(node); break;
            case InitializerExpressionSyntax initializer when initializer.IsKind(SyntaxKind.ObjectInitializerExpression) || initializer.IsKind(SyntaxKind.WithInitializerExpression): VisitObjectInitializer(initializer); break;
            case InitializerExpressionSyntax { RawKind: (int)SyntaxKind.CollectionInitializerExpression } initializer:
                VisitCollectionInitializer(initializer);
                break;
            case BracketedArgumentListSyntax list: VisitElementArguments(list); break;
            case AnonymousObjectMemberDeclaratorSyntax member: VisitAnonymousMember(member); break;
            case TupleExpressionSyntax tuple: VisitTuple(tuple); break;
            case InterpolatedStringExpressionSyntax text when IsInPlace(text) && TextHandlers.ReadsSource(text, Model):
                throw new UnsupportedConstructException("an interpolated string in a lambda, a local function or a finally whose handler reads how it is written", text);
            case CollectionExpressionSyntax: CheckAdds(node); VisitChildren(node); break;
            case InterpolationSyntax interpolation: VisitInterpolation(interpolation); break;
            case AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax: VisitInLambda(node); break;
            case QueryExpressionSyntax query: VisitQuery(query); break;
            case DeclarationExpressionSyntax declaration: VisitDeclaration(declaration); break;
            case IsPatternExpressionSyntax test: VisitIsPattern(test); break;
            case MemberBindingExpressionSyntax or ElementBindingExpressionSyntax when body.BindingReceivers.TryGetValue(node, out var receiver):
                _code.Add(receiver);
                VisitChildren(node);
                break;
            case ThrowStatementSyntax { Expression: null } when _lambdaDepth == 0 && MovedError(node) is { } error:
                Replace(node, ReturnsAndYields.RethrowCode(error));
                break;
            case BreakStatementSyntax or ContinueStatementSyntax or GotoStatementSyntax or ReturnStatementSyntax or YieldStatementSyntax when _lambdaDepth == 0:
                VisitJump((StatementSyntax)node);
                break;
            default: VisitChildren(node); break;
        }
    }

    // What has no type of its own takes that of its target, and a variable of a type without a name is kept as an object.
    private void CheckTarget(SyntaxNode node)
    {
        if (node is not (CollectionExpressionSyntax or ImplicitObjectCreationExpressionSyntax or AnonymousFunctionExpressionSyntax)) return;
        if (!IsAssigned(node) || Model.GetTypeInfo(node).ConvertedType is not { } type) return;
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Delegate, CanBeReferencedByName: false } && !TypeNames.IsNameable(type))
            throw new UnsupportedConstructException("a collection, a lambda or a 'new()' that is assigned to what has a type without a name", node);
    }

    // A choice that awaits is flattened: the branches are assigned.
    private bool IsAssigned(SyntaxNode value) => value.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Right == value,
        ConditionalExpressionSyntax choice => choice.Condition != value && (body.Facts.Suspends(choice) || IsAssigned(choice)),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } choice => choice.Right == value && (body.Facts.Suspends(choice) || IsAssigned(choice)),
        SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax choice } arm => arm.Expression == value && (body.Facts.Suspends(choice) || IsAssigned(choice)),
        ParenthesizedExpressionSyntax or ArgumentSyntax { Parent: TupleExpressionSyntax } or TupleExpressionSyntax => IsAssigned(value.Parent),
        _ => false,
    };

    private Variable? MovedError(SyntaxNode node) =>
        node.Ancestors().OfType<CatchClauseSyntax>().FirstOrDefault() is { } clause && body.MovedCatches.TryGetValue(clause, out var error) ? error : null;

    private void VisitChildren(SyntaxNode node)
    {
        foreach (var child in node.ChildNodesAndTokens())
        {
            if (child.IsToken) Write(child.AsToken());
            else Visit(child.AsNode()!);
        }
    }

    private void VisitInLambda(SyntaxNode node)
    {
        _lambdaDepth++;
        VisitChildren(node);
        _lambdaDepth--;
    }

    private void VisitQuery(QueryExpressionSyntax query)
    {
        if (Queries.ReadSource(query, body)) throw new UnsupportedConstructException("a query whose methods read how it is written", query);

        // The first collection is evaluated where the query stands; all else runs in lambdas.
        Write(query.FromClause.FromKeyword);
        if (query.FromClause.Type is { } type) Visit(type);
        Write(query.FromClause.Identifier);
        Write(query.FromClause.InKeyword);
        Visit(query.FromClause.Expression);
        VisitInLambda(query.Body);
    }

    private void VisitArguments(SeparatedSyntaxList<ArgumentSyntax> arguments)
    {
        if (arguments.Count > 0) CheckAdds(arguments[0].Parent!);
        for (var i = 0; i < arguments.Count; i++)
        {
            if (IsHandedOver(arguments[i])) continue;
            if (i > 0) Write(arguments.GetSeparator(i - 1));
            Visit(arguments[i]);
        }
    }

    // Elsewhere such a collection is filled by flattened code.
    private void CheckAdds(SyntaxNode collection)
    {
        if (IsInPlace(collection) && CollectionAdds.ReadSource(collection, Model))
            throw new UnsupportedConstructException("a collection in a lambda, a local function or a finally whose Add reads how it is written", collection);
    }

    private bool IsInPlace(SyntaxNode node) => _lambdaDepth > 0 || !body.Facts.Suspends(node);

    // What stands in a collection of `params` already.
    private bool IsHandedOver(ArgumentSyntax argument) => body.Replacements.TryGetValue(argument, out var replacement) && replacement.IsEmpty;

    private void VisitInterpolation(InterpolationSyntax interpolation)
    {
        Write(interpolation.OpenBraceToken);
        VisitInHole(interpolation.Expression);
        if (interpolation.AlignmentClause is { } alignment)
        {
            Write(alignment.CommaToken);
            VisitInHole(alignment.Value);
        }

        if (interpolation.FormatClause is { } format) WriteTokens(format);
        Write(interpolation.CloseBraceToken);
    }

    // A colon in the hole would begin its format; reading a variable of a type without a name may need one.
    private void VisitInHole(ExpressionSyntax written)
    {
        var outer = _code;
        _code = new Code();
        Visit(written);
        var expression = _code;
        _code = outer;
        var needsParentheses = written is not ParenthesizedExpressionSyntax
            && (expression.Print().Contains(':') || expression.Uses.Any(static use => use.Variable.TypeText == "var"));
        if (needsParentheses) _code.Add("(");
        _code.Add(expression);
        if (needsParentheses) _code.Add(")");
    }

    private void VisitObjectInitializer(InitializerExpressionSyntax initializer)
    {
        Write(initializer.OpenBraceToken);
        foreach (var item in initializer.Expressions.GetWithSeparators())
        {
            if (item.IsToken)
            {
                Write(item.AsToken());
            }
            else if (item.AsNode() is AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } assignment && !body.Replacements.Contains(assignment))
            {
                Write(name.Identifier);
                Write(assignment.OperatorToken);
                Visit(assignment.Right);
            }
            else
            {
                Visit(item.AsNode()!);
            }
        }

        Write(initializer.CloseBraceToken);
    }

    private void VisitCollectionInitializer(InitializerExpressionSyntax initializer)
    {
        Write(initializer.OpenBraceToken);
        foreach (var item in initializer.Expressions.GetWithSeparators())
        {
            if (item.IsToken) Write(item.AsToken());
            else VisitAdded((ExpressionSyntax)item.AsNode()!);
        }

        Write(initializer.CloseBraceToken);
    }

    private void VisitAnonymousMember(AnonymousObjectMemberDeclaratorSyntax member)
    {
        // The name is taken from the expression, whose text may change.
        if (member.NameEquals is null && Model.GetDeclaredSymbol(member) is { } property) _code.Add(TypeNames.Identifier(property.Name) + " = ");
        VisitChildren(member);
    }

    private void VisitTuple(TupleExpressionSyntax tuple)
    {
        var type = Model.GetTypeInfo(tuple).Type as INamedTypeSymbol;
        Write(tuple.OpenParenToken);
        var index = 0;
        foreach (var item in tuple.Arguments.GetWithSeparators())
        {
            if (item.IsToken)
            {
                Write(item.AsToken());
                continue;
            }

            var argument = (ArgumentSyntax)item.AsNode()!;
            var name = type?.TupleElements.ElementAtOrDefault(index++)?.Name;
            if (argument is { NameColon: null, Expression: not (DeclarationExpressionSyntax or LiteralExpressionSyntax) }
                && name is not null
                && name != $"Item{index}"
                && tuple.Parent is not AssignmentExpressionSyntax { Left: TupleExpressionSyntax }
                && !IsTarget(tuple))
            {
                _code.Add(TypeNames.Identifier(name) + ": ");
            }

            Visit(argument);
        }

        Write(tuple.CloseParenToken);
    }

    private static bool IsTarget(SyntaxNode node)
    {
        while (node.Parent is ArgumentSyntax or TupleExpressionSyntax) node = node.Parent;
        return (node.Parent is AssignmentExpressionSyntax assignment && assignment.Left == node) || node.Parent is ForEachVariableStatementSyntax;
    }

    private Code SelfUse() => Code.Of(new VariableUse(body.Variables.Self, inLambda: _lambdaDepth > 0));

    private void Replace(SyntaxNode node, Code replacement)
    {
        WriteTrivia(node.GetFirstToken(), leading: true);
        WriteGapBefore(node);
        _code.Add(replacement);
        WriteLinesOf(node, replacement);
        WriteGapAfter(node);
        WriteTrivia(node.GetLastToken(), leading: false);
    }

    // What follows in the piece stays on its line, which implicit calls tell and stack traces show.
    private void WriteLinesOf(SyntaxNode node, Code replacement)
    {
        if (node == root) return;
        var lines = node.SyntaxTree.GetLineSpan(node.Span);
        var missing = lines.EndLinePosition.Line - lines.StartLinePosition.Line;
        if (missing > 0) missing -= replacement.Print().Count(static c => c == '\n');
        if (missing > 0) _code.Add(new string('\n', missing));
    }

    private void WriteTokens(SyntaxNode node)
    {
        foreach (var token in node.DescendantTokens()) Write(token);
    }

    private void Write(SyntaxToken token)
    {
        WriteTrivia(token, leading: true);
        _code.Add(_renamed.TryGetValue(token, out var name) ? name : token.Text);
        WriteTrivia(token, leading: false);
    }

    private void WriteTrivia(SyntaxToken token, bool leading)
    {
        // What surrounds the piece belongs to the flattened code.
        if (leading ? token.SpanStart == root.SpanStart : token.Span.End == root.Span.End) return;
        foreach (var trivia in leading ? token.LeadingTrivia : token.TrailingTrivia)
        {
            if (trivia.IsDirective || trivia.IsKind(SyntaxKind.DisabledTextTrivia))
                _code.Add(new string('\n', trivia.ToFullString().Count(static c => c == '\n')));
            else _code.Add(trivia.ToFullString());
        }
    }
}

using CoroGen.Generator.Analysis;
using CoroGen.Generator.Declarations;
using CoroGen.Generator.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CoroGen.Generator.Lowering;

/// <content>Names and calls.</content>
internal sealed partial class Rewriter
{
    private void VisitName(SimpleNameSyntax name)
    {
        var symbol = NamedSymbol.Of(name, body.Facts.Model);
        if (body.Variables.Of(symbol) is { } variable)
        {
            Replace(name, Code.Of(new VariableUse(variable, IsReference(symbol) ? IsRenewed(name) : IsOnlyWritten(name), _lambdaDepth > 0)));
            return;
        }

        if (symbol is ILocalSymbol { IsConst: true, HasConstantValue: true } constant)
        {
            Replace(name, new Code(ConstantText.InExpression(constant.Type, constant.ConstantValue)));
            return;
        }

        switch (symbol)
        {
            case IParameterSymbol parameter when HostMembers.IsPrimaryParameter(parameter, body):
                WriteTrivia(name.GetFirstToken(), leading: true);
                _code.Add(SelfUse()).Add("." + body.HostMembers.ToParameter(parameter, name));
                WriteTrivia(name.GetLastToken(), leading: false);
                return;
            case INamedTypeSymbol named when name.Identifier.ValueText == CoroutineMethods.SimpleName(body.Facts.Method) && !IsQualified(name) && name.Parent is MemberAccessExpressionSyntax && TypeNames.IsNameable(named):
                // The frame has methods of this name.
                Replace(name, new Code(TypeNames.Of(named)));
                return;
            case ITypeSymbol or INamespaceSymbol or null or ILocalSymbol or IParameterSymbol or IRangeVariableSymbol or IDiscardSymbol or ILabelSymbol:
                break;
            case IMethodSymbol { MethodKind: MethodKind.LocalFunction } function:
                if (VisitLocalFunction(function, name)) return;
                break;
            case IFieldSymbol or IPropertySymbol or IEventSymbol or IMethodSymbol when !IsQualified(name):
                if (symbol.ContainingType is not { } type) break;
                WriteTrivia(name.GetFirstToken(), leading: true);
                _code.Add(NeedsReceiver(name, body) ? SelfUse() : TypeNames.Of(type));
                _code.Add(".");
                WriteNameAfterQualifier(name);
                return;
        }

        VisitChildren(name);
    }

    /// <summary>
    /// Whether a node is printed with the receiver of the coroutine before it, or as that: what a function has to be handed, which is a method of the
    /// frame, is told by this, too.
    /// </summary>
    public static bool NeedsReceiver(SyntaxNode node, BodyLowering body)
    {
        if (node is ThisExpressionSyntax or BaseExpressionSyntax) return true;
        if (node is not SimpleNameSyntax name) return false;
        var symbol = NamedSymbol.Of(name, body.Facts.Model);
        return HostMembers.IsPrimaryParameter(symbol, body)
            || (symbol is { IsStatic: false, ContainingType: not null } and (IFieldSymbol or IPropertySymbol or IEventSymbol or IMethodSymbol { MethodKind: not MethodKind.LocalFunction }) && IsImplicitMember(name));
    }

    /// <summary>Whether what stands in a node is printed without a look at what it means: names in attributes, before colons, and in <c>nameof</c>.</summary>
    public static bool IsOnlyText(SyntaxNode node, BodyLowering body) =>
        node is NameColonSyntax or NameEqualsSyntax or ExpressionColonSyntax or AttributeListSyntax || NameGiven(node, body) is not null;

    private static string? NameGiven(SyntaxNode node, BodyLowering body) =>
        node is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } call
            && body.Facts.Model.GetSymbolInfo(call).Symbol is null
            ? body.Facts.Model.GetConstantValue(call).Value as string
            : null;

    // Whether a simple name reaches a member without a receiver before it.
    private static bool IsImplicitMember(SimpleNameSyntax name) =>
        !IsQualified(name)
        && name.Parent is not (NameColonSyntax or NameEqualsSyntax or ExpressionColonSyntax or AttributeSyntax)
        && !(name.Parent is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ObjectInitializerExpression or (int)SyntaxKind.WithInitializerExpression } } assignment && assignment.Left == name);

    // A method group of a function that became a method of the frame.
    private bool VisitLocalFunction(IMethodSymbol function, SimpleNameSyntax name)
    {
        if (body.LocalFunctions.NameOf(function) is null) return false;
        WriteTrivia(name.GetFirstToken(), leading: true);
        _code.Add(body.LocalFunctions.GroupOf(function, _lambdaDepth > 0));
        if (name is GenericNameSyntax generic) Visit(generic.TypeArgumentList);
        else if (function.TypeArguments.Length > 0) _code.Add($"<{string.Join(", ", function.TypeArguments.Select(TypeNames.Of))}>");
        WriteTrivia(name.GetLastToken(), leading: false);
        return true;
    }

    private void WriteNameAfterQualifier(SimpleNameSyntax name)
    {
        var token = name.Identifier;
        _code.Add(_renamed.TryGetValue(token, out var renamed) ? renamed : token.Text);
        if (name is GenericNameSyntax generic)
        {
            WriteTrivia(token, leading: false);
            Visit(generic.TypeArgumentList);
        }
        else
        {
            WriteTrivia(token, leading: false);
        }
    }

    private static bool IsQualified(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Name == name,
        MemberBindingExpressionSyntax or QualifiedNameSyntax or AliasQualifiedNameSyntax => true,
        _ => false,
    };

    private static bool IsOnlyWritten(SyntaxNode name) =>
        name.Parent is ArgumentSyntax { RefKindKeyword.RawKind: (int)SyntaxKind.OutKeyword }
        || (name.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Right: not RefExpressionSyntax } assignment && assignment.Left == name);

    private static bool IsRenewed(SyntaxNode name) => name.Parent is AssignmentExpressionSyntax { Right: RefExpressionSyntax } assignment && assignment.Left == name;

    // What is written through a reference lives elsewhere, and the reference itself is read.
    private static bool IsReference(ISymbol? symbol) => symbol is ILocalSymbol { IsRef: true };

    private void VisitCopied(MemberAccessExpressionSyntax access)
    {
        WriteTrivia(access.GetFirstToken(), leading: true);
        _code.Add($"(({TypeNames.Of(Model.GetTypeInfo(access).Type!)})");
        VisitMemberAccess(access);
        _code.Add(")");
        WriteTrivia(access.GetLastToken(), leading: false);
    }

    private void VisitMemberAccess(MemberAccessExpressionSyntax access)
    {
        if (access.Expression is BaseExpressionSyntax)
        {
            WriteTrivia(access.GetFirstToken(), leading: true);
            var symbol = Model.GetSymbolInfo(access).Symbol;
            _code.Add(SelfUse()).Add("." + body.HostMembers.Base.To(access));
            if (symbol is IMethodSymbol method && access.Parent is InvocationExpressionSyntax) _code.Add(BaseMembers.Arguments(access.Name, method));
            WriteTrivia(access.GetLastToken(), leading: false);
            return;
        }

        RefuseBuffer(access);
        Visit(access.Expression);
        Write(access.OperatorToken);
        Visit(access.Name);
    }

    // Of a statement the semicolon is left; in the head of a loop, between commas, something has to stand for the call.
    private void VisitDeleted(InvocationExpressionSyntax call)
    {
        if (call.Parent is ForStatementSyntax) _code.Add("global::System.GC.KeepAlive(null)");
    }

    private void VisitCall(InvocationExpressionSyntax call)
    {
        if (NameGiven(call, body) is { } name)
        {
            Replace(call, new Code(SymbolDisplay.FormatLiteral(name, quote: true)));
            return;
        }

        var method = Model.GetSymbolInfo(call).Symbol as IMethodSymbol;
        if (Model.GetOperation(call) is IDynamicInvocationOperation) method = null;
        if (method is not null
            && !(_lambdaDepth > 0 && ExpressionTrees.Contain(call, Model))
            && BoxedFactory.NameFor(method, body.Facts.Compilation, body.Facts.Method.ContainingType) is { } factory
            && CalledName(call.Expression) is { } called
            && !CoroutineMethods.HidesFactory(ReceiverType(call.Expression), method.ContainingType, factory))
        {
            _renamed[called.Identifier] = factory;
            if (ExtensionMembers.IsInBlock(method)) QualifyFactory(method, call.Expression, called, factory);
        }

        List<VariableUse> captures = [];
        if (method is { MethodKind: MethodKind.LocalFunction }
            && call.Expression is SimpleNameSyntax function
            && body.LocalFunctions.NameOf(method) is { } local)
        {
            WriteTrivia(call.GetFirstToken(), leading: true);
            _code.Add(local);
            if (function is GenericNameSyntax generic) Visit(generic.TypeArgumentList);
            Write(call.ArgumentList.OpenParenToken);
            captures = body.LocalFunctions.Arguments(method, _lambdaDepth > 0).ToList();
            for (var i = 0; i < captures.Count; i++) _code.Add(i > 0 ? ", " : "").Add(captures[i]);
            if (captures.Count > 0 && call.ArgumentList.Arguments.Count > 0) _code.Add(", ");
        }
        else
        {
            Visit(call.Expression);
            Write(call.ArgumentList.OpenParenToken);
        }

        VisitArguments(call.ArgumentList.Arguments);
        AddCallerInfo(call, call.ArgumentList, captures.Count);
        Write(call.ArgumentList.CloseParenToken);
    }

    // The factory of a member of an extension block is a method of the class around it, with the type parameters of both.
    private void QualifyFactory(IMethodSymbol method, ExpressionSyntax expression, SimpleNameSyntax called, string factory)
    {
        var implementation = ExtensionMembers.AsStatic(method);
        var arguments = implementation.TypeArguments.IsEmpty ? "" : $"<{string.Join(", ", implementation.TypeArguments.Select(TypeNames.Of))}>";
        if (method.IsStatic) body.Replacements[expression] = new Code($"{TypeNames.Of(implementation.ContainingType)}.{factory}{arguments}");
        else if (called is GenericNameSyntax generic) body.Replacements[generic.TypeArgumentList] = new Code(arguments);
    }

    private void VisitElementArguments(BracketedArgumentListSyntax list)
    {
        Write(list.OpenBracketToken);
        VisitArguments(list.Arguments);
        if (list.Parent is ExpressionSyntax access) AddCallerInfo(access, list);
        Write(list.CloseBracketToken);
    }

    // A collection initializer calls Add with the text of what it adds, where Add asks for that: a text that may be another one now.
    private void VisitAdded(ExpressionSyntax element)
    {
        var values = element is InitializerExpressionSyntax complex ? complex.Expressions.ToArray() : [element];
        var call = Model.GetCollectionInitializerSymbolInfo(element).Symbol is IMethodSymbol add ? ObjectCreations.CallOf(add, values[0], body) : null;
        var filled = call?.Arguments.Where(static argument => argument.ArgumentKind != ArgumentKind.Explicit).ToList() ?? [];
        if (!filled.Any(static argument => argument.Parameter is { } parameter && CallerAttributes.TextOf(parameter) is not null)
            || filled.Any(static argument => CallerInfo.Value(argument) is null))
        {
            Visit(element);
            return;
        }

        _code.Add("{ ");
        for (var i = 0; i < values.Length; i++)
        {
            if (i > 0) _code.Add(", ");
            Visit(values[i]);
        }

        foreach (var argument in filled) _code.Add(", " + CallerInfo.Value(argument));
        _code.Add(" }");
    }

    private void VisitCreation(BaseObjectCreationExpressionSyntax creation)
    {
        if (body.HostMembers.Base.GroupIn(creation) is { } group)
        {
            Visit(group);
            return;
        }

        foreach (var child in creation.ChildNodesAndTokens())
        {
            if (child.AsNode() is ArgumentListSyntax arguments)
            {
                Write(arguments.OpenParenToken);
                VisitArguments(arguments.Arguments);
                AddCallerInfo(creation, arguments);
                Write(arguments.CloseParenToken);
            }
            else if (child.IsToken)
            {
                Write(child.AsToken());
            }
            else
            {
                Visit(child.AsNode()!);
            }
        }
    }

    // Adds what the compiler fills in from the place of the call.
    private void AddCallerInfo(ExpressionSyntax call, BaseArgumentListSyntax list, int captures = 0)
    {
        var parameters = Model.GetSymbolInfo(call).Symbol switch
        {
            IMethodSymbol method => method.Parameters,
            IPropertySymbol indexer => indexer.Parameters,
            _ => [],
        };
        if (!parameters.Any(static parameter => parameter.IsOptional && CallerAttributes.Of(parameter) is not null)) return;
        if (CallerInfo.Of(Calls.ArgumentsOf(call, body)) is not { Length: > 0 } info) return;
        _code.Add(list.Arguments.Count + captures > 0 ? ", " + info : info);
    }

    // Only what a class inherits can be hidden in it.
    private INamedTypeSymbol? ReceiverType(ExpressionSyntax called) => called switch
    {
        MemberAccessExpressionSyntax access => Model.GetTypeInfo(access.Expression).Type as INamedTypeSymbol,
        SimpleNameSyntax => body.Facts.Method.ContainingType,
        _ => null,
    };

    private static SimpleNameSyntax? CalledName(ExpressionSyntax expression) => expression switch
    {
        SimpleNameSyntax name => name,
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        _ => null,
    };
}

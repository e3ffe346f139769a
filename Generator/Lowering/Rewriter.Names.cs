using CoroGen.Generator.Binding;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Lowering;

/// <content>Names and calls.</content>
internal sealed partial class Rewriter
{
    private void VisitName(SimpleNameSyntax name)
    {
        var info = Model.GetSymbolInfo(name);
        var symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
        if (body.VariableOf(symbol) is { } variable)
        {
            Replace(name, Code.Of(new VariableUse(variable, IsOutArgument(name), _lambdaDepth > 0)));
            return;
        }

        switch (symbol)
        {
            case IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } parameter when !SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, body.Method):
                throw new UnsupportedConstructException($"the primary-constructor parameter '{parameter.Name}'", name);
            case ITypeSymbol or INamespaceSymbol or null or ILocalSymbol or IParameterSymbol or IRangeVariableSymbol or IDiscardSymbol or ILabelSymbol:
                break;
            case IMethodSymbol { MethodKind: MethodKind.LocalFunction } function:
                VisitLocalFunctionName(function, name);
                break;
            case IFieldSymbol or IPropertySymbol or IEventSymbol or IMethodSymbol when !IsQualified(name):
                if (symbol.ContainingType is not { } type) break;
                WriteTrivia(name.GetFirstToken(), leading: true);
                _code.Add(symbol.IsStatic || symbol is IFieldSymbol { IsConst: true } ? (object)TypeNames.Of(type) : SelfUse());
                _code.Add(".");
                WriteNameAfterQualifier(name);
                return;
        }

        VisitChildren(name);
    }

    private static void VisitLocalFunctionName(IMethodSymbol function, SimpleNameSyntax name)
    {
        _ = function;
        _ = name;
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

    private static bool IsOutArgument(SyntaxNode name) =>
        name.Parent is ArgumentSyntax { RefKindKeyword.RawKind: (int)SyntaxKind.OutKeyword };

    private void VisitMemberAccess(MemberAccessExpressionSyntax access)
    {
        if (access.Expression is BaseExpressionSyntax)
        {
            throw new UnsupportedConstructException("a call through 'base'", access);
        }

        Visit(access.Expression);
        Write(access.OperatorToken);
        Visit(access.Name);
    }

    private void VisitCall(InvocationExpressionSyntax call)
    {
        if (call.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" } && Model.GetSymbolInfo(call).Symbol is null && Model.GetConstantValue(call) is { HasValue: true, Value: string name })
        {
            Replace(call, new Code(SymbolDisplay.FormatLiteral(name, quote: true)));
            return;
        }

        var method = Model.GetSymbolInfo(call).Symbol as IMethodSymbol;
        if (method is not null && BoxedFactory.NameFor(method, body.Facts.Compilation, body.Method.ContainingType) is { } factory && CalledName(call.Expression) is { } called)
        {
            _renamed[called.Identifier] = factory;
        }

        Visit(call.Expression);
        Write(call.ArgumentList.OpenParenToken);
        VisitArguments(call.ArgumentList.Arguments);
        AddCallerInfo(call, call.ArgumentList);
        Write(call.ArgumentList.CloseParenToken);
    }

    private void VisitCreation(BaseObjectCreationExpressionSyntax creation)
    {
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

    /// <summary>
    /// Writes out the arguments that the compiler would fill in from the place of the call: the place is another method now, and the text
    /// of the other arguments may have changed. Lines and files come right by the line directives.
    /// </summary>
    private void AddCallerInfo(ExpressionSyntax call, BaseArgumentListSyntax list)
    {
        if (Model.GetSymbolInfo(call).Symbol is not IMethodSymbol method || !method.Parameters.Any(static parameter => parameter.IsOptional && CallerInfo.Of(parameter) is not null)) return;
        var arguments = Model.GetOperation(call) switch
        {
            Microsoft.CodeAnalysis.Operations.IInvocationOperation invocation => invocation.Arguments,
            Microsoft.CodeAnalysis.Operations.IObjectCreationOperation creation => creation.Arguments,
            _ => default,
        };
        if (arguments.IsDefault) return;
        var count = list.Arguments.Count;
        foreach (var argument in arguments)
        {
            if (argument.ArgumentKind != Microsoft.CodeAnalysis.Operations.ArgumentKind.DefaultValue || argument.Parameter is not { } parameter) continue;
            if (CallerInfo.Of(parameter) is not { } info || CallerInfo.Value(info, body.Method, arguments) is not { } value) continue;
            if (count++ > 0) _code.Add(", ");
            _code.Add($"{TypeNames.Identifier(parameter.Name)}: {value}");
        }
    }

    private static SimpleNameSyntax? CalledName(ExpressionSyntax expression) => expression switch
    {
        SimpleNameSyntax name => name,
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        _ => null,
    };
}

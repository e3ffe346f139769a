using CoroGen.Generator.Analysis;
using CoroGen.Generator.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CoroGen.Generator.Lowering;

/// <summary>
/// Collection expressions with awaits. C# evaluates elements from left to right, but enumerates a spread at another time for each kind of collection: at once
/// where elements are added one by one, or where it does not know how many there will be; else when the last spread has been evaluated.
/// </summary>
internal static class CollectionExpressions
{
    public static void Prepare(CollectionExpressionSyntax collection, BodyLowering body)
    {
        var elements = collection.Elements.ToList();
        var lastAwait = elements.FindLastIndex(element => body.Facts.Suspends(ValueOf(element)));
        var lastSpread = elements.FindLastIndex(static element => element is SpreadElementSyntax);
        var type = Expressions.TypeOf(collection, body) ?? throw new UnsupportedConstructException("an await in a collection without a type", collection);
        if (IsFilledByAdd(type, OperationOf(collection, body))) body.Replacements[collection] = Code.Of(Fill(elements, type, collection, body));
        else if (!elements.Take(lastAwait).Any(static element => element is SpreadElementSyntax)) PrepareSequence(elements, body);
        else if (elements.OfType<SpreadElementSyntax>().Any(spread => !HasLength(spread.Expression, body))) Collect(elements, lastAwait + 1, type, collection, body);
        else if (lastAwait > lastSpread) CopyFirst(elements, lastSpread + 1, type, collection, body);
        else PrepareSequence(elements, body);
    }

    /// <summary>
    /// The arguments that become the collection of a <c>params</c> parameter, as one operand, where C# adds them one by one; null for others.
    /// </summary>
    public static (Operand Operand, IReadOnlyList<ArgumentSyntax> Arguments)? OfParams(BaseArgumentListSyntax list, BodyLowering body)
    {
        var passed = list.Parent is null ? [] : Calls.ArgumentsOf(list.Parent, body);
        var given = passed.FirstOrDefault(static argument => argument.ArgumentKind == ArgumentKind.ParamCollection)?.Value;
        if (given is not ICollectionExpressionOperation { Type: { } type } collection || !IsFilledByAdd(type, collection)) return null;
        var arguments = list.Arguments.Where(argument => collection.Elements.Any(element => argument.Span.Contains(element.Syntax.Span))).ToList();
        if (arguments.Count == 0) return null;
        void Make()
        {
            var filled = Fill(arguments, type, list, body);
            body.Replacements[arguments[0].Expression] = Code.Of(filled);
            foreach (var argument in arguments.Skip(1)) body.Replacements[argument] = new Code();
        }

        var source = CollectionAdds.ReadSource(list, body.Facts.Model) ? (SyntaxNode)list : arguments.Find(body.Facts.Suspends);
        return (new Operand(arguments[0].Expression, Make, Make, source), arguments);
    }

    // Element by element, as C# makes the collection.
    private static Variable Fill(IEnumerable<SyntaxNode> elements, ITypeSymbol type, SyntaxNode collection, BodyLowering body)
    {
        if (!TypeNames.IsNameable(type)) throw new UnsupportedConstructException("an await in a collection whose type has no name", collection);
        var filled = body.Variables.NewTemporary(type, "collection");
        body.Assign(filled, new Code($"new {TypeNames.Of(type.WithNullableAnnotation(NullableAnnotation.NotAnnotated))}()"), declares: true, collection);
        var asking = CollectionAdds.AskingForText(type, collection);
        foreach (var element in elements) Add(element, filled, body, asking);
        return filled;
    }

    // The elements up to the last await go into a list, each as it is evaluated.
    private static void Collect(List<CollectionElementSyntax> elements, int count, ITypeSymbol type, CollectionExpressionSyntax collection, BodyLowering body)
    {
        var list = body.Facts.Compilation.GetTypeByMetadataName("System.Collections.Generic.List`1")!.Construct(ElementOf(type, collection, body));
        var collected = body.Variables.NewTemporary(list, "elements");
        body.Assign(collected, new Code($"new {TypeNames.Of(list)}()"), declares: true, collection);
        foreach (var element in elements.Take(count)) Add(element, collected, body);
        body.Replacements[collection] = Joined(collected, elements.Skip(count), body);
    }

    // The elements up to the last spread are copied before those behind it are evaluated.
    private static void CopyFirst(List<CollectionElementSyntax> elements, int count, ITypeSymbol type, CollectionExpressionSyntax collection, BodyLowering body)
    {
        var first = elements.Take(count).ToList();
        PrepareSequence(first, body);
        var copied = body.Variables.NewTemporary(body.Facts.Compilation.CreateArrayTypeSymbol(ElementOf(type, collection, body)), "elements");
        body.Assign(copied, Listed(first, body), declares: true, collection);
        var rest = elements.Skip(count).ToList();
        PrepareSequence(rest, body);
        body.Replacements[collection] = Joined(copied, rest, body);
    }

    private static void Add(SyntaxNode element, Variable collection, BodyLowering body, IReadOnlyList<IParameterSymbol>? asking = null)
    {
        var value = ValueOf(element);
        var text = SymbolDisplay.FormatLiteral(element is SpreadElementSyntax ? element.ToString() : AwaitSyntax.Place(value).ToString(), quote: true);
        var texts = string.Concat((asking ?? []).Select(parameter => $", {TypeNames.Identifier(parameter.Name)}: {text}"));
        Expressions.Prepare(value, body);
        var code = body.Rewrite(value);
        if (element is SpreadElementSyntax)
        {
            var item = body.Names.Fresh("item");
            body.Emit(new StatementNode(Code.Of($"foreach (var {item} in ", code, ") ", collection, $".Add({item}{texts});")), element);
        }
        else
        {
            body.Emit(new StatementNode(Code.Of(collection, ".Add(", code, $"{texts});")), element);
        }
    }

    private static void PrepareSequence(List<CollectionElementSyntax> elements, BodyLowering body) =>
        Expressions.PrepareSequence(body, [.. elements.Select(ValueOf)]);

    private static Code Joined(Variable first, IEnumerable<CollectionElementSyntax> rest, BodyLowering body)
    {
        var code = Code.Of("[.. ", first);
        foreach (var element in rest) code.Add(", ").Add(Written(element, body));
        return code.Add("]");
    }

    private static Code Listed(List<CollectionElementSyntax> elements, BodyLowering body)
    {
        var code = new Code("[");
        for (var i = 0; i < elements.Count; i++) code.Add(i > 0 ? ", " : "").Add(Written(elements[i], body));
        return code.Add("]");
    }

    private static Code Written(CollectionElementSyntax element, BodyLowering body) =>
        Code.Of(element is SpreadElementSyntax ? ".. " : "", body.Rewrite(ValueOf(element)));

    private static ExpressionSyntax ValueOf(SyntaxNode element) => element switch
    {
        SpreadElementSyntax spread => spread.Expression,
        ArgumentSyntax argument => argument.Expression,
        _ => ((ExpressionElementSyntax)element).Expression,
    };

    private static bool IsFilledByAdd(ITypeSymbol type, ICollectionExpressionOperation? collection) => type switch
    {
        ITypeParameterSymbol => true,
        INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, IsRefLikeType: false } named => !IsList(named) && BuilderOf(collection) is null,
        _ => false,
    };

    private static bool IsList(INamedTypeSymbol type) =>
        type is { Name: "List", Arity: 1, ContainingNamespace: { Name: "Generic", ContainingNamespace: { Name: "Collections", ContainingNamespace.Name: "System" } } };

    private static ICollectionExpressionOperation? OperationOf(CollectionExpressionSyntax collection, BodyLowering body) =>
        body.Facts.Model.GetOperation(collection) as ICollectionExpressionOperation;

    private static IMethodSymbol? BuilderOf(ICollectionExpressionOperation? collection) =>
        collection is { ConstructMethod: { MethodKind: not MethodKind.Constructor } builder } ? builder : null;

    private static ITypeSymbol ElementOf(ITypeSymbol type, CollectionExpressionSyntax collection, BodyLowering body)
    {
        var span = BuilderOf(OperationOf(collection, body))?.Parameters.LastOrDefault()?.Type ?? type;
        var element = span switch
        {
            IArrayTypeSymbol array => array.ElementType,
            INamedTypeSymbol { TypeArguments: { Length: 1 } arguments } => arguments[0],
            _ => null,
        };
        return element is { TypeKind: not (TypeKind.Pointer or TypeKind.FunctionPointer) } && TypeNames.IsNameable(element)
            ? element
            : throw new UnsupportedConstructException("an await behind a spread in a collection whose elements have a type without a name", collection);
    }

    // Whether C# finds out how many elements a spread has without enumerating it.
    private static bool HasLength(ExpressionSyntax spread, BodyLowering body)
    {
        if (body.Facts.Model.GetTypeInfo(spread).Type is not { } type) return false;
        return type is IArrayTypeSymbol || HasProperty("Length") || HasProperty("Count");

        bool HasProperty(string name) => body.Facts.Model.LookupSymbols(spread.SpanStart, type, name).Any(static member =>
            member is IPropertySymbol { IsStatic: false, IsIndexer: false, Type.SpecialType: SpecialType.System_Int32, GetMethod: not null });
    }
}

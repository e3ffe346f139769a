using CoroGen.Generator.Analysis;
using CoroGen.Generator.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CoroGen.Generator.Lowering;

/// <summary>Expressions that make objects, arrays, anonymous objects, and changed copies of records.</summary>
internal static class ObjectCreations
{
    public static bool TrySpill(ExpressionSyntax expression, BodyLowering body)
    {
        switch (expression)
        {
            case BaseObjectCreationExpressionSyntax creation:
                SpillObject(creation, body);
                return true;
            case ArrayCreationExpressionSyntax array:
                var sizes = array.Type.RankSpecifiers.SelectMany(static rank => rank.Sizes).Where(static size => size is not OmittedArraySizeExpressionSyntax);
                Expressions.PrepareSequence(body, sizes.Concat(Elements(array.Initializer)).ToArray());
                return true;
            case ImplicitArrayCreationExpressionSyntax array:
                Expressions.PrepareSequence(body, Elements(array.Initializer).ToArray());
                return true;
            case InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ArrayInitializerExpression } initializer:
                Expressions.PrepareSequence(body, Elements(initializer).ToArray());
                return true;
            case AnonymousObjectCreationExpressionSyntax anonymous:
                Expressions.PrepareSequence(body, anonymous.Initializers.Select(static member => member.Expression).ToArray());
                return true;
            case CollectionExpressionSyntax collection:
                CollectionExpressions.Prepare(collection, body);
                if (IsFilled(collection, body)) Expressions.Keep(collection, body);
                return true;
            case WithExpressionSyntax with:
                SpillWith(with, body);
                return true;
            default:
                return false;
        }
    }

    private static IEnumerable<ExpressionSyntax> Elements(InitializerExpressionSyntax? initializer) => initializer is null
        ? []
        : initializer.Expressions.SelectMany(static element => element is InitializerExpressionSyntax inner ? Elements(inner) : [element]);

    // Whether the compiler makes the collection first and adds the elements to it, instead of making an array of them.
    private static bool IsFilled(CollectionExpressionSyntax collection, BodyLowering body) =>
        collection.Elements.Any(static element => element is SpreadElementSyntax) || Expressions.TypeOf(collection, body) switch
        {
            IArrayTypeSymbol or INamedTypeSymbol { Name: "ImmutableArray" } => false,
            { TypeKind: TypeKind.Interface } type => type.OriginalDefinition.SpecialType is SpecialType.System_Collections_Generic_IList_T or SpecialType.System_Collections_Generic_ICollection_T,
            _ => true,
        };

    private static void SpillObject(BaseObjectCreationExpressionSyntax creation, BodyLowering body)
    {
        if (creation.Initializer is not { } initializer || !body.Facts.Suspends(initializer))
        {
            var operands = new List<Operand>();
            Calls.AddArguments(creation.ArgumentList, operands, body);
            Expressions.PrepareSequence(body, operands);
            if (creation.Initializer is not null) Expressions.Keep(creation, body);
            return;
        }

        // The object is made before the values of its initializer: it becomes a temporary that is filled member by member.
        var type = body.Facts.Model.GetTypeInfo(creation).Type ?? throw new UnsupportedConstructException("an await in the initializer of an object without a type", creation);
        if (!Analysis.TypeNames.IsNameable(type))
        {
            throw new UnsupportedConstructException("an await in the initializer of an object whose type has no name", creation);
        }

        if (creation.ArgumentList is { } arguments)
        {
            var operands = new List<Operand>();
            Calls.AddArguments(arguments, operands, body);
            Expressions.PrepareSequence(body, operands);
        }

        var made = body.Variables.NewTemporary(type, "made");
        var maker = body.Accessors.ForConstructor(creation, type) ?? $"new {Analysis.TypeNames.Of(type.WithNullableAnnotation(NullableAnnotation.NotAnnotated))}";
        var code = Code.Of($"{maker}(");
        if (creation.ArgumentList is { } list) code.Add(new Rewriter(body, list).RewriteArguments(list, creation));
        body.Assign(made, code.Add(")"), declares: true, creation);
        Fill(new InitializedPlace(Code.Of(made), type), initializer, body);
        body.Replacements[creation] = Code.Of(made);
    }

    // A record or a struct is copied before the values are evaluated, and each member is set right behind its value. An anonymous object is made of them all.
    private static void SpillWith(WithExpressionSyntax with, BodyLowering body)
    {
        var type = body.Facts.Model.GetTypeInfo(with).Type ?? throw new UnsupportedConstructException("an await in a with expression without a type", with);
        if (type.IsAnonymousType)
        {
            Expressions.PrepareSequence(
                body,
                new[] { with.Expression }.Concat(with.Initializer.Expressions.OfType<AssignmentExpressionSyntax>().Select(static assignment => assignment.Right)).ToArray());
            return;
        }

        Expressions.Prepare(with.Expression, body);
        if (!body.Facts.Suspends(with.Initializer))
        {
            Expressions.Keep(with, body);
            return;
        }

        var made = body.Variables.NewTemporary(type, "made");
        body.Assign(made, Code.Of(body.Rewrite(with.Expression), " with { }"), declares: true, with);
        Fill(new InitializedPlace(Code.Of(made), type), with.Initializer, body);
        body.Replacements[with] = Code.Of(made);
    }

    private static void Fill(InitializedPlace target, InitializerExpressionSyntax initializer, BodyLowering body)
    {
        foreach (var element in initializer.Expressions)
        {
            if (initializer.IsKind(SyntaxKind.CollectionInitializerExpression)) Add(target, element, body);
            else FillMember(target, (AssignmentExpressionSyntax)element, body);
        }
    }

    private static void Add(InitializedPlace target, ExpressionSyntax element, BodyLowering body)
    {
        var values = element is InitializerExpressionSyntax complex ? complex.Expressions.ToArray() : [element];
        var receiver = body.Facts.Suspends(element) ? target.Hold(body, element) : target.Code;
        var call = body.Facts.Model.GetCollectionInitializerSymbolInfo(element).Symbol is IMethodSymbol called ? CallOf(called, values[0], body) : null;
        Expressions.PrepareSequence(body, values.Select(value =>
            call?.Arguments.FirstOrDefault(argument => argument.Value.Syntax == AwaitSyntax.Place(value)) is { } passed
                && Calls.TakenVariable(passed.Parameter, passed.Value, value, body) is { } variable
                ? AssignmentTargets.AsOperand(variable, body)
                : new Operand(value, () => Expressions.Spill(value, body))).ToList());
        var code = Code.Of(receiver, ".Add(");
        for (var i = 0; i < values.Length; i++)
        {
            if (i > 0) code.Add(", ");
            code.Add(body.Rewrite(values[i]));
        }

        if (call is not null && CallerInfo.Of(call.Arguments) is { Length: > 0 } info) code.Add(", " + info);
        body.Emit(new StatementNode(code.Add(");")), element);
    }

    /// <summary>The call of Add that a value of a collection initializer is handed to.</summary>
    public static IInvocationOperation? CallOf(IMethodSymbol add, ExpressionSyntax value, BodyLowering body)
    {
        for (var operation = body.Facts.Model.GetOperation(AwaitSyntax.Place(value)); operation is not null; operation = operation.Parent)
        {
            if (operation is IInvocationOperation call
                && SymbolEqualityComparer.Default.Equals(call.TargetMethod.OriginalDefinition, (add.ReducedFrom ?? add).OriginalDefinition))
            {
                return call;
            }
        }

        return null;
    }

    private static void FillMember(InitializedPlace target, AssignmentExpressionSyntax assignment, BodyLowering body)
    {
        var inner = assignment.Right as InitializerExpressionSyntax;

        // The indices are evaluated before what leads to the object is, but for its length, which nobody asks for in vain.
        if (assignment.Left is ImplicitElementAccessSyntax element)
        {
            if (IsLeftEmpty(assignment)) IndexedTargets.SpillWritten(element.ArgumentList, body);
            else IndexedTargets.SpillIndices(element, element.ArgumentList, () => target.Code, body, isReadAndSet: false);
        }

        var receiver = inner is null && body.Facts.Suspends(assignment) ? target.Hold(body, assignment) : target.Code;
        Code path;
        switch (assignment.Left)
        {
            case IdentifierNameSyntax name:
                if (inner is null && body.Facts.Model.GetSymbolInfo(name).Symbol is IPropertySymbol property && SetterOf(property) is { IsInitOnly: true } setter)
                {
                    Expressions.Prepare(assignment.Right, body);
                    var by = setter.ContainingType.IsValueType ? "ref " : "";
                    body.Emit(
                        new StatementNode(Code.Of($"{body.Accessors.ForSetter(setter, assignment)}({by}", receiver, ", ", body.Rewrite(assignment.Right), ");")),
                        assignment);
                    return;
                }

                path = new Code("." + name.Identifier.Text);
                break;
            case ImplicitElementAccessSyntax access:
                if (inner is null
                    && body.Facts.Model.GetSymbolInfo(access).Symbol is IPropertySymbol indexer
                    && SetterOf(indexer) is { IsInitOnly: true } initializing)
                {
                    Expressions.Prepare(assignment.Right, body);
                    var place = initializing.ContainingType.IsValueType ? Code.Of("ref ", receiver) : receiver;
                    var indices = new Rewriter(body, access.ArgumentList).RewriteArguments(access.ArgumentList, access);
                    var value = initializing.Parameters[initializing.Parameters.Length - 1].Name;
                    body.Emit(
                        new StatementNode(Code.Of($"{body.Accessors.ForSetter(initializing, assignment)}(", place, ", ", indices, $", {TypeNames.Identifier(value)}: ", body.Rewrite(assignment.Right), ");")),
                        assignment);
                    return;
                }

                path = Code.Of("[", new Rewriter(body, access.ArgumentList).RewriteArguments(access.ArgumentList, access), "]");
                break;
            default:
                throw new UnsupportedConstructException($"an await in an initializer with a target of kind {assignment.Left.Kind()}", assignment);
        }

        if (inner is not null)
        {
            Fill(target.Member(path, body.Facts.Model.GetTypeInfo(assignment.Left).Type ?? TypeOf(body.Facts.Model.GetSymbolInfo(assignment.Left).Symbol)), inner, body);
            return;
        }

        Expressions.Prepare(assignment.Right, body);
        body.Emit(new StatementNode(Code.Of(receiver, path, " = ", body.Rewrite(assignment.Right), ";")), assignment);
    }

    /// <summary>Whether a member is given an initializer with nothing in it.</summary>
    public static bool IsLeftEmpty(AssignmentExpressionSyntax assignment) => assignment.Right is InitializerExpressionSyntax { Expressions.Count: 0 };

    // An override may have only the other accessor.
    private static IMethodSymbol? SetterOf(IPropertySymbol property) =>
        property.SetMethod ?? (property.OverriddenProperty is { } overridden ? SetterOf(overridden) : null);

    private static ITypeSymbol? TypeOf(ISymbol? member) => member switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        IEventSymbol happening => happening.Type,
        _ => null,
    };
}

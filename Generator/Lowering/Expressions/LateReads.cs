using CoroGen.Generator.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CoroGen.Generator.Lowering;

/// <summary>
/// Static readonly fields, which the compiler takes for unchangeable: it reads them only where they are used, when the awaits behind them are done. A program
/// sees that by when a static constructor runs, and by what it has assigned until then.
/// </summary>
internal static class LateReads
{
    /// <summary>Whether the operand is such a field, and nothing makes the compiler keep its value before the awaits behind it.</summary>
    public static bool Contain(ExpressionSyntax operand, BodyLowering body)
    {
        var model = body.Facts.Model;
        if (model.GetSymbolInfo(AwaitSyntax.Place(operand)).Symbol is not IFieldSymbol { IsStatic: true, IsReadOnly: true }) return false;
        for (var part = operand; part is not null; part = AwaitSyntax.Wrapped(part))
        {
            if (!model.GetConversion(part).IsIdentity && model.GetTypeInfo(part).ConvertedType is not { IsRefLikeType: true }) return false;
        }

        while (operand.Parent is ExpressionSyntax around && AwaitSyntax.Wrapped(around) == operand) operand = around;
        return operand.Parent switch
        {
            BinaryExpressionSyntax binary => model.GetOperation(binary) is not (IBinaryOperation { IsLifted: true } or ITupleBinaryOperation),
            InterpolationSyntax hole => IsHandedOver(operand, (InterpolatedStringExpressionSyntax)hole.Parent!, model),
            ArgumentSyntax { Parent: TupleExpressionSyntax tuple } => !IsTakenApart(tuple),
            ArgumentSyntax { Parent: BaseArgumentListSyntax list } argument => !IsKeptIndex(list, body)
                && !Calls.Kept(list, body).Contains(argument)
                && !IsCollected(argument, list, body),
            ExpressionElementSyntax { Parent: CollectionExpressionSyntax { Parent: CastExpressionSyntax cast } } => IsFilledAtOnce(model.GetTypeInfo(cast).Type),
            ExpressionElementSyntax { Parent: CollectionExpressionSyntax collection } => IsFilledAtOnce(model.GetTypeInfo(collection).ConvertedType),
            ElementAccessExpressionSyntax access when !IsTakenApart(access) => model.GetOperation(access) switch
            {
                IArrayElementReferenceOperation => true,
                IImplicitIndexerReferenceOperation => false,
                _ => !IsReadAndSet(access),
            },
            ElementAccessExpressionSyntax or FromClauseSyntax => false,
            MemberAccessExpressionSyntax access => !IsTakenApart(access),
            _ => true,
        };
    }

    // To string.Concat, if all are strings, or as one of at most three objects to string.Format. Others are converted, or put into an array.
    private static bool IsHandedOver(ExpressionSyntax operand, InterpolatedStringExpressionSyntax text, SemanticModel model)
    {
        var holes = text.Contents.OfType<InterpolationSyntax>().ToList();
        return (holes.Count <= 3 && model.GetTypeInfo(operand).Type?.SpecialType == SpecialType.System_Object)
            || holes.TrueForAll(hole => hole is { AlignmentClause: null, FormatClause: null } && model.GetTypeInfo(hole.Expression).Type?.SpecialType == SpecialType.System_String);
    }

    private static bool IsReadAndSet(ElementAccessExpressionSyntax access) => access.Parent is not ArgumentSyntax && IndexedTargets.IsReadAndSet(access);

    // Of an item that is read and set, or assigned with others.
    private static bool IsKeptIndex(BaseArgumentListSyntax list, BodyLowering body) => list.Parent switch
    {
        ImplicitElementAccessSyntax access => !ObjectCreations.IsLeftEmpty((AssignmentExpressionSyntax)access.Parent!),
        ElementAccessExpressionSyntax access => body.Facts.Model.GetSymbolInfo(access).Symbol is IPropertySymbol
            && (IsTakenApart(access) || (IsReadAndSet(access) && body.Facts.Suspends(list))),
        _ => false,
    };

    private static bool IsCollected(ArgumentSyntax argument, BaseArgumentListSyntax list, BodyLowering body) =>
        Calls.ArgumentsOf(list.Parent!, body).FirstOrDefault(static passed => passed.ArgumentKind == ArgumentKind.ParamCollection)?.Value
            is ICollectionExpressionOperation collection
        && collection.Elements.Any(element => argument.Span.Contains(element.Syntax.Span))
        && !IsFilledAtOnce(collection.Type);

    // An array, and what is made around one. A list gets its elements one by one.
    private static bool IsFilledAtOnce(ITypeSymbol? collection) =>
        collection is IArrayTypeSymbol or { TypeKind: TypeKind.Struct } or { TypeKind: TypeKind.Interface, Name: not (nameof(ICollection<int>) or nameof(IList<int>)) };

    // Tuples that are compared, assigned or matched element by element.
    private static bool IsTakenApart(SyntaxNode part)
    {
        while (part.Parent is TupleExpressionSyntax or ArgumentSyntax { Parent: TupleExpressionSyntax }
            or ParenthesizedExpressionSyntax or MemberAccessExpressionSyntax or ElementAccessExpressionSyntax)
        {
            part = part.Parent;
        }

        return part is TupleExpressionSyntax && part.Parent switch
        {
            BinaryExpressionSyntax or IsPatternExpressionSyntax or SwitchExpressionSyntax => true,
            AssignmentExpressionSyntax assignment => assignment.Left is TupleExpressionSyntax or DeclarationExpressionSyntax,
            _ => false,
        };
    }
}

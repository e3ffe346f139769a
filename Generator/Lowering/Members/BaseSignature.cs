using System.Collections.Immutable;
using CoroGen.Generator.Analysis;
using CoroGen.Generator.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CoroGen.Generator.Lowering;

/// <summary>The parameters of a member of the base, as they stand again in a member that calls it: with what calls take from them.</summary>
internal sealed class BaseSignature
{
    private readonly ImmutableArray<IParameterSymbol> _parameters;
    private readonly BodyLowering _body;

    public BaseSignature(IMethodSymbol method, BodyLowering body, SyntaxNode source)
        : this(method.Parameters, method.ReturnType, body)
    {
        if (method.Parameters.Any(TakesReceiver)) throw new UnsupportedConstructException("an interpolated string whose handler takes 'base'", source);
        var signature = new Signature(method);
        TypeParameters = signature.TypeParameters;
        Constraints = signature.Constraints;
        if (method.TypeParameters.Any(own => method.Parameters.Select(static parameter => parameter.Type).Append(method.ReturnType).Concat(method.TypeParameters.SelectMany(static parameter => parameter.ConstraintTypes)).Any(type => MentionsOther(type, own))))
            throw new UnsupportedConstructException("a call through 'base' of a method with a type parameter that is called like one of the class", source);
    }

    public BaseSignature(IPropertySymbol indexer, BodyLowering body, SyntaxNode source)
        : this(indexer.Parameters, indexer.Type, body)
    {
    }

    // C# forgets then that the call is one of base: only its own machine does that.
    private static bool TakesReceiver(IParameterSymbol parameter) => parameter.GetAttributes().Any(static attribute =>
        attribute.AttributeClass?.Name == "InterpolatedStringHandlerArgumentAttribute"
        && attribute.ConstructorArguments.Any(static argument => argument.Kind == TypedConstantKind.Array ? argument.Values.Any(static value => value.Value is "") : argument.Value is ""));

    private BaseSignature(ImmutableArray<IParameterSymbol> parameters, ITypeSymbol result, BodyLowering body)
    {
        _parameters = parameters;
        _body = body;
        Unsafe = parameters.Select(static parameter => parameter.Type).Append(result).Any(HasPointer) ? "unsafe " : "";
    }

    /// <summary>The modifier, where a type wants it.</summary>
    public string Unsafe { get; }

    public string TypeParameters { get; } = "";

    public string Constraints { get; } = "";

    /// <summary>The declarations. Compilers before C# 13 take params of arrays alone, and calls cannot use others then.</summary>
    public string Parameters => global::CoroGen.Generator.Declarations.Parameters.ForCalls(
        _parameters,
        TypeOf,
        _body.Facts.Declaration.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp13 });

    /// <summary>The parameters as arguments.</summary>
    public string Arguments => global::CoroGen.Generator.Declarations.Parameters.AsArguments(_parameters);

    /// <summary>Whether only unsafe code can mention the type.</summary>
    public static bool HasPointer(ITypeSymbol type) => type switch
    {
        IPointerTypeSymbol or IFunctionPointerTypeSymbol => true,
        IArrayTypeSymbol array => HasPointer(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(HasPointer),
        _ => false,
    };

    // C# lets no call through base be bound at run time, which an argument of type dynamic would ask for.
    private static string TypeOf(IParameterSymbol parameter) =>
        parameter.Type.TypeKind == TypeKind.Dynamic ? "object" : TypeNames.Of(parameter.Type);

    private static bool MentionsOther(ITypeSymbol type, ITypeParameterSymbol own) => type switch
    {
        ITypeParameterSymbol parameter => parameter.TypeParameterKind == TypeParameterKind.Type && parameter.Name == own.Name,
        IArrayTypeSymbol array => MentionsOther(array.ElementType, own),
        IPointerTypeSymbol pointer => MentionsOther(pointer.PointedAtType, own),
        INamedTypeSymbol named => named.TypeArguments.Any(argument => MentionsOther(argument, own))
            || (named.ContainingType is { } outer && MentionsOther(outer, own)),
        _ => false,
    };
}

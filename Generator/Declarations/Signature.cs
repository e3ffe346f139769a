using CoroGen.Generator.Analysis;
using Microsoft.CodeAnalysis;

namespace CoroGen.Generator.Declarations;

/// <summary>
/// The signature of a method as members that are generated for it repeat it. What a piece of it needs that its own text does not say, by
/// attributes or because an override must not say it, is decided here for all of them.
/// </summary>
internal sealed class Signature(IMethodSymbol method)
{
    /// <summary>The type parameters in their brackets; they serve as type arguments too.</summary>
    public string TypeParameters { get; } = method.TypeParameters.IsEmpty
        ? ""
        : $"<{string.Join(", ", method.TypeParameters.Select(static parameter => TypeNames.Identifier(parameter.Name)))}>";

    /// <summary>The constraints in full.</summary>
    public string Constraints => ConstraintsOf(method.TypeParameters);

    /// <summary>
    /// What an override or an explicit implementation, which inherits the constraints, still has to say: in it <c>T?</c> is a nullable value
    /// unless a clause says that it is not.
    /// </summary>
    public string InheritedConstraints => string.Concat(method.TypeParameters
        .Where(parameter => !parameter.HasValueTypeConstraint && !parameter.HasUnmanagedTypeConstraint && MentionsAnnotated(parameter))
        .Select(static parameter => $" where {TypeNames.Identifier(parameter.Name)} : {(parameter.IsReferenceType ? "class" : "default")}"));

    /// <summary>The parameters where calls are bound to them.</summary>
    public string ParametersForCalls => Parameters.ForCalls(Parameters.Told(method), TypeOf);

    /// <summary>The parameters where nothing is bound to them.</summary>
    public string BareParameters => Parameters.Bare(Parameters.Told(method), TypeOf);

    /// <summary>The parameters as arguments.</summary>
    public string Arguments => Parameters.AsArguments(Parameters.Told(method));

    /// <summary>
    /// The parameter of the receiver where a frame is started; empty for a static method. A call of a struct's method copies the struct when the arguments
    /// have been evaluated, which may have changed it: so does what is handed a reference.
    /// </summary>
    public string Receiver(string name) =>
        method.IsStatic ? "" : $"{(method.ContainingType.IsValueType ? "in " : "")}{TypeNames.Of(method.ContainingType)} {name}";

    /// <summary>The constraints of type parameters.</summary>
    public static string ConstraintsOf(IEnumerable<ITypeParameterSymbol> parameters)
    {
        var text = new System.Text.StringBuilder();
        foreach (var parameter in parameters)
        {
            var constraints = new List<string>();
            if (parameter.HasUnmanagedTypeConstraint) constraints.Add("unmanaged");
            else if (parameter.HasValueTypeConstraint) constraints.Add("struct");
            else if (parameter.HasReferenceTypeConstraint)
                constraints.Add(parameter.ReferenceTypeConstraintNullableAnnotation == NullableAnnotation.Annotated ? "class?" : "class");
            else if (parameter.HasNotNullConstraint) constraints.Add("notnull");
            constraints.AddRange(parameter.ConstraintTypes.Select(TypeNames.Of));
            if (parameter.HasConstructorConstraint) constraints.Add("new()");
            if (parameter.AllowsRefLikeType) constraints.Add("allows ref struct");
            if (constraints.Count > 0) text.Append($" where {TypeNames.Identifier(parameter.Name)} : {string.Join(", ", constraints)}");
        }

        return text.ToString();
    }

    // The parts of a partial method may have other names for its type parameters.
    private string TypeOf(IParameterSymbol parameter) => TypeNames.Of(method.Parameters[parameter.Ordinal].Type);

    private bool MentionsAnnotated(ITypeParameterSymbol parameter) =>
        IsAnnotatedIn(method.ReturnType, parameter) || method.Parameters.Any(other => IsAnnotatedIn(other.Type, parameter));

    private static bool IsAnnotatedIn(ITypeSymbol type, ITypeParameterSymbol parameter) => type switch
    {
        ITypeParameterSymbol => type.NullableAnnotation == NullableAnnotation.Annotated && SymbolEqualityComparer.Default.Equals(type, parameter),
        IArrayTypeSymbol array => IsAnnotatedIn(array.ElementType, parameter),
        IPointerTypeSymbol pointer => IsAnnotatedIn(pointer.PointedAtType, parameter),
        INamedTypeSymbol named => named.TypeArguments.Any(argument => IsAnnotatedIn(argument, parameter))
            || (named.ContainingType is { } outer && IsAnnotatedIn(outer, parameter)),
        _ => false,
    };
}

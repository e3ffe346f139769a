using CoroGen.Generator.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Lowering;

/// <summary>
/// Hidden members of the user's type for what its frame cannot write: members of the base (<see cref="BaseMembers"/>), and parameters of the primary constructor.
/// </summary>
internal sealed class HostMembers
{
    private readonly Dictionary<(IParameterSymbol Parameter, bool IsByValue), string> _parameters = new();
    private readonly List<string> _members = new();
    private readonly BodyLowering _body;

    public HostMembers(BodyLowering body)
    {
        _body = body;
        Base = new BaseMembers(body, this);
    }

    /// <summary>The members of the base.</summary>
    public BaseMembers Base { get; }

    /// <summary>The members, printed.</summary>
    public IEnumerable<string> Members => Base.Indexers is { } indexers ? _members.Append(indexers) : _members;

    /// <summary>Whether the symbol is a parameter of the primary constructor, which the methods of a type share as a field.</summary>
    public static bool IsPrimaryParameter(ISymbol? symbol, BodyLowering body) =>
        symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } constructor } && !SymbolEqualityComparer.Default.Equals(constructor, body.Method);

    /// <summary>Whether the place wants the variable that an expression stands for, not its value alone.</summary>
    public static bool IsByReference(ExpressionSyntax expression) => expression.Parent switch
    {
        ArgumentSyntax { RefKindKeyword.RawKind: not 0 } or RefExpressionSyntax => true,
        PrefixUnaryExpressionSyntax unary => unary.OperatorToken.Text == "&",
        ParenthesizedExpressionSyntax parentheses => IsByReference(parentheses),
        _ => false,
    };

    /// <summary>
    /// Whether a variable is reached by a property that gets and sets its value instead of a reference to it: the compiler's machines of lambdas and
    /// local functions that await can keep no reference across an await.
    /// </summary>
    public static bool IsByValue(ITypeSymbol type, ExpressionSyntax source)
    {
        if (!AwaitSyntax.IsInAwaitingFunction(source)) return false;
        if (!IsByReference(source) && CannotBeChangedInPlace(type)) return true;
        if (!AwaitSyntax.IsBesideAwait(source)) return false;
        if (IsOnlyGotOrSet(source)) return true;
        throw new UnsupportedConstructException("a member of the base, or a parameter of the primary constructor, that is changed in place beside an await in a lambda", source);
    }

    /// <summary>The property that gives a parameter of the primary constructor.</summary>
    public string ToParameter(IParameterSymbol parameter, ExpressionSyntax source)
    {
        var isReadOnly = parameter.ContainingType.IsReadOnly;
        var isPointer = parameter.Type is IPointerTypeSymbol or IFunctionPointerTypeSymbol;
        if (isPointer && (IsByReference(source) || parameter.Name == "value")) throw new UnsupportedConstructException("a reference to a parameter of the primary constructor that is a pointer", source);
        var isByValue = isPointer || IsByValue(parameter.Type, source);
        if (_parameters.TryGetValue((parameter, isByValue), out var name)) return name;
        if (!isByValue) return ToReference(parameter);

        // In a setter the value hides a parameter of its name. No type argument can be a pointer; but a pointer has no members that would change it in place.
        var place = isPointer ? TypeNames.Identifier(parameter.Name) : ToReference(parameter);
        var type = TypeNames.Of(parameter.Type);
        name = _parameters[(parameter, true)] = NewName(parameter.Name + "_Parameter");
        Add($"private {(isPointer ? "unsafe " : "")}{type} {name} {{ get => {place};{(isReadOnly ? "" : $" set => {place} = value;")} }}");
        return name;
    }

    // C# lets no member give a reference to such a parameter away, for it does not say that it is a field.
    private string ToReference(IParameterSymbol parameter)
    {
        if (_parameters.TryGetValue((parameter, false), out var name)) return name;
        name = _parameters[(parameter, false)] = NewName(parameter.Name + "_Parameter");
        var type = TypeNames.Of(parameter.Type);
        Add($"private ref {(parameter.ContainingType.IsReadOnly ? "readonly " : "")}{type} {name} => ref global::System.Runtime.CompilerServices.Unsafe.AsRef<{type}>(in {TypeNames.Identifier(parameter.Name)});");
        return name;
    }

    private static bool CannotBeChangedInPlace(ITypeSymbol type) =>
        type.IsReferenceType || type.OriginalDefinition.SpecialType != SpecialType.None || type.TypeKind == TypeKind.Enum || type is INamedTypeSymbol { IsReadOnly: true };

    // No member is called on the variable, which could change it.
    private static bool IsOnlyGotOrSet(ExpressionSyntax source) => source.Parent switch
    {
        ArgumentSyntax argument => argument.RefKindKeyword.RawKind == 0,
        AssignmentExpressionSyntax or EqualsValueClauseSyntax or ReturnStatementSyntax => true,
        _ => false,
    };

    /// <summary>Adds a member to the user's type.</summary>
    public void Add(string text)
    {
        // What is obsolete can be used by what is obsolete.
        _members.Add(text);
    }

    // Each coroutine of a type has members of its own, for it is generated by itself.
    public string NewName(string name) => _body.Names.Fresh($"{CoroutineMethods.FrameName(_body.Method)}_{name}");
}

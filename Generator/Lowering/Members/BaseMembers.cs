using CoroGen.Generator.Analysis;
using CoroGen.Generator.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Lowering;

/// <summary>Hidden members of the user's type that reach members of its base, as <c>base.</c> in them does.</summary>
internal sealed class BaseMembers(BodyLowering body, HostMembers host)
{
    private const string Unsafe = "global::System.Runtime.CompilerServices.Unsafe";

    private readonly Dictionary<string, string> _names = new();
    private readonly List<string> _indexerMembers = new();
    private string? _indexersName;

    /// <summary>The struct that holds the indexers of the base, printed; null without any.</summary>
    public string? Indexers => _indexersName is null
        ? null
        : $"private readonly struct {_indexersName} {{ private readonly {SelfType} _target; {string.Join(" ", _indexerMembers)} }}";

    private string SelfType => TypeNames.Of(body.Facts.Method.ContainingType);

    /// <summary>The member by which <c>base.Name</c> is reached.</summary>
    public string To(MemberAccessExpressionSyntax access)
    {
        switch (MemberOf(access))
        {
            case IMethodSymbol method when access.Parent is InvocationExpressionSyntax call && call.Expression == access:
                return ToMethod(method, access, isCalled: true);
            case IMethodSymbol method: return ToGroup(method, access);
            case IPropertySymbol property: return ToProperty(property);
            case IFieldSymbol field: return ToField(field, access);
            case IEventSymbol happening: return ToEvent(happening);
            default: throw new UnsupportedConstructException("an access through 'base' to what has no name", access);
        }
    }

    /// <summary>
    /// What stands for <c>base</c> before the brackets of an indexer: the variable that holds <c>this</c>, seen as a struct around it, which has the
    /// indexers of the base. It is a variable, so that they can be set.
    /// </summary>
    public Code ToIndexers(ElementAccessExpressionSyntax access, Code self)
    {
        if (body.Facts.Model.GetOperation(access) is not Microsoft.CodeAnalysis.Operations.IPropertyReferenceOperation { Property: { } indexer })
        {
            throw new UnsupportedConstructException("an index from the end, or a range, through 'base'", access);
        }

        _indexersName ??= host.NewName("Base_Indexers");
        AddIndexer(indexer.OriginalDefinition, indexer, access);
        return Code.Of($"{Unsafe}.As<{SelfType}, {SelfType}.{_indexersName}>(ref ", self, ")");
    }

    private ISymbol? MemberOf(MemberAccessExpressionSyntax access)
    {
        var info = body.Facts.Model.GetSymbolInfo(access);
        return info.Symbol ?? (info.CandidateSymbols.Length == 1 ? info.CandidateSymbols[0] : null);
    }

    private string ToField(IFieldSymbol field, ExpressionSyntax access)
    {
        // A volatile field read by reference would not be volatile.
        var isByValue = (field.IsVolatile && !HostMembers.IsByReference(access)) || HostVariables.IsSetByValue(field.Type, access, body);
        return Once(field, isByValue ? "" : "ref", field.Name, name => isByValue
            ? $"{Unsafely(field.Type)}{TypeNames.Of(field.Type)} {name} {{ get => base.{Name(field)}; set => base.{Name(field)} = value; }}"
            : $"{Unsafely(field.Type)}ref {(field.IsReadOnly ? "readonly " : "")}{TypeNames.Of(field.Type)} {name} => ref base.{Name(field)};");
    }

    private string ToProperty(IPropertySymbol property) => Once(property, "", property.Name, name =>
    {
        var start = $"{Unsafely(property.Type)}{ReturnKind(property.RefKind)}{TypeNames.Of(property.Type)} {name}";
        if (property.RefKind != RefKind.None) return $"{start} => ref base.{Name(property)};";
        var get = CanCall(property, static each => each.GetMethod) ? $"get => base.{Name(property)}; " : "";
        var set = CanCall(property, static each => each.SetMethod) ? $"set => base.{Name(property)} = value; " : "";
        return $"{start} {{ {get}{set}}}";
    });

    private string ToEvent(IEventSymbol happening) =>
        Once(
            happening,
            "",
            happening.Name,
            name => $"event {TypeNames.Of(happening.Type)} {name} {{ add => base.{Name(happening)} += value; remove => base.{Name(happening)} -= value; }}");

    private string ToMethod(IMethodSymbol method, SyntaxNode source, bool isCalled)
    {
        // A coroutine that is called runs on a frame where it has one.
        var hasFrame = isCalled && !(Dispatch.IsVirtual(method) && body.Facts.Project.Machines.Contain(method, body.Facts.Compilation));
        var target = hasFrame ? BoxedFactory.NameFor(method, body.Facts.Compilation, body.Facts.Method.ContainingType) ?? Name(method) : Name(method);
        return Once(method.OriginalDefinition, target, method.Name, name =>
        {
            var signature = new BaseSignature(method.ConstructedFrom, body, source);
            var result = method.ReturnsVoid ? "void" : ReturnKind(method.RefKind) + TypeNames.Of(method.ConstructedFrom.ReturnType);
            return $"{signature.Unsafe}{result} {name}{signature.TypeParameters}({signature.Parameters}){signature.Constraints} => {(method.RefKind == RefKind.None ? "" : "ref ")}base.{target}{signature.TypeParameters}({signature.Arguments});";
        });
    }

    // A property gives the delegate, which C# makes of the member of the base itself: so that two of them are equal. It cannot mention what only the method knows.
    private string ToGroup(IMethodSymbol method, MemberAccessExpressionSyntax access)
    {
        if (DelegateOf(access) is not INamedTypeSymbol { TypeKind: TypeKind.Delegate } type
            || !TypeNames.IsNameable(type)
            || !method.TypeArguments.All(TypeNames.IsNameable)
            || MentionsMethod(type)
            || method.TypeArguments.Any(MentionsMethod))
        {
            return ToMethod(method, access, isCalled: false) + Arguments(access.Name, method);
        }

        var text = TypeNames.Of(type);
        var group = Name(method) + (method.IsGenericMethod ? $"<{string.Join(", ", method.TypeArguments.Select(TypeNames.Of))}>" : "");
        return Once(method, text + group, method.Name, name => $"{text} {name} => base.{group};");
    }

    /// <summary>
    /// The method group in the creation of a delegate, <c>new Action(base.M)</c>: what stands for it is the delegate already. Null for others.
    /// </summary>
    public ExpressionSyntax? GroupIn(BaseObjectCreationExpressionSyntax creation) =>
        creation.ArgumentList is { Arguments: { Count: 1 } arguments }
        && AwaitSyntax.StripParentheses(arguments[0].Expression) is MemberAccessExpressionSyntax { Expression: BaseExpressionSyntax } access
        && body.Facts.Model.GetTypeInfo(creation).Type is { TypeKind: TypeKind.Delegate }
        && MemberOf(access) is IMethodSymbol
            ? access
            : null;

    private ITypeSymbol? DelegateOf(MemberAccessExpressionSyntax group)
    {
        if (group.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>() is { } creation && GroupIn(creation) == group)
        {
            return body.Facts.Model.GetTypeInfo(creation).Type;
        }

        SyntaxNode outer = group;
        while (outer.Parent is ParenthesizedExpressionSyntax) outer = outer.Parent;
        return outer.Parent is CastExpressionSyntax cast ? body.Facts.Model.GetTypeInfo(cast).Type : body.Facts.Model.GetTypeInfo(group).ConvertedType;
    }

    /// <summary>The type arguments behind the name of a method, as the user wrote them.</summary>
    public static string Arguments(SimpleNameSyntax name, IMethodSymbol method) =>
        name is GenericNameSyntax && method.IsGenericMethod ? $"<{string.Join(", ", method.TypeArguments.Select(TypeNames.Of))}>" : "";

    private void AddIndexer(IPropertySymbol definition, IPropertySymbol indexer, SyntaxNode source)
    {
        var key = Key(definition, "indexer");
        if (_names.ContainsKey(key)) return;
        _names[key] = "";
        var signature = new BaseSignature(indexer, body, source);
        var type = ReturnKind(indexer.RefKind) + TypeNames.Of(indexer.Type);
        var accessors = "";
        if (CanCall(indexer, static each => each.GetMethod))
        {
            var by = indexer.RefKind == RefKind.None ? "" : "ref ";
            var getter = host.NewName("GetItem_Base");
            host.Add($"private {signature.Unsafe}{type} {getter}({signature.Parameters}) => {by}base[{signature.Arguments}];");
            accessors += $"get => {by}_target.{getter}({signature.Arguments}); ";
        }

        if (indexer.RefKind == RefKind.None && CanCall(indexer, static each => each.SetMethod))
        {
            // The value comes first, for it cannot follow parameters that are optional.
            var setter = host.NewName("SetItem_Base");
            host.Add($"private {signature.Unsafe}void {setter}({type} value, {signature.Parameters}) => base[{signature.Arguments}] = value;");
            accessors += $"set => _target.{setter}(value, {signature.Arguments}); ";
        }

        _indexerMembers.Add($"public {signature.Unsafe}{type} this[{signature.Parameters}] {{ {accessors}}}");
    }

    private string Once(ISymbol member, string kind, string baseName, Func<string, string> print)
    {
        var key = Key(member, kind);
        if (_names.TryGetValue(key, out var name)) return name;
        name = _names[key] = host.NewName(SyntaxFacts.IsValidIdentifier(baseName) ? baseName + "_Base" : "Member_Base");
        host.Add(Conditions(member) + "private " + print(name));
        return name;
    }

    private static string Key(ISymbol member, string kind) =>
        $"{member.OriginalDefinition.GetDocumentationCommentId() ?? member.OriginalDefinition.ToDisplayString()} {kind}";

    // A call that the compiler deletes has to be deleted here, too, with its arguments.
    private static string Conditions(ISymbol member) => string.Concat(member.GetAttributes()
        .Where(static attribute => attribute.AttributeClass is { Name: "ConditionalAttribute", ContainingNamespace.Name: "Diagnostics" })
        .Select(static attribute => $"[global::System.Diagnostics.Conditional({SymbolDisplay.FormatLiteral((string)attribute.ConstructorArguments[0].Value!, quote: true)})] "));

    // An override may have only one of the accessors: the other one is that of the property that it overrides.
    private bool CanCall(IPropertySymbol property, Func<IPropertySymbol, IMethodSymbol?> accessor)
    {
        for (var current = property; current is not null; current = current.OverriddenProperty)
        {
            if (accessor(current) is { } found)
            {
                return !found.IsInitOnly && body.Facts.Compilation.IsSymbolAccessibleWithin(found, body.Facts.Method.ContainingType, body.Facts.Method.ContainingType);
            }
        }

        return false;
    }

    private static bool MentionsMethod(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol parameter => parameter.TypeParameterKind == TypeParameterKind.Method,
        IArrayTypeSymbol array => MentionsMethod(array.ElementType),
        IPointerTypeSymbol pointer => MentionsMethod(pointer.PointedAtType),
        INamedTypeSymbol named => named.TypeArguments.Any(MentionsMethod) || (named.ContainingType is { } outer && MentionsMethod(outer)),
        _ => false,
    };

    private static string Name(ISymbol member) => TypeNames.Identifier(member.Name);

    private static string ReturnKind(RefKind kind) => kind switch
    {
        RefKind.Ref => "ref ",
        RefKind.RefReadOnly => "ref readonly ",
        _ => "",
    };

    private static string Unsafely(ITypeSymbol type) => BaseSignature.HasPointer(type) ? "unsafe " : "";
}

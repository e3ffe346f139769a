using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace CoroGen.Analyzers;

/// <summary>
/// How many bytes a value takes, on a machine of 64 bits. An estimate: of the structs of a reference assembly not all fields are known, and a type
/// parameter is taken for a reference.
/// </summary>
internal sealed class FrameSizes
{
    private const int Pointer = 8;

    // Deeper only code goes that does not compile.
    private const int Deepest = 20;

    private readonly ConcurrentDictionary<ITypeSymbol, int> _sizes = new(SymbolEqualityComparer.Default);

    public static IEnumerable<IFieldSymbol> FieldsOf(ITypeSymbol type) =>
        type.GetMembers().OfType<IFieldSymbol>().Where(static field => !field.IsStatic && !field.IsConst);

    public int Of(ITypeSymbol type) => Of(type, new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default));

    private int Of(ITypeSymbol type, HashSet<ITypeSymbol> open) => type switch
    {
        { SpecialType: SpecialType.System_Boolean or SpecialType.System_Byte or SpecialType.System_SByte } => 1,
        { SpecialType: SpecialType.System_Char or SpecialType.System_Int16 or SpecialType.System_UInt16 } => 2,
        { SpecialType: SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Single } => 4,
        { SpecialType: SpecialType.System_Int64 or SpecialType.System_UInt64 or SpecialType.System_Double or SpecialType.System_DateTime } => 8,
        { SpecialType: SpecialType.System_Decimal } => 16,
        { SpecialType: SpecialType.System_IntPtr or SpecialType.System_UIntPtr } => Pointer,
        INamedTypeSymbol { TypeKind: TypeKind.Enum, EnumUnderlyingType: { } underlying } => Of(underlying, open),
        INamedTypeSymbol { TypeKind: TypeKind.Struct } => _sizes.TryGetValue(type, out int known) ? known : OfStruct(type, open),
        _ => Pointer,
    };

    private int OfStruct(ITypeSymbol type, HashSet<ITypeSymbol> open)
    {
        // A struct that contains itself is an error, but one that may be there while somebody types.
        if (open.Count == Deepest || !open.Add(type)) return Pointer;
        int size = 0, alignment = 1;
        foreach (IFieldSymbol field in FieldsOf(type))
        {
            int own = field.RefKind == RefKind.None ? Of(field.Type, open) : Pointer;
            int step = Math.Min(Pointer, own & -own);
            size = Rounded(size, step) + own;
            alignment = Math.Max(alignment, step);
        }

        open.Remove(type);
        return _sizes[type] = Math.Max(1, Rounded(size, alignment) * Repeated(type));
    }

    private static int Rounded(int size, int step) => (size + step - 1) / step * step;

    /// <summary>How often an inline array has its one field.</summary>
    private static int Repeated(ITypeSymbol type)
    {
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (attribute is { AttributeClass.Name: "InlineArrayAttribute", ConstructorArguments: { Length: 1 } arguments } && arguments[0].Value is int length)
                return length;
        }

        return 1;
    }
}

using Microsoft.CodeAnalysis;
using static CoroGen.Generator.Analysis.RuntimeNames;

namespace CoroGen.Generator.Nodes;

/// <summary>
/// A local, a parameter, or a temporary of the lowered body. Where it lives, in the frame or on the stack, is known only after the whole
/// body was lowered, so code refers to it by this object and gets its name when it is printed.
/// </summary>
internal sealed class Variable(string name, ITypeSymbol? type, string typeText)
{
    /// <summary>The name in the generated code.</summary>
    public string Name { get; set; } = name;

    /// <summary>What stands before the name where code mentions a field of a large frame.</summary>
    public string Owner { get; set; } = "";

    /// <summary>How code mentions it.</summary>
    public string Place => Owner + Name;

    public ITypeSymbol? Type { get; } = type;

    public string TypeText { get; } = typeText;

    public ISymbol? Symbol { get; set; }

    public bool IsParameter { get; set; }

    /// <summary>Whether it lives across an await, so that it is a field of the frame.</summary>
    public bool IsHoisted { get; set; }

    /// <summary>Whether another variable's field is its place too.</summary>
    public bool SharesField { get; set; }

    /// <summary>Whether it is declared at the start of the method instead of where it gets its first value.</summary>
    public bool IsDeclaredAtTop { get; set; }

    /// <summary>Whether it is a <c>scoped</c> local.</summary>
    public bool IsScoped { get; set; }

    /// <summary>The type in its declaration.</summary>
    public string DeclaredTypeText => (IsScoped ? "scoped " : "") + Reference + TypeText;

    /// <summary>What stands before the type of a local that refers to another variable, <c>ref</c> or <c>ref readonly</c>; otherwise nothing.</summary>
    public string Reference { get; set; } = "";

    /// <summary>Whether it refers to another variable; such a local cannot live across an await.</summary>
    public bool IsRef => Reference.Length > 0;

    /// <summary>The object that holds it when a lambda captures it.</summary>
    public Closure? Closure { get; set; }

    /// <summary>An expression of its type, for a type that has no name: it is never evaluated, only looked at by type inference.</summary>
    public string? Example { get; set; }

    /// <summary>Whether it is kept as an object, because it is a field of a type that has no name.</summary>
    public bool IsErased => Example is not null && (IsHoisted || Closure is not null);

    /// <summary>
    /// Whether code changes it, or a part of it, in the midst of other code, so that a field keeps it in an object of its own where its type has no
    /// name.
    /// </summary>
    public bool IsChangedInPlace { get; set; }

    /// <summary>The place that code reads or writes.</summary>
    /// <param name="name">What holds it.</param>
    /// <param name="isWriteOnly">Whether it is only given a value.</param>
    public string At(string name, bool isWriteOnly)
    {
        if (!IsErased || (isWriteOnly && !IsChangedInPlace)) return name;
        return $"{(IsChangedInPlace ? Hooks.At + "(ref " : Hooks.As + "(")}{name}, static () => {Example})";
    }

    public string FieldTypeText => IsErased ? "object" : TypeText;

    /// <summary>Whether it may hold a reference, which is cleared when the frame is done.</summary>
    public bool HoldsReferences => Type is null || !Type.IsUnmanagedType;

    public override string ToString() => Name;
}

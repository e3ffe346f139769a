using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace CoroGen.CompilerServices;

/// <summary>
/// Calls <c>operator false</c> of a type, which C# itself can only write as a part of <c>&amp;&amp;</c>. The operator is looked up once for a type.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FalseOperator
{
    /// <summary>The value of the operator.</summary>
    public static bool Invoke<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicMethods)] T>(T value) => Cache<T>.Operator(value);

    private static class Cache<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicMethods)] T>
    {
        public static readonly Func<T, bool> Operator = Find(typeof(T))?.CreateDelegate<Func<T, bool>>() ?? ByReference(Find(typeof(T).MakeByRefType())!.CreateDelegate<OfReference>());

        private delegate bool OfReference(in T value);

        private static MethodInfo? Find(Type parameter) =>
            typeof(T).GetMethod("op_False", BindingFlags.Public | BindingFlags.Static | BindingFlags.FlattenHierarchy, [parameter]);

        private static Func<T, bool> ByReference(OfReference operation) => value => operation(value);
    }
}

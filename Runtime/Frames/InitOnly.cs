using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace CoroGen.CompilerServices;

/// <summary>
/// What C# lets only an object creation reach, for generic types: their <c>init</c> setters, and their constructors where they have required
/// members. Each setter is looked up once for a type.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class InitOnly
{
    private const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private const DynamicallyAccessedMemberTypes Methods = DynamicallyAccessedMemberTypes.PublicMethods | DynamicallyAccessedMemberTypes.NonPublicMethods;

    private const DynamicallyAccessedMemberTypes Constructors = DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.NonPublicConstructors;

    /// <summary>Sets a property of a struct in place.</summary>
    public delegate void StructSetter<TTarget, TValue>(ref TTarget target, TValue value)
        where TTarget : struct;

    /// <summary>The setter of a class.</summary>
    /// <param name="name">The name of the accessor.</param>
    public static Action<TTarget, TValue> OfClass<[DynamicallyAccessedMembers(Methods)] TTarget, TValue>(string name)
        where TTarget : class =>
        Cache<TTarget, Action<TTarget, TValue>>.Get(name, typeof(TValue));

    /// <summary>The setter of a struct.</summary>
    /// <param name="name">The name of the accessor.</param>
    public static StructSetter<TTarget, TValue> OfStruct<[DynamicallyAccessedMembers(Methods)] TTarget, TValue>(string name)
        where TTarget : struct =>
        Cache<TTarget, StructSetter<TTarget, TValue>>.Get(name, typeof(TValue));

    /// <summary>A struct whose required members are set later.</summary>
    public static T Default<T>()
        where T : struct => default;

    /// <summary>Makes an object whose required members are set later.</summary>
    /// <param name="types">The types of the constructor's parameters.</param>
    /// <param name="arguments">Its arguments.</param>
    public static T Make<[DynamicallyAccessedMembers(Constructors)] T>(Type[] types, object?[] arguments) =>
        typeof(T).GetConstructor(Instance, null, types, null) is { } constructor
            ? (T)constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, arguments, null)
            : Activator.CreateInstance<T>();

    private static class Cache<[DynamicallyAccessedMembers(Methods)] TTarget, TSetter>
        where TSetter : Delegate
    {
        private static readonly ConcurrentDictionary<string, TSetter> s_setters = new();

        public static TSetter Get(string name, Type value) =>
            s_setters.TryGetValue(name, out var setter)
                ? setter
                : s_setters[name] = (TSetter)Delegate.CreateDelegate(typeof(TSetter), typeof(TTarget).GetMethod(name, Instance, null, [value], null)!);
    }
}

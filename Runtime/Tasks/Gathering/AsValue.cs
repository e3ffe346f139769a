using System.Runtime.CompilerServices;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>The place of a child has its value.</summary>
internal readonly struct AsValue<T> : IGatherSlot<T>
{
    public static bool KeepsErrors => false;

    // Any task can stand where no value is wanted.
    public static T Read(CoroTask child) => typeof(T) == typeof(VoidResult) ? default! : Unsafe.As<CoroTask<T>>(child).GetResult();
}

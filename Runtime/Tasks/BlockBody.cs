using System.Runtime.CompilerServices;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>Calls the body of a group or timeout, with or without a result, without allocating an adapter.</summary>
internal static class BlockBody
{
    public static Coro<T> Call<TBlock, T>(Delegate body, TBlock block)
    {
        if (typeof(T) != typeof(VoidResult) || body is Func<TBlock, Coro<T>>) return ((Func<TBlock, Coro<T>>)body)(block);
        var coro = ((Func<TBlock, Coro>)body)(block).WithVoidResult;
        return Unsafe.As<Coro<VoidResult>, Coro<T>>(ref coro);
    }
}

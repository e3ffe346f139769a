using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>
/// What can be awaited among others: a <see cref="Coro"/>, a <see cref="Coro{T}"/> or a task of any kind. Verbs take it where no value is wanted.
/// </summary>
/// <remarks>
/// It is the base of <see cref="ICoroAwaitable{T}"/>, so that an overload that wants a value is better than one that wants none in every version of
/// the language, without a priority.
/// </remarks>
public interface ICoroAwaitable
{
    /// <summary>Makes this a child of a gather.</summary>
    internal void JoinGather(IGather gather);
}

using System.Diagnostics.CodeAnalysis;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>
/// What ends with a <typeparamref name="T"/> when it is awaited: a <see cref="Coro{T}"/> or a <see cref="CoroTask{T}"/>, or, with
/// <see cref="VoidResult"/>, a <see cref="Coro"/>. The verbs that take several of them take them in any mixture.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
[SuppressMessage("Design", "CA1040", Justification = "It tells the type of the value.")]
public interface ICoroAwaitable<T> : ICoroAwaitable
{
}

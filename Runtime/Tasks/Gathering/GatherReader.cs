using System.Runtime.CompilerServices;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>Reads the children of a gather, which have all ended, in the order of the arguments.</summary>
internal struct GatherReader(GatherNode? first)
{
    private GatherNode? _node = first;

    /// <summary>The value of the next child, which has one.</summary>
    public T Result<T>()
    {
        var task = Next();

        // Any task can stand where no value is wanted.
        return typeof(T) == typeof(VoidResult) ? default! : Unsafe.As<CoroTask<T>>(task).GetResult();
    }

    /// <summary>The outcome of the next child.</summary>
    public Outcome<T> Outcome<T>()
    {
        var task = Next();
        if (!task.IsCompletedSuccessfully) return new Outcome<T>(task.ErrorOrCancellation);
        return new Outcome<T>(typeof(T) == typeof(VoidResult) ? default! : Unsafe.As<CoroTask<T>>(task).GetResult());
    }

    private CoroTask Next()
    {
        var task = _node!.Child;
        _node = _node.NextSibling;
        return task;
    }
}

using System.Collections;

namespace CoroGen.Benchmarks;

/// <summary>Coroutines as Unity has them: enumerators that yield null for a frame, or another enumerator to run it first. Each is a stack.</summary>
internal sealed class EnumeratorStacks
{
    private readonly List<Actor> _actors = [];

    public void Start(IEnumerator coroutine)
    {
        var actor = new Actor();
        actor.Push(coroutine);
        _actors.Add(actor);
    }

    public void Tick()
    {
        foreach (var actor in _actors) actor.Run();
    }

    private sealed class Actor
    {
        private IEnumerator[] _stack = new IEnumerator[4];
        private int _count;

        public void Push(IEnumerator coroutine)
        {
            if (_count == _stack.Length) Array.Resize(ref _stack, _count * 2);
            _stack[_count++] = coroutine;
        }

        public void Run()
        {
            while (_count > 0)
            {
                var top = _stack[_count - 1];
                if (!top.MoveNext()) _count--;
                else if (top.Current is IEnumerator child) Push(child);
                else return;
            }
        }
    }
}

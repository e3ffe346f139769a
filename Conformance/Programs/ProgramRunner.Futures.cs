namespace CoroGen.Conformance.Programs;

/// <content>Steps about futures.</content>
internal sealed partial class ProgramRunner
{
    [Coroutine]
    async Coro AwaitFuture(int me, int number) => Log($"t{me} got {await _futures[number]} of future {number}");

    [Coroutine]
    async Coro SetFuture(int number, int value) => _futures[number].SetResult(value);

    [Coroutine]
    async Coro FailFuture(int number, string text) => _futures[number].SetException(new ScenarioException(text));

    [Coroutine]
    async Coro CancelFuture(int me, int number) => Log($"t{me} cancels future {number}: {_futures[number].Cancel()}");

    [Coroutine]
    async Coro RenewFuture(int number)
    {
        _futures[number] = EventLoop.Current.CreateFuture<int>();
        _futures[number].AddDoneCallback(done => Log($"future {number} is {Outcome(done)}"));
    }
}

namespace CoroGen.Analyzers.Tests.Testing;

/// <summary>The part of CoroGen's surface that the tests use.</summary>
internal static class StandIn
{
    public const string Text = """
        using System.Runtime.CompilerServices;

        namespace CoroGen
        {
            [AttributeUsage(AttributeTargets.Method)]
            public sealed class CoroutineAttribute : Attribute;

            public class CoroCanceledException : OperationCanceledException;

            [AsyncMethodBuilder(typeof(Builder))]
            public readonly struct Coro
            {
                public static Coro CompletedCoro => default;
                public static CoroTask CreateTask(Coro coro, string? name = null) => throw null!;
                public static CoroTask<T> CreateTask<T>(Coro<T> coro, string? name = null) => throw null!;
                public static Coro<T> FromResult<T>(T value) => default;
                public static Coro Sleep(double seconds) => default;
                public static Coro Yield() => default;
                public static void Run(Coro main) { }
                public static T Run<T>(Coro<T> main) => throw null!;
                public TaskAwaiter GetAwaiter() => default;
            }

            [AsyncMethodBuilder(typeof(Builder<>))]
            public readonly struct Coro<T>
            {
                public TaskAwaiter<T> GetAwaiter() => default;
            }

            public class CoroTask
            {
                public TaskAwaiter GetAwaiter() => default;
            }

            public class CoroTask<T> : CoroTask
            {
                public new TaskAwaiter<T> GetAwaiter() => default;
            }

            public struct Builder
            {
                public static Builder Create() => default;
                public Coro Task => default;
                public void SetResult() { }
                public void SetException(Exception e) { }
                public void SetStateMachine(IAsyncStateMachine machine) { }
                public void Start<M>(ref M machine) where M : IAsyncStateMachine { }
                public void AwaitOnCompleted<A, M>(ref A awaiter, ref M machine) where A : INotifyCompletion where M : IAsyncStateMachine { }
                public void AwaitUnsafeOnCompleted<A, M>(ref A awaiter, ref M machine) where A : ICriticalNotifyCompletion where M : IAsyncStateMachine { }
            }

            public struct Builder<T>
            {
                public static Builder<T> Create() => default;
                public Coro<T> Task => default;
                public void SetResult(T result) { }
                public void SetException(Exception e) { }
                public void SetStateMachine(IAsyncStateMachine machine) { }
                public void Start<M>(ref M machine) where M : IAsyncStateMachine { }
                public void AwaitOnCompleted<A, M>(ref A awaiter, ref M machine) where A : INotifyCompletion where M : IAsyncStateMachine { }
                public void AwaitUnsafeOnCompleted<A, M>(ref A awaiter, ref M machine) where A : ICriticalNotifyCompletion where M : IAsyncStateMachine { }
            }
        }
        """;
}

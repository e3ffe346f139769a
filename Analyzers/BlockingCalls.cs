using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CoroGen.Analyzers;

/// <summary>Members of .NET and of the loop that hold the thread until something happens, and what a coroutine does instead.</summary>
internal static class BlockingCalls
{
    private const string OnAThread = "call it in Coro.ToThread";
    private const string AwaitIt = "await it";
    private const string Blocks = "blocks the loop and every task on it";
    private const string Throws = "throws where a loop runs";

    private static readonly ImmutableDictionary<string, (string What, string Advice)> s_methods = new Dictionary<string, (string, string)>
    {
        ["System.Threading.Thread.Sleep"] = (Blocks, "await Coro.Sleep"),
        ["System.Threading.Tasks.Task.WaitAll"] = (Blocks, "await Task.WhenAll"),
        ["System.Threading.Tasks.Task.WaitAny"] = (Blocks, "await Task.WhenAny"),
        ["System.Threading.Tasks.Parallel.For"] = (Blocks, OnAThread),
        ["System.Threading.Tasks.Parallel.ForEach"] = (Blocks, OnAThread),
        ["System.Threading.Tasks.Parallel.Invoke"] = (Blocks, OnAThread),
        ["System.Threading.SemaphoreSlim.Wait"] = (Blocks, "await WaitAsync, or use a CoroSemaphore"),
        ["System.Threading.ManualResetEventSlim.Wait"] = (Blocks, "use a CoroEvent"),
        ["System.Threading.WaitHandle.WaitOne"] = (Blocks, "use a CoroEvent or a CoroLock"),
        ["System.Threading.CountdownEvent.Wait"] = (Blocks, "use a CoroBarrier or a CoroEvent"),
        ["System.Threading.Barrier.SignalAndWait"] = (Blocks, "use a CoroBarrier"),
        ["System.Threading.Monitor.Wait"] = (Blocks, "use a CoroCondition"),
        ["System.Collections.Concurrent.BlockingCollection<T>.Take"] = (Blocks, "use a CoroQueue"),
        ["System.Diagnostics.Process.WaitForExit"] = (Blocks, "await WaitForExitAsync, or use a CoroProcess"),
        ["System.Console.ReadLine"] = (Blocks, OnAThread),
        ["System.Console.ReadKey"] = (Blocks, OnAThread),
        ["CoroGen.Coro.Run"] = (Throws, AwaitIt),
        ["CoroGen.EventLoop.RunUntilComplete"] = (Throws, AwaitIt),
        ["CoroGen.EventLoop.RunForever"] = (Throws, "make tasks with Coro.CreateTask"),
        ["CoroGen.CoroRunner.Run"] = (Throws, AwaitIt),
    }.ToImmutableDictionary();

    /// <summary>What the call does to the loop and what to do instead; null if it does not hold the thread, or may not.</summary>
    public static (string Member, string What, string Advice)? Of(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        string member = $"{method.ContainingType.Name}.{method.Name}";
        if (IsTaskWait(method)) return Gives(call.Instance!) is { } ? (member, Blocks, AwaitIt) : null;
        if (IsGetResult(method)) return Gives(AwaitedBy(call.Instance)) is { } ? ("GetAwaiter().GetResult", Blocks, AwaitIt) : null;
        if (!s_methods.TryGetValue(FullName(method), out (string What, string Advice) found) || IsTry(call) || IsAskedBefore(call)) return null;
        return (member, found.What, found.Advice);
    }

    /// <summary>Likewise for <c>Result</c> of a task.</summary>
    public static (string Member, string What, string Advice)? Of(IPropertyReferenceOperation property) =>
        property is { Property: { Name: "Result", ContainingType: var type }, Instance: { } task } && IsTask(type) && Gives(task) is { }
            ? ($"{type.Name}.Result", Blocks, AwaitIt)
            : null;

    /// <summary>
    /// The call that gave the task, if nobody can have waited for it before: it is written here, or in the declaration of a variable that is mentioned
    /// nowhere else. A task that has ended has its result without a wait.
    /// </summary>
    public static IOperation? Gives(IOperation? task)
    {
        if (task is ILocalReferenceOperation { Local: var local } mention)
        {
            LocalUses uses = LocalUses.Of(local, mention);
            task = uses.Reads.Count == 1 && uses.Writes.Count == 0 ? uses.Declarator?.GetVariableInitializer()?.Value : null;
        }

        return task is IInvocationOperation call && IsTask(call.Type as INamedTypeSymbol) && !GivesEnded(call) ? call : null;
    }

    /// <summary>The task in <c>task.GetAwaiter()</c> and <c>task.ConfigureAwait(false).GetAwaiter()</c>.</summary>
    public static IOperation? AwaitedBy(IOperation? awaiter)
    {
        if (awaiter is not IInvocationOperation { TargetMethod.Name: "GetAwaiter", Instance: { } task }) return null;
        return task is IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } configured } ? configured : task;
    }

    /// <summary>Whether the type is a task of .NET.</summary>
    public static bool IsTask(INamedTypeSymbol? type) =>
        type is { Name: "Task" or "ValueTask", ContainingNamespace: { Name: "Tasks", ContainingNamespace: { Name: "Threading", ContainingNamespace.Name: "System" } } };

    private static bool IsTaskWait(IMethodSymbol method) => method is { Name: "Wait", IsStatic: false } && IsTask(method.ContainingType);

    private static bool IsGetResult(IMethodSymbol method) =>
        method is { Name: "GetResult", Parameters.IsEmpty: true, ContainingType.Name: "TaskAwaiter" or "ValueTaskAwaiter" or "ConfiguredTaskAwaiter" or "ConfiguredValueTaskAwaiter" };

    private static bool GivesEnded(IInvocationOperation call) =>
        call.TargetMethod is { Name: "FromResult" or "FromException" or "FromCanceled" } or { Name: "AsTask", ContainingType.Name: not "Coro" };

    /// <summary>A wait of no time only tries.</summary>
    private static bool IsTry(IInvocationOperation call) =>
        call.TargetMethod.Name is "Wait" or "WaitOne" or "WaitAll" or "WaitAny" or "WaitForExit" or "SignalAndWait" or "Sleep"
        && call.Arguments.Any(static argument => IsNoTime(argument.Value));

    private static bool IsNoTime(IOperation value) =>
        value is { ConstantValue: { HasValue: true, Value: 0 } } or IFieldReferenceOperation { Field: { Name: "Zero", ContainingType.Name: "TimeSpan" } };

    /// <summary>Whether the same function asks, or awaits, what makes the call one that does not wait.</summary>
    private static bool IsAskedBefore(IInvocationOperation call)
    {
        string? asked = call.TargetMethod.Name switch
        {
            "ReadKey" => "KeyAvailable",
            "Wait" or "SignalAndWait" => "IsSet",
            "WaitForExit" => "WaitForExitAsync",
            "WaitAll" => "WhenAll",
            _ => null,
        };
        if (asked is null) return false;
        IOperation root = call;
        while (root.Parent is { } parent) root = parent;
        return root.Descendants().Any(operation =>
            operation.Syntax.SpanStart < call.Syntax.SpanStart
            && operation switch
            {
                IPropertyReferenceOperation property => property.Property.Name == asked,
                IInvocationOperation other => other.TargetMethod.Name == asked,
                _ => false,
            });
    }

    private static string FullName(IMethodSymbol method)
    {
        ISymbol type = method.ContainingType.OriginalDefinition;
        return $"{type.ToDisplayString()}.{method.Name}";
    }
}

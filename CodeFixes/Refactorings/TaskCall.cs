using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.CodeFixes.Refactorings;

/// <summary>A mention of a method that gives a task, and what becomes of the task.</summary>
internal sealed class TaskCall
{
    private readonly List<InvocationExpressionSyntax> _wrappers = [];

    private TaskCall(SimpleNameSyntax name)
    {
        ExpressionSyntax called = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        Task = called;
        Place = called;
        if (called.Parent is not InvocationExpressionSyntax call || call.Expression != called)
        {
            Kind = CallWith(called) is { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } ? TaskCallKind.Name : TaskCallKind.Other;
            if (GatherOf(called) is { } gather) (Kind, Place) = (TaskCallKind.Gathered, gather);
            return;
        }

        Task = call;
        Climb();
        (Kind, Place) = Find();
    }

    public TaskCallKind Kind { get; }

    /// <summary>The call, with what is wrapped around it: parentheses, <c>ConfigureAwait</c> and <c>AsTask</c>.</summary>
    public ExpressionSyntax Task { get; private set; }

    /// <summary>The calls of <c>ConfigureAwait</c> and <c>AsTask</c> around it, which a coroutine does without.</summary>
    public IReadOnlyList<InvocationExpressionSyntax> Wrappers => _wrappers;

    /// <summary>Whether what is left is no task any more.</summary>
    public bool IsConfigured => _wrappers.Any(static wrapper => IsCallOf(wrapper, "ConfigureAwait"));

    /// <summary>The expression that decides about the task: the await, the wait, the gather.</summary>
    public ExpressionSyntax Place { get; }

    public static TaskCall Of(SimpleNameSyntax name) => new(name);

    /// <summary>The task in the place, which may have been rewritten in part.</summary>
    public ExpressionSyntax TaskIn(ExpressionSyntax rewritten) => (Kind, rewritten) switch
    {
        (TaskCallKind.Awaited, AwaitExpressionSyntax awaiting) => awaiting.Expression,
        (TaskCallKind.Dropped, AssignmentExpressionSyntax assignment) => assignment.Right,
        (TaskCallKind.Blocking, MemberAccessExpressionSyntax result) => result.Expression,
        (TaskCallKind.Blocking, InvocationExpressionSyntax wait) when IsCallOf(wait, "Wait") => DetourSyntax.Receiver(wait),
        (TaskCallKind.Blocking, InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: InvocationExpressionSyntax awaiter } }) =>
            DetourSyntax.Receiver(awaiter),
        _ => rewritten,
    };

    private void Climb()
    {
        while (true)
        {
            if (Task.Parent is ParenthesizedExpressionSyntax parentheses)
            {
                Task = parentheses;
            }
            else if (CalledOn(Task) is { } wrapper && (IsCallOf(wrapper, "ConfigureAwait") || IsCallOf(wrapper, "AsTask")))
            {
                _wrappers.Add(wrapper);
                Task = wrapper;
            }
            else
            {
                return;
            }
        }
    }

    private (TaskCallKind Kind, ExpressionSyntax Place) Find()
    {
        switch (Task.Parent)
        {
            case AwaitExpressionSyntax awaiting:
                return (TaskCallKind.Awaited, awaiting);
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Result" } result when result.Expression == Task:
                return (TaskCallKind.Blocking, result);
            case ExpressionStatementSyntax:
                return (TaskCallKind.Dropped, Task);
            case AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" }, Parent: ExpressionStatementSyntax } assignment:
                return (TaskCallKind.Dropped, assignment);
            case CommonForEachStatementSyntax loop when loop.AwaitKeyword.IsKind(SyntaxKind.AwaitKeyword) && loop.Expression == Task:
                return (TaskCallKind.Iterated, Task);
        }

        if (GatherOf(Task) is { } gather) return (TaskCallKind.Gathered, gather);
        if (CalledOn(Task) is not { } method) return (TaskCallKind.Value, Task);
        if (IsCallOf(method, "Wait") && method.ArgumentList.Arguments.Count == 0) return (TaskCallKind.Blocking, method);
        return IsCallOf(method, "GetAwaiter") && CalledOn(method) is { } waiting && IsCallOf(waiting, "GetResult")
            ? (TaskCallKind.Blocking, waiting)
            : (TaskCallKind.Value, Task);
    }

    /// <summary>The awaited <c>Task.WhenAll</c> that the task is given to, be it by <c>Select(x => F(x))</c>.</summary>
    private static InvocationExpressionSyntax? GatherOf(ExpressionSyntax task)
    {
        ExpressionSyntax given = task;
        if (task.Parent is LambdaExpressionSyntax lambda && lambda.ExpressionBody == task) given = lambda;
        bool isFunction = given != task || task is not InvocationExpressionSyntax;
        if (isFunction)
        {
            if (CallWith(given) is not { } select || !IsCallOf(select, "Select")) return null;
            given = select;
        }

        if (CallWith(given) is not { } all || !IsCallOf(all, "WhenAll") || isFunction && all.ArgumentList.Arguments.Count != 1) return null;

        ExpressionSyntax awaited = all;
        while (CalledOn(awaited) is { } configured && IsCallOf(configured, "ConfigureAwait")) awaited = configured;
        return awaited.Parent is AwaitExpressionSyntax ? all : null;
    }

    private static bool IsCallOf(InvocationExpressionSyntax call, string method) =>
        call.Expression is MemberAccessExpressionSyntax access && access.Name.Identifier.ValueText == method;

    /// <summary>The call that has this as an argument.</summary>
    private static InvocationExpressionSyntax? CallWith(ExpressionSyntax argument) =>
        (argument.Parent as ArgumentSyntax)?.Parent?.Parent as InvocationExpressionSyntax;

    private static InvocationExpressionSyntax? CalledOn(ExpressionSyntax receiver) =>
        receiver.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access
        && access.Expression == receiver
        && call.Expression == access
            ? call
            : null;
}

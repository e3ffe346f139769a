using CoroGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CoroGen.CodeFixes.Refactorings;

/// <summary>
/// Makes coroutines of methods that give tasks: one, or all in the document that call it, directly or through others. What calls them and stays as it is
/// awaits them as before, or runs a loop for them where none runs.
/// </summary>
internal sealed class TaskConversion
{
    private readonly RefactoringTarget _target;
    private readonly bool _withCallers;
    private readonly DocumentEdits _edits = new();
    private readonly Dictionary<ISymbol, TaskMethod> _methods = new(SymbolEqualityComparer.Default);
    private readonly List<(TaskMethod Method, TaskCall Call)> _calls = [];
    private readonly HashSet<SyntaxNode> _run = [];
    private readonly ILookup<string, SimpleNameSyntax> _names;

    private TaskConversion(RefactoringTarget target, bool withCallers)
    {
        _target = target;
        _withCallers = withCallers;
        _names = target.Root.DescendantNodes().OfType<SimpleNameSyntax>().ToLookup(static name => name.Identifier.ValueText);
    }

    /// <summary>How many methods become coroutines.</summary>
    public int Count => _methods.Count;

    public DocumentEdits Edits => _edits;

    /// <summary>Null where a call would mean something else, or not compile.</summary>
    public static TaskConversion? Of(TaskMethod method, RefactoringTarget target, bool withCallers)
    {
        var conversion = new TaskConversion(target, withCallers);
        return conversion.Find(method) && conversion.Write() ? conversion : null;
    }

    private bool Find(TaskMethod first)
    {
        var pending = new Queue<TaskMethod>([first]);
        _methods.Add(first.Symbol, first);
        while (pending.Count > 0)
        {
            TaskMethod method = pending.Dequeue();
            foreach (SimpleNameSyntax name in _names[method.Symbol.Name])
            {
                SymbolInfo meant = _target.Model.GetSymbolInfo(name, _target.CancellationToken);
                bool isCandidate = meant.CandidateSymbols.Any(candidate => IsSame(candidate, method));
                if (isCandidate && meant.CandidateReason != CandidateReason.MemberGroup) return false;
                if (!isCandidate && !IsSame(meant.Symbol, method)) continue;

                var call = TaskCall.Of(name);
                _calls.Add((method, call));
                if (_withCallers && CallerOf(call) is { } caller && !_methods.ContainsKey(caller.Symbol))
                {
                    _methods.Add(caller.Symbol, caller);
                    pending.Enqueue(caller);
                }
            }
        }

        return true;
    }

    private TaskMethod? CallerOf(TaskCall call) =>
        TaskCallers.FunctionAround(call.Place) is MethodDeclarationSyntax around
        && TaskMethod.Of(around, _target.Model, _target.Types, _target.CancellationToken) is { } caller
        && (caller.IsAsync || caller.PassedOn == call.Task)
            ? caller
            : null;

    private bool Write()
    {
        var callers = new TaskCallers(_target, [.. _methods.Values.Select(static method => method.Syntax)]);
        foreach (TaskMethod method in _methods.Values)
        {
            CoroutineDeclaration.Declare(_edits, method.Syntax, returnsCoro: !method.IsIterator, _target.Model);
            TaskBody.Convert(_edits, method, _target);
        }

        foreach ((TaskMethod method, TaskCall call) in _calls)
        {
            TaskCaller caller = callers.Around(call.Place);
            if (_withCallers && caller == TaskCaller.Task && IsLastThatGivesTask(call)) caller = TaskCaller.NoLoop;
            if (!(method.IsIterator ? WriteIterator(call, caller) : WriteCall(method, call, caller))) return false;
        }

        foreach (SyntaxNode function in _run.Select(TaskCallers.FunctionAround).Distinct().OfType<SyntaxNode>()) AsyncRemoval.AddTo(_edits, function, _run);
        return !_methods.Values.Select(static method => method.Syntax).Any(_target.HasErrorsAround)
            && !_calls.Select(static found => found.Call.Place).Any(_target.HasErrorsAround);
    }

    /// <summary>Whether the caller has to give a task, so that it cannot be converted with the others.</summary>
    private static bool IsLastThatGivesTask(TaskCall call) =>
        TaskCallers.FunctionAround(call.Place) is MethodDeclarationSyntax { ReturnType: not PredefinedTypeSyntax } method
        && method.Modifiers.Any(SyntaxKind.AsyncKeyword);

    private bool WriteIterator(TaskCall call, TaskCaller caller)
    {
        if (call.Kind == TaskCallKind.Iterated && caller == TaskCaller.Coroutine) Unwrap(call);
        return caller != TaskCaller.NoLoop;
    }

    private bool WriteCall(TaskMethod method, TaskCall call, TaskCaller caller)
    {
        switch (call.Kind)
        {
            case TaskCallKind.Name:
                return true;
            case TaskCallKind.Awaited:
                Unwrap(call);
                if (caller == TaskCaller.NoLoop) Run(call);
                return true;
            case TaskCallKind.Blocking when caller == TaskCaller.Coroutine:
                Unwrap(call);
                _edits.Add(call.Place, rewritten => AwaitSyntax.InPlaceOf(call.Place, call.TaskIn(rewritten)));
                return AwaitSyntax.IsAllowedAt(call.Place);
            case TaskCallKind.Blocking:
                Unwrap(call);
                Run(call);
                return true;
            case TaskCallKind.Dropped when caller is TaskCaller.Coroutine or TaskCaller.Task:
                Unwrap(call);
                _edits.Add(call.Place, rewritten => VerbSyntax.CallOn(call.TaskIn(rewritten), "Forget").WithTriviaFrom(rewritten));
                return true;
            case TaskCallKind.Gathered when caller == TaskCaller.Coroutine:
                Unwrap(call);
                ExpressionSyntax[] coroutines = [.. _calls.Select(static found => found.Call.Task)];
                return TaskGather.Add(_edits, (InvocationExpressionSyntax)call.Place, coroutines, _target);
            case TaskCallKind.Value when caller == TaskCaller.NoLoop && call.Task.Parent is LambdaExpressionSyntax && call.Wrappers.Count == 0:
                Run(call);
                return true;
            case TaskCallKind.Gathered or TaskCallKind.Value when caller is TaskCaller.Coroutine or TaskCaller.Task:
                return WriteValue(method, call, caller);
            default:
                return false;
        }
    }

    /// <summary>A task as before, which runs from where it is made.</summary>
    private bool WriteValue(TaskMethod method, TaskCall call, TaskCaller caller)
    {
        if (call.Task is not (InvocationExpressionSyntax or ParenthesizedExpressionSyntax)) return false;
        if (call.IsConfigured) return false;
        if (caller == TaskCaller.Coroutine && PassedOnBy(call) is { } passing) return TaskBody.AwaitPassedOn(_edits, passing, call);
        if (call.Wrappers.Count > 0) return true;

        bool isAwaited = caller == TaskCaller.Coroutine && IsOnlyAwaited(call.Task);
        if (method.GivesValueTask && !isAwaited) return false;
        _edits.Add(
            call.Task,
            rewritten => isAwaited ? VerbSyntax.Call("CreateTask", [rewritten], _target.Model, call.Task) : VerbSyntax.CallOn(rewritten, "AsTask"));
        return true;
    }

    private TaskMethod? PassedOnBy(TaskCall call) => _methods.Values.FirstOrDefault(method => !method.IsAsync && method.PassedOn == call.Task);

    /// <summary>Whether the task is kept in a variable of which nothing is wanted but to await it.</summary>
    private bool IsOnlyAwaited(ExpressionSyntax task) =>
        task.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type.IsVar: true } } declarator }
        && _target.Model.GetDeclaredSymbol(declarator, _target.CancellationToken) is { } local
        && _target.Model.GetOperation(declarator, _target.CancellationToken) is { } operation
        && LocalUses.Of(local, operation) is { Writes.Count: 0, Reads: { Count: > 0 } reads }
        && reads.All(static read => read.Parent is IAwaitOperation);

    private void Run(TaskCall call)
    {
        _run.Add(call.Place);
        _edits.Add(call.Place, rewritten => VerbSyntax.Call("Run", [call.TaskIn(rewritten)], _target.Model, call.Place));
    }

    private void Unwrap(TaskCall call)
    {
        foreach (InvocationExpressionSyntax wrapper in call.Wrappers) _edits.Add(wrapper, DetourSyntax.Receiver);
    }

    private static bool IsSame(ISymbol? symbol, TaskMethod method) =>
        symbol is IMethodSymbol meant && SymbolEqualityComparer.Default.Equals((meant.ReducedFrom ?? meant).OriginalDefinition, method.Symbol);
}

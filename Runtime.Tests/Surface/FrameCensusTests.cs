using System.Reflection;
using CoroGen.CompilerServices;

namespace CoroGen.Runtime.Tests.Surface;

/// <summary>
/// Which methods of the library have a frame that a caller's frame can hold. The generator finds it by its name and its <c>Start</c>; one that it
/// does not find costs a box and says nothing, so each method without one stands here with its reason.
/// </summary>
public sealed class FrameCensusTests
{
    private const string GivesATask = "The task is what the caller wants: it outlives the call.";
    private const string IsAValue = "It makes a Coro of a value that is there; awaiting that runs nothing.";
    private const string Converts = "It makes a Coro for verbs that take one; who awaits at once awaits the task itself.";
    private const string EndsAtOnce = "It returns at once, with nothing to wait for.";
    private const string MakesSockets = "It checks its arguments and hands them to a coroutine of its own, whose pooled box is nothing beside the sockets that it makes.";

    private const string StartsAProcess = "It checks its arguments and hands them to a coroutine of its own, whose pooled box is nothing beside the process that it starts.";

    private static readonly Dictionary<string, string> s_without = new()
    {
        ["Coro.CreateTask"] = GivesATask,
        ["Coro.EnsureFuture"] = GivesATask,
        ["EventLoop.CreateTask"] = GivesATask,
        ["EventLoop.CreateFuture"] = GivesATask,
        ["CoroTaskGroup.CreateTask"] = GivesATask,
        ["CoroScope.CreateTask"] = GivesATask,
        ["Coro.FromResult"] = IsAValue,
        ["Coro.OpenConnection"] = MakesSockets,
        ["Coro.OpenDatagram"] = MakesSockets,
        ["Coro.OpenUnixConnection"] = MakesSockets,
        ["Coro.StartServer"] = MakesSockets,
        ["Coro.StartUnixServer"] = MakesSockets,
        ["Coro.CreateSubprocessExec"] = StartsAProcess,
        ["Coro.CreateSubprocessShell"] = StartsAProcess,
        ["TaskCoroExtensions.AsCoro"] = Converts,
        ["CoroTimeout.DisposeAsync"] = EndsAtOnce,
    };

    [Fact]
    public void Every_method_that_is_awaited_has_a_frame_or_a_reason()
    {
        var without = Methods().Where(static method => !HasFrame(method)).Select(Name).Distinct().Order().ToArray();
        Assert.Equal(string.Join('\n', s_without.Keys.Order()), string.Join('\n', without));
    }

    [Fact]
    public void Every_frame_belongs_to_a_method()
    {
        var used = Methods().SelectMany(Frames).Select(static frame => frame.IsConstructedGenericType ? frame.GetGenericTypeDefinition() : frame).ToHashSet();
        var unused =
            from frame in typeof(Coro).Assembly.GetExportedTypes()
            where frame.IsNested && frame.IsValueType && frame.GetInterfaces().Any(IsFrameInterface) && frame.Name.Contains("_Frame", StringComparison.Ordinal) && !used.Contains(frame) && !IsOfIterator(frame)
            select frame.FullName;
        Assert.Equal([], unused);
    }

    private static IEnumerable<MethodInfo> Methods() =>
        from type in typeof(Coro).Assembly.GetExportedTypes()
        where !type.GetInterfaces().Any(IsFrameInterface)
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where !method.IsSpecialName && !method.Name.EndsWith("_Boxed", StringComparison.Ordinal) && type.Namespace == "CoroGen" && ResultOf(method.ReturnType) is not null
        select method;

    private static string Name(MethodInfo method) => $"{method.DeclaringType!.Name.Split('`')[0]}.{method.Name}";

    private static bool HasFrame(MethodInfo method) => Frames(method).Any();

    private static IEnumerable<Type> Frames(MethodInfo method)
    {
        var around = method.DeclaringType!.GetGenericArguments();
        Type[] arguments = [.. around, .. method.GetGenericArguments()];
        var parameters = method.GetParameters().Select(static parameter => parameter.ParameterType);
        if (!method.IsStatic) parameters = parameters.Prepend(method.DeclaringType);
        return
            from nested in method.DeclaringType.GetNestedTypes()
            where nested.Name.StartsWith(method.Name + "_Frame", StringComparison.Ordinal) && nested.GetGenericArguments().Select(static parameter => parameter.BaseType).SequenceEqual(arguments.Select(static parameter => parameter.BaseType))
            let frame = arguments is [] ? nested : nested.MakeGenericType(arguments)
            where frame.GetInterfaces().Any(each => IsFrameInterface(each) && each.GetGenericArguments()[0] == ResultOf(method.ReturnType))
            where frame.GetMethods().Any(start => start.Name == "Start" && start.GetParameters().Select(static parameter => parameter.ParameterType).SequenceEqual(parameters))
            select frame;
    }

    // Those are enumerated, not awaited: the generator makes both the method's frame and its uses.
    private static bool IsOfIterator(Type frame) =>
        frame.DeclaringType!.GetMethod(frame.Name.Split("_Frame")[0])?.ReturnType is { IsGenericType: true } result && result.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>);

    private static bool IsFrameInterface(Type type) =>
        type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(ICoroutineFrame<>));

    private static Type? ResultOf(Type type)
    {
        for (var each = type; each is not null; each = each.BaseType)
        {
            if (each == typeof(Coro) || each == typeof(CoroTask)) return typeof(VoidResult);
            if (each.IsGenericType && (each.GetGenericTypeDefinition() == typeof(Coro<>) || each.GetGenericTypeDefinition() == typeof(CoroTask<>))) return each.GetGenericArguments()[0];
        }

        return null;
    }
}

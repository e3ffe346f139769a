using System.Reflection;
using CoroGen.CompilerServices;

namespace CoroGen.Runtime.Tests.Surface;

/// <summary>What a user finds on a task: its API, and none of the hooks for generated code, by which a task could be corrupted.</summary>
public sealed class TaskSurfaceTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Theory]
    [InlineData(typeof(LoopItem))]
    [InlineData(typeof(CoroutineBox))]
    public void MachineryHasNoMemberForUsers(Type machinery)
    {
        Assert.True(machinery.IsAssignableFrom(typeof(CoroTask)));
        Assert.Equal([], machinery.GetMembers(Declared).Where(IsVisible).Select(member => member.Name));
    }

    [Fact]
    public void TasksHaveNoMemberThatTakesABox()
    {
        Type[] tasks = [typeof(CoroTask), typeof(CoroTask<>), typeof(CoroFuture), typeof(CoroFuture<>), typeof(CoroutineIterator<>)];
        var offenders =
            from task in tasks
            from method in task.GetMethods(Declared)
            where IsVisible(method) && method.GetParameters().Any(parameter => parameter.ParameterType.IsAssignableTo(typeof(CoroutineBox)) && !parameter.ParameterType.IsAssignableTo(typeof(CoroTask)))
            select $"{task.Name}.{method.Name}";
        Assert.Equal([], offenders);
    }

    private static bool IsVisible(MemberInfo member) => member switch
    {
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsVisible),
        _ => false,
    };
}

using System.Reflection;
using Microsoft.CodeAnalysis.Text;

namespace CoroGen.Generator.Tests.Incremental;

/// <summary>What flows through the pipeline must be plain equatable data: a symbol or a tree in it would keep compilations alive and never be equal.</summary>
public sealed class ModelShapeTests
{
    // Positions: plain numbers.
    private static readonly Type[] s_plainRoslynTypes = [typeof(TextSpan), typeof(LinePosition), typeof(LinePositionSpan)];

    private static readonly Type[] s_model =
    [
        .. typeof(CoroutineGenerator).Assembly.GetTypes()
            .Where(type => type.Namespace == "CoroGen.Generator.Model" && !type.Name.Contains('<', StringComparison.Ordinal)),
    ];

    [Fact]
    public void The_model_has_types() => Assert.NotEmpty(s_model);

    [Fact]
    public void The_model_holds_no_Roslyn_types()
    {
        var wrong =
            from type in s_model
            from field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            from part in PartsOf(field.FieldType)
            where part.Namespace?.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) == true && !s_plainRoslynTypes.Contains(part)
            select $"{type.Name}.{field.Name} is {field.FieldType}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void The_model_is_equatable()
    {
        var wrong =
            from type in s_model
            where !type.IsEnum && !type.IsInterface && !(type.IsAbstract && type.IsSealed)
            where !type.GetInterfaces().Any(each => each.IsGenericType && each.GetGenericTypeDefinition() == typeof(IEquatable<>))
            select type.Name;
        Assert.Empty(wrong);
    }

    [Fact]
    public void The_model_compares_its_lists_by_their_items()
    {
        var wrong =
            from type in s_model
            where !type.Name.StartsWith("EquatableArray", StringComparison.Ordinal)
            from field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            where field.FieldType != typeof(string) && typeof(System.Collections.IEnumerable).IsAssignableFrom(field.FieldType)
            where !field.FieldType.Name.StartsWith("EquatableArray", StringComparison.Ordinal)
            select $"{type.Name}.{field.Name} is {field.FieldType}";
        Assert.Empty(wrong);
    }

    private static IEnumerable<Type> PartsOf(Type type)
    {
        yield return type;
        if (type.HasElementType)
        {
            foreach (var part in PartsOf(type.GetElementType()!)) yield return part;
        }

        foreach (var argument in type.GetGenericArguments())
        {
            foreach (var part in PartsOf(argument)) yield return part;
        }
    }
}

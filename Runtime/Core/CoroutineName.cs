namespace CoroGen.CompilerServices;

/// <summary>Finds the method that a frame or a state machine stands for.</summary>
internal static class CoroutineName
{
    /// <summary>The name of the coroutine whose activations are of the type; null when it is no such type.</summary>
    public static string? Of(Type type)
    {
        if (type.DeclaringType is not { } owner) return null;
        var name = type.Name;

        // The C# compiler calls the machine of a method <Method>d__7, and that of a lambda <<Method>b__7_0>d.
        if (name.StartsWith('<'))
        {
            var end = name.LastIndexOf('>');
            return end <= 1 ? null : $"{NameOf(owner)}.{name[1..end].Trim('<')}";
        }

        var suffix = name.LastIndexOf(GeneratedNames.FrameSuffix, StringComparison.Ordinal);
        return suffix <= 0 ? null : $"{NameOf(owner)}.{name[..suffix]}";
    }

    private static string NameOf(Type owner)
    {
        // Closures and the like have names that nobody wrote.
        while (owner.Name.StartsWith('<') && owner.DeclaringType is { } outer) owner = outer;
        var name = owner.FullName ?? owner.Name;
        var arguments = name.IndexOf('[', StringComparison.Ordinal);
        return (arguments < 0 ? name : name[..arguments]).Replace('+', '.');
    }
}

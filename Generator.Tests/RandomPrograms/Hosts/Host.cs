namespace CoroGen.Generator.Tests.RandomPrograms.Hosts;

/// <summary>A kind of type that coroutines may be members of.</summary>
internal abstract class Host
{
    public string Name => GetType().Name;

    /// <summary>An instance to call, with the dot.</summary>
    public virtual string Target => $"{Name}.Made.";

    /// <summary>What stands before the members from inside of the type, with the dot.</summary>
    public virtual string ThisTarget => "this.";

    /// <summary>Whether <c>this</c> is of a struct, which lambdas and local functions cannot reach.</summary>
    public virtual bool IsStruct => false;

    /// <summary>Whether the parameters of its primary constructor may be changed.</summary>
    public virtual bool HasPrimary => false;

    /// <summary>Whether it overrides and hides members of a base class.</summary>
    public virtual bool HasBase => false;

    /// <summary>What calls give for a type parameter.</summary>
    public virtual string TypeArgument => "long";

    /// <summary>What the bodies may read and write; no texts to write, which a static instance would keep, and which would double with each run.</summary>
    public virtual IEnumerable<Variable> Variables => [];

    /// <summary>The types.</summary>
    /// <param name="methods">The coroutines that are their members.</param>
    public abstract string Declare(IReadOnlyList<Method> methods);

    private protected static string Texts(IEnumerable<Method> methods, string modifiers = "public ") => string.Concat(methods.Select(method => method.Text(modifiers)));
}

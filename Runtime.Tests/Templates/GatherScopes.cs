namespace CoroGen.Runtime.Tests.Templates;

/// <summary>What the template of gathers is expanded for: both verbs, two to eight arguments, and which of few arguments have a value.</summary>
internal static class GatherScopes
{
    private const int FewestArguments = 2, MostArguments = 8;

    private const string Starts = "Runs coroutines, which start now, and tasks at the same time, ";

    // There are 2 to the n mixtures of n arguments with and without a value.
    private const int MostMixed = 3;

    private static readonly string[] s_names = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"];

    private static readonly string[] s_valued =
        ["Coro<T>[] coros", "IEnumerable<Coro<T>> coros", "ReadOnlySpan<CoroTask<T>> tasks", "CoroTask<T>[] tasks", "IEnumerable<CoroTask<T>> tasks"];

    private static readonly string[] s_plain =
    [
        "params ReadOnlySpan<Coro> coros", "params Coro[] coros", "IEnumerable<Coro> coros",
        "CoroTask[] tasks", "IEnumerable<CoroTask> tasks", "params ICoroAwaitable[] awaitables",
    ];

    public static TemplateScope Root() => new TemplateScope().With("verbs", Results(), Outcomes()).With("arities", Arities().Select(static n => Arity(n)));

    private static TemplateScope Results() => Verb(
        new TemplateScope
        {
            ["verb"] = "Gather",
            ["summary"] = Starts + "and gives their values. The first failure ends the gather; the others go on.",
            ["mirrored"] = "asyncio.gather()",
            ["places1"] = "A coroutine without a result has an empty place in the tuple. So has a task without one; where there are more than three",
            ["places2"] = """arguments, hand over its <see cref="CoroTask.WithoutResult"/>.""",
            ["item"] = "T",
            ["array"] = "GatherArray<T, AsValue<T>>.Instance",
            ["plainTask"] = "CoroTask",
            ["plainResult"] = "VoidResult",
            ["plain"] = "NoResults.Instance",
        },
        static type => type);

    private static TemplateScope Outcomes() => Verb(
        new TemplateScope
        {
            ["verb"] = "GatherOutcomes",
            ["summary"] = Starts + "waits for all, and tells how each of them ended.",
            ["mirrored"] = "asyncio.gather(..., return_exceptions=True)",
            ["places1"] = "Where there are more than three arguments, a task without a result is handed over by its",
            ["places2"] = """<see cref="CoroTask.WithoutResult"/>.""",
            ["item"] = "Outcome<T>",
            ["array"] = "GatherArray<Outcome<T>, AsOutcome<T>>.Instance",
            ["plainTask"] = "CoroTask<Outcome<VoidResult>[]>",
            ["plainResult"] = "Outcome<VoidResult>[]",
            ["plain"] = "GatherArray<Outcome<VoidResult>, AsOutcome<VoidResult>>.Instance",
        },
        static type => $"Outcome<{type}>");

    private static TemplateScope Verb(TemplateScope verb, Func<string, string> place) => verb
        .With("valuedCollections", s_valued.Select(Collection))
        .With("plainCollections", s_plain.Select(Collection))
        .With("arities", Arities().Select(n => ArityOf(n, verb["verb"], place)));

    private static TemplateScope Collection(string parameter) => new() { ["collection"] = parameter, ["argument"] = parameter.Split(' ')[^1] };

    private static IEnumerable<int> Arities() => Enumerable.Range(FewestArguments, MostArguments - FewestArguments + 1);

    private static TemplateScope Arity(int n) =>
        new TemplateScope { ["n"] = $"{n}" }.With("arguments", Enumerable.Range(0, n).Select(static i => Argument(i, hasValue: true)));

    private static TemplateScope ArityOf(int n, string verb, Func<string, string> place)
    {
        var isOfOutcomes = verb == "GatherOutcomes";
        var arity = Arity(n);
        arity["hasMixtures"] = n <= MostMixed ? "yes" : "";

        // Few outcomes of tasks without values are a tuple; more, and all coroutines without values, are an array.
        arity["hasPlainOverloads"] = isOfOutcomes ? "" : "yes";
        arity["hasPlainStart"] = isOfOutcomes && n <= MostMixed ? "" : "yes";
        return arity.With("tuples", Mixtures(n, isOfOutcomes).Select(mixture => Tuple(mixture, verb, place)));
    }

    /// <summary>For each argument whether it has a value: first all of them, then the mixtures.</summary>
    private static IEnumerable<bool[]> Mixtures(int n, bool isOfOutcomes)
    {
        var all = (1 << n) - 1;
        for (var bits = all; bits >= 0; bits--)
        {
            var mixture = bits;
            var exists = bits == all || (n <= MostMixed && (bits > 0 || isOfOutcomes));
            if (exists) yield return [.. Enumerable.Range(1, n).Select(i => (mixture >> (n - i) & 1) != 0)];
        }
    }

    private static TemplateScope Tuple(bool[] mixture, string verb, Func<string, string> place)
    {
        var areAllValues = mixture.All(static hasValue => hasValue);
        var types = string.Join(", ", mixture.Select((hasValue, i) => TypeOf(i, hasValue)));
        var parameters = string.Join(", ", mixture.Select((hasValue, i) => hasValue ? $"T{i + 1}" : null).OfType<string>());
        var isDocumented = areAllValues && mixture.Length == FewestArguments;
        return new TemplateScope
        {
            ["types"] = parameters is "" ? "" : $"<{parameters}>",
            ["result"] = $"({string.Join(", ", mixture.Select((hasValue, i) => place(TypeOf(i, hasValue))))})",
            ["results"] = $"GatherTuple.{(verb == "Gather" ? "Values" : "Outcomes")}<{types}>()",
            ["frame"] = $"{verb}_Frame{(areAllValues ? "" : "Of" + string.Concat(mixture.Select(static hasValue => hasValue ? "Value" : "Task")))}",
            ["isDocumented"] = isDocumented ? "yes" : "",
            ["isOfCoroutines"] = areAllValues && !isDocumented ? "yes" : "",
            ["hasCoroutines"] = areAllValues ? "yes" : "",
        }.With("arguments", mixture.Select(static (hasValue, i) => Argument(i, hasValue)));
    }

    private static TemplateScope Argument(int i, bool hasValue) => new()
    {
        ["i"] = $"{i + 1}",
        ["name"] = s_names[i],
        ["coro"] = hasValue ? $"Coro<T{i + 1}>" : "Coro",
        ["awaitable"] = hasValue ? $"ICoroAwaitable<T{i + 1}>" : "ICoroAwaitable",
    };

    private static string TypeOf(int i, bool hasValue) => hasValue ? $"T{i + 1}" : "VoidResult";
}

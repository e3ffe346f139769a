using CoroGen.Analyzers.Tests.Testing;
using CoroGen.CodeFixes;

namespace CoroGen.Analyzers.Tests;

/// <summary>CORO0006.</summary>
public class RedirectionTests : FixTest<RedirectionAnalyzer, RedirectionFix>
{
    private const string Declarations = """

        static partial class Lib
        {
            [Coroutine] public static async Coro F() => await Coro.Yield();
            [Coroutine] public static async Coro<int> G(int n, string text) { await Coro.Yield(); return n; }
            [Coroutine] public static async Coro<T> Generic<T>(T value) { await Coro.Yield(); return value; }
            [Coroutine] public static async Coro ByReadOnlyReference(int[] a, params int[] rest) => await Coro.Yield();
            [Coroutine] public static Coro HandWritten() => default;
            struct HandWritten_Frame { }
            public static async Coro Plain() => await Coro.Yield();
            public static void Take(Func<Coro> f) { }
            public static void Take(Func<int, string, Coro<int>> f) { }
        }
        partial class Node
        {
            [Coroutine] public async Coro H(int n) => await Coro.Yield();
        }
        partial interface INode
        {
            [Coroutine] Coro H(int n);
        }
        """;

    [Fact]
    public async Task Method_groups_are_reported()
    {
        var diagnostics = await Reports("""
            class Work
            {
                unsafe void M(Node node, INode other)
                {
                    Func<Coro> a = [|Lib.F|];
                    Lib.Take([|Lib.F|]);
                    Lib.Take([|Lib.G|]);
                    var b = [|node.H|];
                    Func<int, Coro> c = [|other.H|];
                    Func<int, Coro<int>> d = [|Lib.Generic<int>|];
                    delegate*<Coro> e = &[|Lib.F|];
                }
            }
            """ + Declarations);

        Assert.Equal(
            "A call of 'F' through a delegate runs on the compiler's state machine; use a lambda that calls it",
            diagnostics[0].GetMessage(null));
    }

    [Fact]
    public async Task Calls_that_cannot_be_redirected_are_reported()
    {
        var diagnostics = await Reports("""
            partial class Holder : Node
            {
                private struct Secret { }
                [Coroutine] private static async Coro Hide(Secret secret) => await Coro.Yield();
                [Coroutine] private static async Coro<Secret[]> Show() { await Coro.Yield(); return []; }
                [Coroutine] private static async Coro Simple(int n) => await Coro.Yield();
                [Coroutine] protected virtual async Coro Turn() => await Coro.Yield();
                void M()
                {
                    Coro.CreateTask([|Hide(default)|]);
                    Coro.CreateTask([|Show()|]);
                    Coro.CreateTask(Simple(1));
                    Coro.CreateTask([|Turn()|]);
                    Coro.CreateTask([|base.H(1)|]);
                    Coro.CreateTask(H(1));
                }
                [Coroutine] async Coro InCoroutine() { await Hide(default); await Show(); await Turn(); await base.H(2); }
            }
            """ + Declarations);

        Assert.Equal(
            "This call of 'Hide' runs on the compiler's state machine; 'Secret' cannot be named where calls are redirected, make it internal",
            diagnostics[0].GetMessage(null));
    }

    [Fact]
    public async Task Async_lambdas_and_local_functions_are_reported()
    {
        var diagnostics = await Reports("""
            class Work
            {
                void M()
                {
                    Func<Coro> a = [|async|] () => await Coro.Yield();
                    Func<int, Coro<int>> b = [|async|] n => { await Coro.Yield(); return n; };
                    Func<Coro> c = [|async|] delegate { await Coro.Yield(); };
                    async Coro [|Local|]() => await Coro.Yield();
                }
            }
            """);

        Assert.Equal(
            "A lambda runs on the compiler's state machine; make it a [Coroutine] method where its speed matters",
            diagnostics[0].GetMessage(null));
        Assert.Equal(
            "The local function 'Local' runs on the compiler's state machine; make it a [Coroutine] method where its speed matters",
            diagnostics[3].GetMessage(null));
    }

    [Fact]
    public async Task The_attribute_on_lambdas_and_local_functions_is_reported() => await Reports("""
        class Work
        {
            void M()
            {
                Func<Coro> a = [[|Coroutine|]] async () => await Coro.Yield();
                [[|Coroutine|]] async Coro Local() => await Coro.Yield();
                [[|Coroutine|]] Coro NotAsync() => Coro.Yield();
            }
        }
        """);

    [Fact]
    public async Task Calls_and_other_functions_are_fine() => await ReportsNothing("""
        partial class Work
        {
            [Coroutine]
            async Coro M(Node node)
            {
                await Lib.F();
                Coro.Run(Lib.F());
                Func<Coro> a = () => Lib.F();
                Func<Coro> b = Lib.Plain;
                Func<Coro> c = Lib.HandWritten;
                Func<Task> d = async () => await Task.Yield();
                string e = nameof(Lib.F) + nameof(node.H);
                Coro Local() => Lib.F();
                Func<Coro> f = Local;
            }
        }
        """ + Declarations);

    [Fact]
    public async Task The_fix_calls_in_a_lambda() => await Fixes(
        """
        class Work
        {
            readonly Node field = new();
            void M(Node node, int n)
            {
                Func<Coro> a = [|Lib.F|]; // Behind.
                Lib.Take([|Lib.G|]);
                Func<int, Coro> b = [|node.H|];
                var c = [|field.H|];
                Func<int, Coro<int>> d = [|Lib.Generic<int>|];
                Func<int, Coro<int>> e = [|Lib.Generic|];
                Func<Coro>[] f = [[|Lib.F|]];
            }
            Func<Coro> P => [|Lib.F|];
        }
        """ + Declarations,
        """
        class Work
        {
            readonly Node field = new();
            void M(Node node, int n)
            {
                Func<Coro> a = () => Lib.F(); // Behind.
                Lib.Take((n2, text) => Lib.G(n2, text));
                Func<int, Coro> b = n2 => node.H(n2);
                var c = (int n2) => field.H(n2);
                Func<int, Coro<int>> d = value => Lib.Generic<int>(value);
                Func<int, Coro<int>> e = value => Lib.Generic(value);
                Func<Coro>[] f = [() => Lib.F()];
            }
            Func<Coro> P => () => Lib.F();
        }
        """ + Declarations,
        "Use a lambda");

    [Fact]
    public async Task No_lambda_is_offered_where_it_could_mean_something_else() => await Offers(
        """
        class Work
        {
            event Func<Coro>? Happened;
            Node property => new();
            unsafe void M(Node changes)
            {
                delegate*<Coro> e = &[|Lib.F|];
                Happened += [|Lib.F|];
                Happened -= [|Lib.F|];
                Func<int, Coro> a = [|property.H|];
                Func<int, Coro> b = [|changes.H|];
                changes = new();
                bool c = Happened == [|Lib.F|];
                Func<int[], int[], Coro> d = [|Lib.ByReadOnlyReference|];
            }
            Func<Coro> f = [|async|] () => await Coro.Yield();
        }
        """ + Declarations);

    [Fact]
    public async Task The_fix_removes_the_attribute() => await Fixes(
        """
        class Work
        {
            void M()
            {
                [[|Coroutine|]]
                Coro First() => Coro.Yield();
                Func<Coro> a = [[|Coroutine|]] () => Coro.Yield();
            }
        }
        """,
        """
        class Work
        {
            void M()
            {
                Coro First() => Coro.Yield();
                Func<Coro> a = () => Coro.Yield();
            }
        }
        """,
        "Remove [Coroutine]");
}

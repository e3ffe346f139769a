using CoroGen.Analyzers.Tests.Testing;
using CoroGen.CodeFixes;

namespace CoroGen.Analyzers.Tests;

/// <summary>CORO0012.</summary>
public class BoxedCoroutineTests : FixTest<BoxedCoroutineAnalyzer, AwaitResultFix>
{
    private const string Declarations = """

        static class Lib
        {
            public static async Coro F() => await Coro.Yield();
            public static async Coro<int> G() { await Coro.Yield(); return 1; }
        }
        """;

    [Fact]
    public async Task A_coroutine_as_a_text_is_reported()
    {
        var diagnostics = await Reports("""
            class Work
            {
                void M(System.Text.StringBuilder text)
                {
                    string s = $"{[|Lib.F()|]} and {([|Lib.G()|]),5:0}";
                    s = "a" + [|Lib.G()|];
                    s += [|Lib.G()|];
                    s = [|Lib.G()|].ToString();
                    s = string.Format("{0} {1}", [|Lib.G()|], 2);
                    Console.WriteLine([|Lib.G()|]);
                    text.Append($"{[|Lib.G()|]}");
                    FormattableString f = $"{[|Lib.G()|]}";
                }
            }
            """ + Declarations);

        Assert.Equal("This coroutine becomes a text, so it never runs; await it and use its result", diagnostics[0].GetMessage(null));
    }

    [Fact]
    public async Task A_coroutine_as_any_object_is_reported()
    {
        var diagnostics = await Reports("""
            class Work
            {
                void M(List<object> all, Action<object?> use)
                {
                    all.Add([|Lib.F()|]);
                    use([|Lib.G()|]);
                    var both = new object[] { [|Lib.F()|], 1 };
                    List<object> more = [[|Lib.G()|]];
                    string.Concat(1, [|Lib.G()|], "", 2, 3);
                    Equals(1, [|Lib.G()|]);
                }
                System.Collections.IEnumerator Steps() { yield return [|Coro.Sleep(1)|]; }
            }
            """ + Declarations);

        Assert.Equal("This coroutine becomes an object, so it never runs; await it and use its result", diagnostics[0].GetMessage(null));
    }

    [Fact]
    public async Task Awaited_results_are_fine() => await ReportsNothing("""
        class Work
        {
            async Coro M(List<object> all)
            {
                Console.WriteLine(await Lib.G());
                string s = $"{await Lib.G()}" + await Lib.G() + (await Lib.G()).ToString();
                all.Add(await Lib.G());
            }
        }
        """ + Declarations);

    [Fact]
    public async Task An_object_that_nothing_looks_at_is_reported() => await Reports("""
        class Work
        {
            async Coro M()
            {
                object o = [|Lib.G()|];
                dynamic d = [|Lib.F()|];
                ValueType v = [|Lib.F()|];
                await Coro.Yield();
            }
        }
        """ + Declarations);

    [Fact]
    public async Task Objects_that_may_be_cast_back_are_fine() => await ReportsNothing("""
        class Work
        {
            async Coro M(List<object> all, SynchronizationContext context, Coro given)
            {
                object o = Lib.F();
                await (Coro)o;
                all.Add((object)Lib.F());
                context.Post(state => Coro.CreateTask((Coro)state!), Lib.F());
                dynamic d = Lib.F();
                await d;
                Console.WriteLine(given);
                await Coro.Gather(Lib.F(), Lib.G());
                var pairs = new { Work = Lib.F() };
                await pairs.Work;
            }
            object Make() => Lib.F();
            static void Refuses(Func<object> make) { }
            static async Task Takes(dynamic d) => await d;
            async Coro P() => await Takes(Lib.F());
            void N() => Refuses(() => Lib.F());
            bool Same(Coro a, Coro b) => a.Equals(b) && a == b && a.GetHashCode() > 0;
            static T Generic<T>(T x) => x;
            async Coro O() => await Generic(Lib.F());
        }
        """ + Declarations);

    [Fact]
    public async Task The_result_is_awaited() => await Fixes(
        """
        class Work
        {
            async Coro M()
            {
                Console.WriteLine(/* a */ [|Lib.G()|] /* b */);
                string s = $"{[|Lib.G()|]}" + [|Lib.G()|] + [|Lib.G()|].ToString(); // Kept.
            }
        }
        """ + Declarations,
        """
        class Work
        {
            async Coro M()
            {
                Console.WriteLine(/* a */ await Lib.G() /* b */);
                string s = $"{await Lib.G()}" + await Lib.G() + (await Lib.G()).ToString(); // Kept.
            }
        }
        """ + Declarations,
        "Await it");

    [Fact]
    public async Task Nothing_is_offered_where_no_await_can_stand_or_nothing_comes_of_it() => await Offers("""
        class Work
        {
            void M() => Console.WriteLine([|Lib.G()|]);
            async Coro N()
            {
                Console.WriteLine([|Lib.F()|]);
                await Coro.Yield();
            }
        }
        """ + Declarations);

    [Fact]
    public async Task Nothing_is_offered_between_a_span_and_its_use() => await Offers("""
        class Work
        {
            async Coro M(string text, int[] items)
            {
                ReadOnlySpan<char> span = text;
                Console.WriteLine([|Lib.G()|]);
                ref int item = ref items[0];
                Console.WriteLine([|Lib.G()|]);
                Console.WriteLine(span.Length);
                item++;
                while (items.Length > 0)
                {
                    Span<int> rest = items;
                    Console.WriteLine(rest.Length);
                    for (int i = 0; i < 2; i++)
                    {
                        rest[0]++;
                        Console.WriteLine([|Lib.G()|]);
                    }
                }
                foreach (char c in text.AsSpan()) Console.WriteLine([|Lib.G()|]);
                Console.WriteLine("{0} {1}", text.AsSpan().TrimEnd().Length, [|Lib.G()|]);
                await Coro.Yield();
            }
            async Coro N(string text, int[] items)
            {
                ReadOnlySpan<char> span = text;
                Console.WriteLine(span.Length);
                Console.WriteLine([|Lib.G()|]);
                while (items.Length > 0)
                {
                    Span<int> rest = items;
                    Console.WriteLine(rest.Length);
                    Console.WriteLine([|Lib.G()|]);
                }
                foreach (char c in text) Console.WriteLine([|Lib.G()|]);
                await Coro.Yield();
            }
        }
        """ + Declarations,
        "Await it", "Await it", "Await it");
}

using CoroGen.Analyzers.Tests.Testing;
using CoroGen.CodeFixes;

namespace CoroGen.Analyzers.Tests;

/// <summary>CORO0009 of copies of a variable, and of functions that capture it.</summary>
public class SecondAwaitOfCopiesTests : FixTest<SecondAwaitAnalyzer, MakeTaskFix>
{
    [Fact]
    public async Task A_copy_is_the_same_coroutine() => await Reports("""
        class Work
        {
            async Coro M(Coro given)
            {
                var one = Lib.F();
                var copy = one;
                await one;
                [|await copy|];
                Coro other = given, another = other;
                await another;
                Coro.CreateTask([|given|]);
                Coro<int> number = Lib.G();
                var last = number;
                while (await Lib.B()) await Coro.WaitFor([|last|], 1);
            }
        }
        """ + SecondAwaitTests.Declarations);

    [Fact]
    public async Task What_a_function_captures_may_have_run_before_it_is_made() => await Reports("""
        class Work
        {
            async Coro M(Coro given)
            {
                var one = Lib.F();
                await one;
                Func<Coro> again = async () => await [|one|];
                await given;
                Register(async () => { if (await Lib.B()) [|await given|]; });
                async Coro Local() => [|await one|];
                await again();
                await Local();
            }

            void Register(Func<Coro> f) { }
        }
        """.Replace("await [|one|]", "[|await one|]", StringComparison.Ordinal) + SecondAwaitTests.Declarations);

    [Fact]
    public async Task Copies_and_captures_that_may_be_others_are_fine() => await ReportsNothing("""
        class Work
        {
            async Coro M(Coro given, bool b)
            {
                var one = Lib.F();
                var copy = one;
                copy = Lib.F();
                await one;
                await copy;
                var two = Lib.F();
                var renewed = two;
                two = Lib.F();
                await two;
                await renewed;
                Func<Coro> before = async () => await given;
                if (b) await given; else await before();
                var three = Lib.F();
                if (b) { await three; return; }
                Func<Coro> later = async () => await three;
                var four = Lib.F();
                await four;
                Func<Coro> own = async () => { var four2 = Lib.F(); await four2; };
                four = Lib.F();
                Func<Coro> after = async () => await four;
            }
        }
        """ + SecondAwaitTests.Declarations);

    [Fact]
    public async Task Nothing_is_offered_for_a_copy() => await Offers("""
        class Work
        {
            async Coro M()
            {
                var one = Lib.F();
                var copy = one;
                await one;
                [|await copy|];
            }
        }
        """ + SecondAwaitTests.Declarations);
}

using CoroGen.Analyzers.Tests.Testing;
using CoroGen.CodeFixes;

namespace CoroGen.Analyzers.Tests;

/// <summary>CORO0007.</summary>
public class OverrideTests : FixTest<OverrideAnalyzer, AddCoroutineAttributeFix>
{
    private const string Declarations = """

        abstract partial class Base
        {
            [Coroutine] public abstract Coro Abstract();
            [Coroutine] public virtual async Coro Virtual() => await Coro.Yield();
            public virtual async Coro Plain() => await Coro.Yield();
        }
        partial interface IWork
        {
            [Coroutine] Coro<int> Implicit();
            [Coroutine] Coro<int> Explicit();
            [Coroutine] Coro<T> Generic<T>(T value);
        }
        """;

    [Fact]
    public async Task Overrides_are_reported() => await Reports("""
        class Derived : Base
        {
            public override async Coro [|Abstract|]() => await Coro.Yield();
            public override async Coro [|Virtual|]() => await Coro.Yield();
            public override async Coro Plain() => await Coro.Yield();
        }
        class Further : Derived
        {
            public override async Coro [|Virtual|]() => await Coro.Yield();
        }
        """ + Declarations);

    [Fact]
    public async Task Implementations_are_reported()
    {
        var diagnostics = await Reports("""
            class Work : IWork
            {
                public async Coro<int> [|Implicit|]() { await Coro.Yield(); return 1; }
                async Coro<int> IWork.[|Explicit|]() { await Coro.Yield(); return 1; }
                public async Coro<T> [|Generic|]<T>(T value) { await Coro.Yield(); return value; }
                public async Coro<int> Implicit(int other) { await Coro.Yield(); return 1; }
            }
            """ + Declarations);

        Assert.Equal(
            "'Implicit' overrides or implements the coroutine 'IWork.Implicit()' without [Coroutine], so it runs on the compiler's state machine; add [Coroutine]",
            diagnostics[0].GetMessage(null));
    }

    [Fact]
    public async Task Coroutines_and_methods_that_are_not_async_are_fine() => await ReportsNothing("""
        partial class Derived : Base, IWork
        {
            [Coroutine] public override async Coro Abstract() => await Coro.Yield();
            public override Coro Virtual() => base.Virtual();
            [Coroutine] public async Coro<int> Implicit() { await Coro.Yield(); return 1; }
            [Coroutine] async Coro<int> IWork.Explicit() { await Coro.Yield(); return 1; }
            public Coro<T> Generic<T>(T value) => Coro.FromResult(value);
        }
        """ + Declarations);

    [Fact]
    public async Task Hiding_is_not_overriding() => await ReportsNothing("""
        abstract class Derived : Base
        {
            public new async Coro Virtual() => await Coro.Yield();
        }
        """ + Declarations);

    [Fact]
    public async Task The_fix_adds_the_attribute() => await Fixes(
        """
        class Derived : Base
        {
            /// <summary>Documented.</summary>
            public override async Coro [|Abstract|]() => await Coro.Yield();

            // A comment.
            [Obsolete]
            public override async Coro [|Virtual|]()
            {
                await Coro.Yield();
            }
        }
        """ + Declarations,
        """
        class Derived : Base
        {
            /// <summary>Documented.</summary>
            [Coroutine]
            public override async Coro Abstract() => await Coro.Yield();

            // A comment.
            [Coroutine]
            [Obsolete]
            public override async Coro Virtual()
            {
                await Coro.Yield();
            }
        }
        """ + Declarations,
        "Add [Coroutine]");
}

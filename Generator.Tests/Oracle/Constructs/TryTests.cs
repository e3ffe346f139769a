namespace CoroGen.Generator.Tests.Oracle.Constructs;

/// <summary><c>try</c> in all its combinations.</summary>
public sealed class TryTests : OracleTests
{
    [Fact]
    public void Try_catch_with_await_in_try() => CheckBody("""
        try { await Step("fine"); Log("ok"); } catch (Exception e) { Log(e); }
        try { await Fail("a"); Log("never"); } catch (InvalidOperationException e) { Log(e); }
        try { Boom<int>("sync"); await Step("never"); } catch (Exception e) { Log(e); }
        try { await Step("before"); Boom<int>("after"); } catch { Log("caught all"); }
        Log("end");
        """);

    [Fact]
    public void Try_finally_with_await_in_try() => CheckBody("""
        try
        {
            try { await Step("in"); }
            finally { Log("finally 1"); }
            try { await Fail("out"); }
            finally { Log("finally 2"); }
        }
        catch (Exception e) { Log(e); }

        try { await Guarded("g"); } finally { Log("finally 3"); }
        """);

    [Fact]
    public void Try_catch_finally_with_await_in_try() => CheckBody("""
        for (int i = 0; i < 3; i++)
        {
            try
            {
                Log("try " + i);
                if (i == 1) await Fail("one");
                await Step("not one");
                if (i == 2) throw new ArgumentException("two");
            }
            catch (InvalidOperationException e) { Log(e); }
            catch (ArgumentException e) when (e.Message == "two") { Log("filtered " + e.Message); }
            finally { Log("finally " + i); }
        }
        """);

    [Fact]
    public void Try_several_catches_in_order() => CheckBody("""
        for (int i = 0; i < 5; i++)
        {
            try
            {
                await Step("try " + i);
                switch (i)
                {
                    case 0: throw new ArgumentNullException("p");
                    case 1: throw new ArgumentException("arg");
                    case 2: throw new InvalidOperationException("op");
                    case 3: throw new FormatException("fmt");
                }
            }
            catch (ArgumentNullException e) { Log("1 " + e.ParamName); }
            catch (ArgumentException) { Log("2"); }
            catch (Exception e) when (e is FormatException) { Log("3"); }
            catch (Exception) { Log("4"); }
        }
        """);

    [Fact]
    public void Try_nested() => CheckBody("""
        try
        {
            try
            {
                try { await Fail("deep"); }
                catch (ArgumentException) { Log("never"); }
                finally { Log("inner finally"); }
            }
            catch (InvalidOperationException e)
            {
                Log(e);
                throw new ArgumentException("from catch", e);
            }
            finally { Log("middle finally"); }
        }
        catch (ArgumentException e) { Log(e); }
        finally { Log("outer finally"); }

        try { await Step("between"); try { await Step("inner"); } finally { Log("f1"); } await Step("after inner"); }
        finally { Log("f2"); }
        """);

    [Fact]
    public void Try_in_loops_with_break_and_continue() => CheckBody("""
        for (int i = 0; i < 4; i++)
        {
            try
            {
                await Step("try " + i);
                if (i == 0) continue;
                if (i == 2) break;
                Log("body " + i);
            }
            finally { Log("finally " + i); }
            Log("after " + i);
        }

        while (true)
        {
            try { try { await Step("w"); break; } finally { Log("w1"); } }
            finally { Log("w2"); }
        }
        """);

    [Fact]
    public void Try_return_with_finally() => CheckBody("""
        Log(await F(1));
        Log(await F(2));
        Log(await F(3));
        """, """
        [Coroutine]
        static async Coro<int> F(int n)
        {
            int value = 10;
            try
            {
                await Step("try");
                if (n == 1) return value;
                try { if (n == 2) return await Get(value + 1); }
                finally { Log("inner"); value = 99; }
            }
            finally { value++; Log("finally " + value); }
            return value;
        }
        """);

    [Fact]
    public void Try_goto_out_of_it() => CheckBody("""
        int n = 0;
        again:
        n++;
        try
        {
            await Step("try " + n);
            if (n < 3) goto again;
            if (n == 3) goto done;
            Log("never");
        }
        finally { Log("finally " + n); }
        done:
        Log("done");
        """);

    [Fact]
    public void Loops_inside_try() => CheckBody("""
        try
        {
            for (int i = 0; i < 3; i++)
            {
                if (i == 2) await Fail("at " + i);
                await Step("i " + i);
            }
        }
        catch (Exception e) { Log(e); }
        finally { Log("finally"); }
        """);

    [Fact]
    public void Await_in_catch() => CheckBody("""
        try { await Fail("a"); }
        catch (Exception e)
        {
            Log(e);
            await Step("in catch");
            Log(await Get(e.Message));
        }

        try { Boom<int>("sync"); }
        catch (ArgumentException) { await Step("never"); }
        catch (InvalidOperationException) { await Step("second catch"); }

        try
        {
            try { await Fail("b"); }
            catch (Exception) { await Fail("in catch"); }
        }
        catch (Exception e) { Log(e); }
        """);

    [Fact]
    public void Declarations_in_a_try_whose_handlers_await() => CheckBody("""
        for (int i = 0; i < 3; i++)
        {
            try
            {
                int x = L(i);
                Func<int> read = () => x;
                if (x == 1) continue;
                if (x == 2) Boom<int>("boom");
                Log(read());
            }
            catch (InvalidOperationException e)
            {
                int x = await Get(e.Message.Length);
                Log(x);
            }
            finally
            {
                string x = await Get("finally");
                Log(x);
            }
        }
        """);

    [Fact]
    public void Await_in_finally() => CheckBody("""
        try { Log("sync body"); } finally { await Step("finally 1"); }
        try { await Step("body"); } finally { await Step("finally 2"); Log("after"); }
        try
        {
            try { await Fail("x"); } finally { await Step("finally 3"); }
        }
        catch (Exception e) { Log(e); }

        try
        {
            try { await Fail("lost"); } finally { await Fail("replaces"); }
        }
        catch (Exception e) { Log(e); }
        """);

    [Fact]
    public void Await_in_try_catch_and_finally() => CheckBody("""
        for (int i = 0; i < 4; i++)
        {
            try
            {
                try
                {
                    await Step("try " + i);
                    if (i == 1) await Fail("one");
                    if (i == 2) throw new ArgumentException("two");
                }
                catch (InvalidOperationException e)
                {
                    await Step("catch " + e.Message);
                    if (i == 1) continue;
                }
                finally
                {
                    await Step("finally " + i);
                    if (i == 3) Boom<int>("from finally");
                }
            }
            catch (Exception e) { await Step("outer " + e.Message); }
            Log("after " + i);
        }
        """);

    [Fact]
    public void Return_out_of_try_with_awaiting_finally() => CheckBody("""
        Log(await F(0));
        Log(await F(1));
        Log(await F(2));
        await G();
        """, """
        [Coroutine]
        static async Coro<int> F(int n)
        {
            int value = 1;
            try
            {
                if (n == 0) return value;
                try
                {
                    await Step("inner try");
                    if (n == 1) return value + await Get(10);
                }
                finally
                {
                    await Step("inner finally");
                    value = 50;
                }
            }
            finally
            {
                value++;
                await Step("finally " + value);
                value++;
            }

            return value;
        }

        [Coroutine]
        static async Coro G()
        {
            try { Log("returning"); return; }
            finally { await Step("g"); }
        }
        """);

    [Fact]
    public void Jumps_out_of_try_with_awaiting_finally() => CheckBody("""
        for (int i = 0; i < 4; i++)
        {
            try
            {
                try
                {
                    if (i == 0) continue;
                    if (i == 2) break;
                    await Step("body " + i);
                    if (i == 1) goto next;
                }
                finally { await Step("finally " + i); }
            }
            finally { await Step("outer finally " + i); }
            Log("skipped by goto");
            next:
            Log("next");
        }
        """);
}

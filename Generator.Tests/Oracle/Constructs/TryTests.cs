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

    [Fact]
    public void Rethrow() => CheckBody("""
        try
        {
            try { await Fail("original"); }
            catch (InvalidOperationException e)
            {
                Log(e);
                throw;
            }
        }
        catch (Exception e) { Log("outer " + e.Message); }

        try
        {
            try { await Fail("original"); }
            catch (InvalidOperationException)
            {
                await Step("before rethrow");
                throw;
            }
        }
        catch (Exception e) { Log("outer " + e.Message); }

        try
        {
            try { await Fail("no variable"); }
            catch
            {
                try { await Fail("nested"); }
                catch { await Step("nested catch"); }
                throw;
            }
        }
        catch (Exception e) { Log("outer " + e.Message); }
        """);

    [Fact]
    public void Rethrow_keeps_the_same_exception() => CheckBody("""
        var original = new InvalidOperationException("original");
        try
        {
            try { await Step("try"); throw original; }
            catch (Exception) { await Step("catch"); throw; }
            finally { await Step("finally"); }
        }
        catch (Exception e) { Log(ReferenceEquals(e, original)); }
        """);

    [Fact]
    public void Filters() => CheckBody("""
        for (int i = 0; i < 4; i++)
        {
            try
            {
                await Step("try " + i);
                throw new InvalidOperationException("e" + i);
            }
            catch (InvalidOperationException e) when (Filter("first", e.Message == "e0")) { Log("catch 1 " + e.Message); }
            catch (Exception e) when (Filter("second", e.Message == "e1")) { await Step("catch 2 " + e.Message); }
            catch when (Filter("third", i == 2)) { Log("catch 3"); }
            catch (Exception e) { Log("last " + e.Message); }
        }
        """, """
        static bool Filter(string name, bool result)
        {
            Log($"filter {name} {result}");
            return result;
        }
        """);

    [Fact]
    public void Filters_that_throw_are_false() => CheckBody("""
        try
        {
            await Step("try");
            throw new InvalidOperationException("x");
        }
        catch (InvalidOperationException) when (Boom<bool>("filter")) { Log("never"); }
        catch (Exception e) { Log(e); }
        """);

    [Fact]
    public void Filters_across_coroutines() => CheckBody("""
        try { await Outer(); }
        catch (Exception e) when (L(e.Message + " in outer filter") != null) { Log("caught"); }
        """, """
        [Coroutine]
        static async Coro Outer()
        {
            try { await Inner(); }
            catch (Exception) when (L("middle filter") == null) { Log("never"); }
            finally { Log("outer finally"); }
        }

        [Coroutine]
        static async Coro Inner()
        {
            try { await Fail("inner"); }
            finally { Log("inner finally"); }
        }
        """);

    [Fact]
    public void Filter_variables_used_in_the_body() => CheckBody("""
        try { await Fail("text"); }
        catch (Exception e) when (e is InvalidOperationException { Message: var message } && message.Length is var length && length > 2)
        {
            Log(message + length);
            await Step("in catch");
            Log(message + length + e.Message);
        }
        """);

    [Fact]
    public void Exception_variables_captured_and_assigned() => CheckBody("""
        Func<string>? read = null;
        try { await Fail("first"); }
        catch (Exception e)
        {
            read = () => e.Message;
            await Step("catch");
            e = new ArgumentException("assigned");
            Log(e);
        }

        Log(read!());
        """);

    [Fact]
    public void Typed_generic_catches() => CheckBody("""
        Log(await Caught<InvalidOperationException>());
        try { Log(await Caught<ArgumentException>()); } catch (Exception e) { Log("escaped " + e.Message); }
        """, """
        [Coroutine]
        static async Coro<string> Caught<T>() where T : Exception
        {
            try { await Fail("generic"); return "none"; }
            catch (T e) { await Step("caught"); return e.Message; }
        }
        """);

    [Fact]
    public void Throw_in_each_part() => CheckBody("""
        for (int i = 0; i < 8; i++)
        {
            try
            {
                try { if ((i & 1) != 0) { await Step("t"); throw new InvalidOperationException("try"); } Log("try ok"); }
                catch (Exception) { if ((i & 2) != 0) throw new InvalidOperationException("catch"); Log("catch ok"); }
                finally { if ((i & 4) != 0) throw new InvalidOperationException("finally"); Log("finally ok"); }
            }
            catch (Exception e) { Log(i + " " + e.Message); }
        }
        """);

    [Fact]
    public void Caught_cancellation_goes_on() => CheckBody("""
        int caught = 0;
        for (int i = 0; i < 4; i++)
        {
            try { await Coro.Sleep(0.002); Log("slept " + i); }
            catch (OperationCanceledException e) { caught++; Log(e); }
        }

        try { await Guarded("guarded"); }
        catch (CoroCanceledException e) { Log(e); throw; }
        finally { await Step("cleanup"); }
        Log("caught " + caught);
        """);

    [Fact]
    public void Cancellation_through_catches_filters_and_finally() => CheckBody("""
        try
        {
            try { await Level(3); }
            catch (InvalidOperationException) { Log("never"); }
            catch (Exception e) when (L("filter " + e.Message) == null) { Log("never"); }
            finally { Log("finally"); }
        }
        finally
        {
            await Coro.Sleep(0.001);
            Log("outer finally");
        }
        """, """
        [Coroutine]
        static async Coro Level(int n)
        {
            if (n == 0) { await Coro.Sleep(0.003); return; }
            if (n == 2)
            {
                try { await Level(n - 1); } finally { Log("level two"); }
                return;
            }

            await Level(n - 1);
            Log("level " + n);
        }
        """);

    [Fact]
    public void Cancellation_through_finally_that_awaits() => CheckBody("""
        for (int i = 0; i < 8; i++)
        {
            var task = Coro.CreateTask(Shapes(i));
            await Coro.Sleep(0.002);
            task.Cancel("reason " + i);
            try { await task; Log("done " + i); }
            catch (Exception e) { Log(e.GetType().Name + " " + e.Message); }
            Log(task.IsCanceled + " " + task.IsFaulted + " " + task.CancellationRequests);
        }
        """, """
        [Coroutine]
        static async Coro Shapes(int shape)
        {
            try
            {
                try
                {
                    switch (shape)
                    {
                        case 0: await Cleaned("a"); break;
                        case 1: try { await Cleaned("a"); } catch (CoroCanceledException e) { Log("caught " + e.Message); throw; } break;
                        case 2: try { await Cleaned("a"); } catch (CoroCanceledException e) when (e.Message == "reason 2") { Log("caught " + e.Message); } break;
                        case 3: await Coro.WaitFor(Cleaned("a"), 1); break;
                        case 4: await Coro.WaitFor(Cleaned("a"), 0.001); break;
                        case 5: await CoroTaskGroup.Run(group => Fill(group)); break;
                        case 6: await Own(); break;
                        case 7: await Replaced(); break;
                    }

                    Log("after");
                    return;
                }
                finally
                {
                    await Step("inner " + shape);
                }
            }
            finally
            {
                await Step("outer " + shape);
            }
        }

        [Coroutine]
        static async Coro Cleaned(string name)
        {
            try { await Guarded(name); }
            finally { await Step("clean " + name); }
            Log("never");
        }

        [Coroutine]
        static async Coro Fill(CoroTaskGroup group)
        {
            group.CreateTask(Cleaned("child"));
            await Cleaned("body");
        }

        [Coroutine]
        static async Coro Own()
        {
            try { await Coro.Yield(); throw new CoroCanceledException("mine"); }
            finally { await Step("own"); }
        }

        [Coroutine]
        static async Coro Replaced()
        {
            try { await Cleaned("replaced"); }
            finally
            {
                await Step("before");
                try { await Fail("in finally"); }
                catch (InvalidOperationException e) { Log(e.Message); }
                await Fail("instead");
            }
        }
        """);

    [Fact]
    public void Cancellation_that_comes_while_a_finally_awaits() => CheckBody("""
        for (int i = 0; i < 3; i++)
        {
            var task = Coro.CreateTask(Slow(i));
            await Coro.Sleep(0.001);
            task.Cancel("first");
            await Coro.Sleep(0.001);
            task.Cancel("second");
            try { await task; Log("done"); }
            catch (Exception e) { Log(e.GetType().Name + " " + e.Message); }
            Log(task.IsCanceled + " " + task.CancellationRequests);
        }
        """, """
        [Coroutine]
        static async Coro Slow(int shape)
        {
            try
            {
                try { await Coro.Sleep(1); }
                finally
                {
                    if (shape == 1)
                    {
                        try { await Guarded("cleaning"); }
                        catch (CoroCanceledException e) { Log("caught " + e.Message); }
                    }
                    else
                    {
                        await Guarded("cleaning");
                    }

                    Log("cleaned");
                }
            }
            finally
            {
                await Step("outer");
                if (shape == 2) Log("two");
            }
        }
        """);
}

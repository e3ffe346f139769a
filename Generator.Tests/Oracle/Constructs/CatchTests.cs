namespace CoroGen.Generator.Tests.Oracle.Constructs;

/// <summary>Catch clauses, their filters, and what they throw.</summary>
public sealed class CatchTests : OracleTests
{
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
}

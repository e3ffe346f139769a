public struct Inner { public int X; public int this[int i] { get { Log("get " + i); return X; } set { Log($"set {i} {value}"); X = value; } } public int Add(int n) { Log("add " + n); return X += n; } public int? this[string key] { get { Log("get " + key); return null; } set { Log("set " + value); } } }
public class Outer { public Inner In; public (Inner A, int B) Both; public int Field; public int Value { get { Log("Value"); return Field; } set { Log("Value = " + value); Field = value; } } }
public record Copied(int A) { private int _b; public int B { get => _b; set { Log("B = " + value); _b = value; } } }
public static partial class Program
{
    private static Outer? s_none;
    private static int E(int i) { Log("E" + i); return i; }
    private static int Ref(ref int place, int n) => place += n;
    [Coroutine] private static async Coro<int?> Maybe() { await Step("maybe"); return 2; }
    [Coroutine] private static async Coro<Outer?> Made() { await Step("made"); return new Outer(); }
    [Coroutine] public static async Coro Run()
    {
        // The compiler refers to a struct that it changes by an indexer: nothing is found before the index is evaluated. And what it makes of several steps
        // happens before the receiver is found to be missing.
        for (var i = 0; i < 21; i++)
        {
            try { switch (i) { case 0: await AddAwaited(); break; case 1: await AddAtAwaited(); break; case 2: await Increment(); break; case 3: await Coalesce(); break; case 4: await TakeApart(); break; case 5: await OfTuple(); break; case 6: await SetAwaited(); break; case 7: await PropertySet(); break; case 8: await PropertyAdded(); break; case 9: await ObjectMade(); break; case 10: await ObjectMadeOfAwaited(); break; case 11: await RecordCopied(); break; case 12: await TuplesCompared(); break; case 13: await NullablesAdded(); break; case 14: await ListMade(); break; case 15: await ListSpread(); break; case 16: await ArrayMade(); break; case 17: await TakenApart(); break; case 18: await AccessOrElse(); break; case 19: await FieldSet(); break; case 20: await TargetAwaited(); break; } }
            catch (NullReferenceException) { Log("nothing"); }
        }
    }

    [Coroutine] private static async Coro AddAwaited() { s_none!.In[E(4)] += await Get(1); }
    [Coroutine] private static async Coro AddAtAwaited() { s_none!.In[await Get(1)] += E(2); }
    [Coroutine] private static async Coro Increment() { Log(s_none!.In[await Get(1)]++); }
    [Coroutine] private static async Coro Coalesce() { s_none!.In["k" + E(1)] ??= await Get(1); }
    [Coroutine] private static async Coro TakeApart() { (s_none!.In[E(1)], s_none.In[E(2)]) = (await Get(1), E(3)); }
    [Coroutine] private static async Coro OfTuple() { s_none!.Both.A[E(1)] *= await Get(2); }
    [Coroutine] private static async Coro SetAwaited() { s_none!.In[E(1)] = await Get(2); }
    [Coroutine] private static async Coro PropertySet() { Log(s_none!.In.Add((await Made())!.Value = E(1))); }
    [Coroutine] private static async Coro PropertyAdded() { Log(s_none!.In.Add((await Made())!.Value += await Get(3))); }
    [Coroutine] private static async Coro ObjectMade() { Log(s_none!.In.Add(new Outer { Value = await Get(1), Field = E(2) }.Field)); }
    [Coroutine] private static async Coro ObjectMadeOfAwaited() { Log(Ref(ref s_none!.Field, new Copied(await Get(1)) { B = E(2) }.B)); }
    [Coroutine] private static async Coro RecordCopied() { Log(s_none!.In.Add((new Copied(await Get(1)) with { B = E(2) }).B)); }
    [Coroutine] private static async Coro TuplesCompared() { Log(s_none!.In.Add((await Get(1), E(2)) == (E(1), E(3)) ? 1 : 0)); }
    [Coroutine] private static async Coro NullablesAdded() { Log(s_none!.In.Add((await Maybe() + E(2)) ?? 3)); }
    [Coroutine] private static async Coro ListMade() { Log(s_none!.In.Add(new List<int> { await Get(1), E(2) }.Count)); }
    [Coroutine] private static async Coro ListSpread() { Log(s_none!.In.Add(((List<int>)[await Get(1), .. new[] { E(2) }]).Count)); }
    [Coroutine] private static async Coro ArrayMade() { Log(s_none!.In.Add(new[] { await Get(1), E(2) }.Length)); }
    [Coroutine] private static async Coro TakenApart() { int a; Outer b = new(); Log(s_none!.In.Add(((a, b.Value) = (await Get(1), E(2))).Item1)); }
    [Coroutine] private static async Coro AccessOrElse() { Log(s_none!.In.Add((await Made())?.In.Add(await Get(1)) ?? E(2))); }
    [Coroutine] private static async Coro FieldSet() { Log(s_none!.In.Add((await Made())!.Field = E(1))); }
    [Coroutine] private static async Coro TargetAwaited() { Log(s_none!.In.Add((await Made())!.Value += E(1))); }
}

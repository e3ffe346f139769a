//! iter
public partial struct Plain { static Plain() { Log("Plain"); } public int V; [Coroutine] public async Coro<int> M() { await Step("m"); return V; } }
public partial struct Called { static Called() { Log("Called"); } [Coroutine] public readonly async Coro M() { await Step("m"); } }
public readonly partial struct AllReadonly { static AllReadonly() { Log("AllReadonly"); } [Coroutine] public async Coro M() { Log("body"); await Step("m"); } }
public partial record struct Rec(int A) { static Rec() { Log("Rec"); } [Coroutine] public async Coro<int> M(int a) { await Step("m"); return A + a; } }
public partial struct Initialized { static int s = 3; static Initialized() { Log("Initialized"); } [Coroutine] public async Coro<int> M() { await Step("m"); return s; } }
public partial struct Generic<T> { static Generic() { Log("Generic " + typeof(T).Name); } [Coroutine] public async Coro<int> M() { await Step("m"); return 1; } }
public partial struct Iterated { static Iterated() { Log("Iterated"); } [Coroutine] public async IAsyncEnumerable<int> M() { Log("body"); yield return 1; await Step("m"); } }
public partial struct Private { static Private() { Log("Private"); } [Coroutine] private async Coro<int> M() { await Step("m"); return 1; } [Coroutine] public static async Coro<int> N(Private p) => await p.M(); }
public partial struct Boxed : IAsked { static Boxed() { Log("Boxed"); } [Coroutine] public async Coro<int> Ask() { await Step("m"); return 1; } }
public partial struct Constrained : IAsked { static Constrained() { Log("Constrained"); } [Coroutine] public async Coro<int> Ask() { await Step("m"); return 1; } }
public partial struct Explicit : IAsked { static Explicit() { Log("Explicit"); } [Coroutine] async Coro<int> IAsked.Ask() { await Step("m"); return 1; } }
public partial struct Failing { static Failing() { Log("Failing"); throw new FormatException("no"); } [Coroutine] public async Coro<int> M() { await Step("m"); return 1; } }
public partial struct Forwarded { static Forwarded() { Log("Forwarded"); } [Coroutine] public async Coro<int> M() { await Step("m"); return 1; } }
public partial class Made { static Made() { Log("Made"); } [Coroutine] public async Coro<int> M() { await Step("m"); return 1; } [Coroutine] public virtual async Coro<int> V() { await Step("v"); return 1; } }
public partial interface IAsked { [Coroutine] Coro<int> Ask(); }
public partial interface ISealed { static ISealed() { Log("ISealed"); } [Coroutine] sealed async Coro<int> M() { await Step("m"); return 1; } }
public partial interface IPrivate { static IPrivate() { Log("IPrivate"); } [Coroutine] private async Coro<int> M() { await Step("m"); return 1; } static Coro<int> N(IPrivate p) => p.M(); }
public partial interface IDefault { static IDefault() { Log("IDefault"); } [Coroutine] async Coro<int> M() { await Step("m"); return 1; } }
public partial interface IStatic { static IStatic() { Log("IStatic"); } [Coroutine] static async Coro<int> M() { await Step("m"); return 1; } }
public class All : ISealed, IPrivate, IDefault;

public static partial class Program
{
    [Coroutine] static async Coro<int> Ask<T>(T asked) where T : IAsked { Log("ask"); return await asked.Ask(); }
    [Coroutine] static async Coro<int> Argument() { Log("argument"); return await Get(1); }
    static Coro<int> Forward(Forwarded f) => f.M();

    [Coroutine]
    public static async Coro Run()
    {
        Plain plain = default;
        Log("before");
        Log(await plain.M());
        Called called = default;
        var made = called.M();
        Log("made");
        await made;
        await default(AllReadonly).M();
        Rec rec = default;
        Log(await rec.M(await Argument()));
        Log(await default(Initialized).M());
        Log(await default(Generic<int>).M() + await default(Generic<string>).M());
        var items = default(Iterated).M();
        Log("items");
        await foreach (var item in items) Log(item);
        Log(await Private.N(default));
        IAsked boxed = default(Boxed);
        Log("boxed");
        Log(await boxed.Ask());
        Log(await Ask(default(Constrained)));
        boxed = default(Explicit);
        Log(await boxed.Ask());
        try
        {
            Failing failing = default;
            Log("failing");
            Log(await failing.M());
        }
        catch (TypeInitializationException error)
        {
            Log(error.InnerException!.Message);
        }

        Log(await Forward(default));
        var uninitialized = (Made)RuntimeHelpers.GetUninitializedObject(typeof(Made));
        Log("uninitialized");
        Log(await uninitialized.M() + await uninitialized.V());
        All all = new();
        Log("all");
        Log(await ((ISealed)all).M());
        Log(await IPrivate.N(all));
        Log(await ((IDefault)all).M());
        Log(await IStatic.M());
    }
}

public interface IBump { int Bump(int by); int Value { get; set; } int this[int i] { get; set; } event Action Bumped; }
public struct Small : IBump { public int N; public int Bump(int by) { N += by; Log("bump " + N); return N; } public int Value { get => N; set { N = value; Log("value " + N); } } public int this[int i] { get => N; set { N = value; Log("item " + N); } } public event Action Bumped { add { N += 7; } remove { } } public override string ToString() => "small " + N; }
public class Large : IBump { public int N; public int Bump(int by) { N += by; Log("bump " + N); return N; } public int Value { get => N; set { N = value; Log("value " + N); } } public int this[int i] { get => N; set { N = value; Log("item " + N); } } public event Action Bumped { add { N += 7; } remove { } } public override string ToString() => "large " + N; }
public class Holder<T> { public T Field = default!; public T[] Items = new T[1]; }
public struct Nested<T> { public T Field; }
public partial class Kept<T>(T given) where T : IBump
{
    private static readonly T[] s_items = new T[1];
    private readonly T _field = given; private readonly Nested<T> _nested = new() { Field = given }; private Nested<T> _open = new() { Field = given }; private static readonly Nested<T> s_nested; private T Property { get; set; } = given;
    [Coroutine] public async Coro Go()
    {
        Log(_field.Bump(await Get(1))); Log(_field); Log(_nested.Field.Bump(await Get(1))); Log(_nested.Field); Log(_open.Field.Bump(await Get(1))); Log(_open.Field); Log(_field?.Bump(await Get(2))); Log(_nested.Field?.Bump(await Get(2))); Log(_open.Field?.Bump(await Get(2))); Log(_open.Field);
        _open.Field.Value += await Get(3); _open.Field[1] += await Get(4); Log(_open.Field); Log(given.Bump(await Get(5))); Log(given); given[2] += await Get(6); Log(given); Log(s_nested.Field?.Bump(await Get(7))); Log(s_items[0]?.Bump(await Get(8))); Log(Property.Bump(await Get(9))); Log(Property); foreach (var item in new[] { given }) { Log(item.Bump(await Get(1))); Log(item); }
    }
}
public readonly partial struct KeptInStruct<T>(T given) where T : IBump { private readonly T _field = given; [Coroutine] public async Coro Go() { Log(_field.Bump(await Get(1))); Log(_field); Log(_field?.Bump(await Get(2))); Log(_field); } }
public partial struct OpenInStruct<T> where T : IBump { public T Field; [Coroutine] public async Coro Go() { Log(Field.Bump(await Get(1))); Log(Field); Log(Field?.Bump(await Get(2))); Log(Field); } [Coroutine] public readonly async Coro See() { Log(Field.Bump(await Get(1))); Log(Field); Log(Field?.Bump(await Get(2))); Log(Field); } }
public static partial class Program
{
    [Coroutine] private static async Coro Change<T>(T t, T other) where T : IBump
    {
        var first = t;
        t.Bump(await Get((t = other).Value)); Log(t); t = first;
        t.Value = await Get((t = other).Value + 1); Log(t); t = first;
        t.Value += await Get((t = other).Value + 2); Log(t); t = first;
        t[1] = await Get((t = other).Value + 3); Log(t); t = first;
        t[1] += await Get((t = other).Value + 4); Log(t); t = first;
        t[await Get((t = other).Value)] = 3; Log(t); t = first;
        t.Bumped += await Get((t = other).Value > -1 ? (Action)null! : null!); Log(t); t = first;
        Log(t?.Bump(await Get(1))); Log(t); t?.Bump(await Get((t = other).Value)); Log(t); Log(other); Log(first);
    }

    [Coroutine] private static async Coro ChangeHeld<T>(Holder<T> held, T other) where T : IBump
    {
        held.Field.Bump(await Get((held.Field = other).Value)); Log(held.Field); held.Items[0] = other; held.Items[0].Bump(await Get(1)); Log(held.Items[0]);
        Log(held.Field?.Bump(await Get(2))); Log(held.Field); held.Items[0].Value += await Get(3); Log(held.Items[0]); Log(held.Items[0]?.Bump(await Get(4))); Log(held.Items[0]);
    }

    [Coroutine] public static async Coro Run()
    {
        await Change(new Small(), new Small { N = 100 }); await Change(new Large(), new Large { N = 100 }); await Change<IBump>(new Large(), new Large { N = 100 }); await Change<IBump>(new Small(), new Small { N = 100 });
        await new Kept<Small>(new()).Go(); await new Kept<Large>(new()).Go(); await new KeptInStruct<Small>(new()).Go(); await new KeptInStruct<IBump>(new Large()).Go(); await new OpenInStruct<Small>().Go(); await new OpenInStruct<Large> { Field = new() }.Go(); await new OpenInStruct<Small>().See(); await new OpenInStruct<Large> { Field = new() }.See();
        await ChangeHeld(new Holder<Small>(), new Small { N = 50 }); await ChangeHeld(new Holder<Large> { Field = new() }, new Large { N = 50 }); await ChangeHeld<IBump>(new Holder<IBump> { Field = new Small() }, new Large { N = 50 });
    }
}

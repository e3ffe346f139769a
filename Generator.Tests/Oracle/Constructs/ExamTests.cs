using Microsoft.CodeAnalysis.CSharp;

namespace CoroGen.Generator.Tests.Oracle.Constructs;

/// <summary>What programs found that were written to find what the other tests do not.</summary>
public sealed class ExamTests : OracleTests
{
    [Fact]
    public void Indices_from_the_end_as_targets() => CheckBody("""
        var shelf = new Shelf(3);
        shelf[^1] = await Get(5);
        shelf[^L(1)] = await Get(5);
        shelf[^L(1)] += await Get(5);
        Index index = ^1;
        shelf[L(index)] = await Get(5);
        shelf[^(await Get(1))] += await Get(5);
        (shelf[^1], shelf[L(index)]) = (L(1), await Get(2));
        var list = new List<int> { 1, 2 };
        list[^1] = await Grow(list);
        list[^1] += await Grow(list);
        (list[^1], list[^2]) = (await Grow(list), list[^1]);
        Log(string.Join(",", list));
        int[] none = null!;
        try { none[^1] = await Get(1); } catch (NullReferenceException) { Log("none"); }
        try { none[^L(1)] = await Get(1); } catch (NullReferenceException) { Log("none"); }
        try { none[L(index)] = await Get(1); } catch (NullReferenceException) { Log("none"); }
        """, """
        [Coroutine]
        static async Coro<int> Grow(List<int> list)
        {
            await Step("grow");
            list.Add(list.Count);
            return list.Count * 10;
        }
        """, """
        public class Shelf(int length)
        {
            public int Length { get { Log("length"); return length; } }
            public int this[int index] { get { Log("get " + index); return index * 10; } set => Log($"set {index} {value}"); }
        }
        """);

    [Fact]
    public void Structs_behind_conditional_accesses() => CheckBody("""
        Owner? owner = new Owner();
        Log(owner?.Part.Add(await Get(5)));
        Part[]? parts = [new Part()];
        Log(parts?[0].Add(await Get(3)));
        Log(parts?[await Get(0)].Add(await Get(3)));
        Part? part = new Part();
        Log(part?.Add(await Get(3)));
        Log(owner!.Part.X + parts![0].X * 10 + part.Value.X * 100);
        """, types: """
        public class Owner { public Part Part; }
        public struct Part { public int X; public int Add(int n) { X += n; return X; } }
        """);

    [Fact]
    public void Conditional_assignments_to_structs() => CheckBody("""
        Node? node = new Node("n");
        node?.Pair.X = await Get(3);
        node?.Pair.Y += await Get(4);
        Log(node!.Pair);
        Pair[]? pairs = [new Pair(1, 2)];
        pairs?[0].X = await Get(5);
        Log(pairs![0]);
        """, options: new() { Language = LanguageVersion.Preview });

    [Fact]
    public void Partial_methods_with_defaults_and_other_parameter_names() => CheckBody("""
        Log(await Part.Go(y: await Get(1)));
        Log(await Part.Go(x: await Get(1), y: 3));
        var part = new Part();
        Log(await part.Named());
        Log(await part.Text());
        """, types: """
        public partial class Part
        {
            [Coroutine] public static partial Coro<int> Go(int y = 2, int x = 5);
            [Coroutine] public partial Coro<string> Named([CallerMemberName] string name = "none", params int[] rest);
            [Coroutine] public partial Coro<string> Text(DayOfWeek day = DayOfWeek.Friday, DayOfWeek? other = DayOfWeek.Monday, decimal price = -1.5m, float rate = 2.5f, char mark = '\'', string text = "\"", long? big = long.MinValue, int? none = null);
        }
        public partial class Part
        {
            public static async partial Coro<int> Go(int b, int a) { await Step("go"); return b * 10 + a; }
            public async partial Coro<string> Named(string n, params int[] numbers) => n + numbers.Length + await Get(1);
            public async partial Coro<string> Text(DayOfWeek day, DayOfWeek? other, decimal price, float rate, char mark, string text, long? big, int? none) => $"{day}{other}{price}{rate}{mark}{text}{big}{none}{await Get(1)}";
        }
        """);

    [Fact]
    public void Dynamic_logical_operators() => CheckBody("""
        object number = await Get<object>(5);
        dynamic d = number, no = false;
        if (d > 3 && await Get(true)) Log("and");
        if (no && await Get(true)) Log("never");
        if (no || await Get(true)) Log("or");
        Log((d == 5) && await Get(true));
        Log(await Get(true) && (dynamic)await Get(false) || await Get(true));
        dynamic flag = new Flag(0);
        Log((flag && await Get(new Flag(3))).N);
        Log((flag || await Get(new Flag(3))).N);
        flag = new Flag(6);
        Log((flag && await Get(new Flag(3))).N);
        while (d < 8 && await Get(true)) d++;
        Log(d);
        d = null!;
        try { Log(d && await Get(true)); } catch (Microsoft.CSharp.RuntimeBinder.RuntimeBinderException) { Log("null"); }
        """, types: """
        public class Flag(int n)
        {
            public int N => n;
            public static bool operator true(Flag flag) => flag.N != 0;
            public static bool operator false(Flag flag) => flag.N == 0;
            public static Flag operator &(Flag a, Flag b) => new(a.N & b.N);
            public static Flag operator |(Flag a, Flag b) => new(a.N | b.N);
        }
        """, options: new() { AllowsCompilerMachines = true });

    [Fact]
    public void Anonymous_types_in_patterns_and_deconstructions() => CheckBody("""
        var a = new { X = 1, S = "s" };
        var list = new[] { a, new { X = 2, S = "t" } };
        if (await Get(a) is { } b && b.X == await Get(1)) Log(b.S);
        if (list.FirstOrDefault(x => x.X == 2) is var c && c!.X > await Get(0))
        {
            Func<int> f = () => c.X;
            await Step("captured");
            Log(c.S + f());
        }

        var (p, q) = (a, await Get(3));
        await Step("deconstructed");
        Log(p.X + q);
        foreach (var (g, h) in new[] { (a, 1), (a, 2) }) { await Step("h" + h); Log(g.S + h); }
        switch (await Get(list[1])) { case { X: 2 } w when await Get(true): await Step("w"); Log(w.S); break; }
        switch (list) { case [var first, var second] when first.X == await Get(1): await Step("k"); Log(second.S + first.S); break; }
        var index = list.ToDictionary(x => x.X);
        if (index.TryGetValue(await Get(1), out var found)) { await Step("found"); Log(found.S); }
        foreach (var (key, value) in index) { await Step("pair"); Log(key + value.S); }
        """);

    [Fact]
    public void Anonymous_types_in_choices() => CheckBody("""
        var a = new { X = 1, S = "s" };
        var b = new { X = 2, S = "t" };
        var chosen = await Get(true) ? a : b;
        var awaited = await Get(false) ? await Get(a) : await Get(b);
        var missing = (await Get(true) ? null : a) ?? await Get(b);
        var selected = await Get(2) switch { 1 => a, 2 => await Get(b), _ => null };
        await Step("chosen");
        Log(chosen.S + awaited.S + missing.S + selected!.S);
        """);

    [Fact]
    public void Anonymous_types_within_structs() => CheckBody("""
        var list = new List<int> { 1, 2 }.Select(x => new { x, S = "s" + x }).ToList();
        foreach (var item in list) { await Step("list"); Log(item.S); }
        var pair = (list[0], Other: list[1]);
        await Step("pair");
        Log(pair.Item1.S + pair.Other.S);
        pair.Other = pair.Item1;
        await Step("changed");
        Log(pair.Other.x);
        foreach (var group in list.ToLookup(item => item.x, item => new { item.S })) { await Step("group"); foreach (var item in group) { await Step("item"); Log(group.Key + item.S); } }
        using var enumerator = list.GetEnumerator();
        while (enumerator.MoveNext()) { await Step("moved"); Log(enumerator.Current.S); }
        """);

    [Fact]
    public void Anonymous_types_in_interpolations() => CheckBody("""
        Log(await Of(5));
        """, """
        [Coroutine]
        static async Coro<string> Of<T>(T t)
        {
            var a = new { t, N = 1 };
            await Step("a");
            Func<string> f = () => $"{a.t}{a.N}";
            await Step("f");
            return f() + $"{a.N}";
        }
        """);

    [Fact]
    public void Labels_of_using_declarations() => CheckBody("""
        for (int i = 0; i < 2; i++)
        {
            if (await Get(i == 0)) goto Open;
            Log("not skipped");
            Open: using var reader = new Reader("reader " + i);
            await Step("open");
        }
        """, types: """
        public class Reader(string name) : IDisposable { public void Dispose() => Log("dispose " + name); }
        """);

    [Fact]
    public void Default_methods_that_interfaces_override() => CheckBody("""
        IBase made = new Made();
        Log(await made.First() + await made.Second());
        """, types: """
        public partial interface IBase
        {
            [Coroutine] async Coro<string> First() => "first " + await Second();
            [Coroutine] async Coro<string> Second() => "base " + await Get(1);
        }
        public partial interface IDerived : IBase { [Coroutine] async Coro<string> IBase.Second() => "derived " + await Get(2); }
        public partial class Made : IDerived;
        """);

    [Fact]
    public void Init_only_and_required_members_of_generic_types() => CheckBody("""
        var box = new Box<int> { W = await Get(1), V = L(2) };
        Log(box.W + box.V);
        Log(new Pack<int>(await Get(1)) { Z = await Get(3) });
        Log(new Spot<int> { X = await Get(1) }.X);
        Log(new Need<int>(await Get(1), L("q")) { W = await Get(2) });
        Log(new Lot { X = await Get(1), Y = L(2) }.X + new Lots<int> { X = await Get(3) }.X);
        Log(new Derived<int> { W = await Get(5), Own = L(1) }.W);
        try { Log(new Bad<int> { W = await Get(1) }); } catch (InvalidOperationException e) { Log(e.Message); }
        Log(await Make("x"));
        """, """
        [Coroutine]
        static async Coro<string> Make<T>(T t) => new Need<T>(t, "m") { W = await Get(t) }.ToString() + new Box<T> { W = await Get(t) }.W;
        """, """
        public class Box<T> { private T _w = default!; public T W { get => _w; init { Log("init"); _w = value; } } public T V { get; set; } = default!; }
        public record Pack<T>(T A) { public T Z { get; init; } = default!; }
        public struct Spot<T> { public T X { get; init; } }
        public class Need<T>(T t, string s) { public required T W { get; init; } public override string ToString() => $"{t}{s}{W}"; }
        public struct Lot { public required int X { get; init; } public required int Y { get; set; } }
        public struct Lots<T> { public required T X { get; init; } }
        public class Base<T> { public T W { get; init; } = default!; }
        public class Derived<T> : Base<T> { public int Own { get; init; } }
        public class Bad<T> { public Bad() => throw new InvalidOperationException("bad"); public required T W { get; init; } }
        """);

    [Fact]
    public void Structs_that_are_disposed_of_through_an_interface() => CheckBody("""
        await using (var a = new Held("a")) { await Step("a"); }
        await using var b = new Held("b");
        await using (await Get(new Held("c"))) { Log("c"); }
        """, types: """
        public struct Held(string name) : IAsyncDisposable { async ValueTask IAsyncDisposable.DisposeAsync() { Log("begin " + name); await Task.Yield(); Log("end " + name); } }
        """);

    [Fact]
    public void Anonymous_types_beside_type_parameters() => CheckBody("""
        Log(await Of<string, int>("a", 1));
        """, """
        [Coroutine]
        static async Coro<string> Of<T1, T2>(T1 t, T2 u)
        {
            var list = new[] { new { t, u } }.ToList();
            await Step("list");
            var pair = (list[0], t);
            await Step("pair");
            return pair.Item1.ToString() + pair.t;
        }
        """);
}

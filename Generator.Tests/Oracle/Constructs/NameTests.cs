namespace CoroGen.Generator.Tests.Oracle.Constructs;

/// <summary>Names that could clash with generated ones, and unusual names.</summary>
public sealed class NameTests : OracleTests
{
    [Fact]
    public void Locals_named_like_generated_ones() => CheckBody("""
        int box = await Get(1);
        int result = await Get(2);
        int _state = await Get(3);
        int state = await Get(4);
        int frame = await Get(5);
        string Frame = await Get("F"), Result = "R", Box = "B";
        int __this = await Get(6), _await1 = 7, __box = 8, __result = 9, __state = 10;
        await Step("across");
        Log(box + result + _state + state + frame + __this + _await1 + __box + __result + __state);
        Log(Frame + Result + Box);
        Func<int> read = () => box + result;
        box = await Get(100);
        Log(read());
        goto Resume1;
        Resume1:
        await Step("label");
        int Resume2 = await Get(1);
        Log(Resume2);
        """);

    [Fact]
    public void Parameters_named_like_generated_ones() => CheckBody("""
        Log(await F(1, 2, 3, 4, 5));
        Log(await new C().G(1, 2));
        """, """
        [Coroutine]
        static async Coro<int> F(int box, int result, int _state, int __this, int frame)
        {
            await Step("f");
            result += await Get(box);
            return box + result * 10 + _state * 100 + __this * 1000 + frame * 10000;
        }
        """, """
        public partial class C
        {
            private int _state = 5, box = 6, result = 7;
            [Coroutine]
            public async Coro<int> G(int __this, int This)
            {
                await Step("g");
                _state += await Get(1);
                return _state + box + result + __this + This + this._state;
            }
        }
        """);

    [Fact]
    public void Members_named_like_generated_ones() => CheckBody("""
        Log(await MoveNext(1));
        Log(await Start(2));
        await new C().MoveNext();
        Log(await F_Frame(3));
        """, """
        [Coroutine] static async Coro<int> MoveNext(int x) => await Get(x) + _state + box;
        [Coroutine] static async Coro<int> Start(int x) => await MoveNext(x);
        [Coroutine] static async Coro<int> F_Frame(int x) => await Get(x);
        static int _state = 10, box = 20, result = 30, _await1 = 40;
        static int Unused => result + _await1;
        """, """
        public partial class C
        {
            [Coroutine] public async Coro MoveNext() { await Start("c"); }
            [Coroutine] public async Coro Start(string s) => await Step(s);
        }
        """);

    [Fact]
    public void Keywords_as_identifiers() => CheckBody("""
        int @class = await Get(1);
        string @string = await Get("s");
        foreach (var @in in new[] { 1, 2 }) Log(await Get(@in) + @class);
        Log(await @static.@new(@class, @string));
        Func<int> @delegate = () => @class;
        @goto:
        @class++;
        await Step("label");
        if (@class < 3) goto @goto;
        Log(@delegate());
        var @var = new { @event = await Get(5) };
        Log(@var.@event);
        """, types: """
        public static partial class @static
        {
            [Coroutine] public static async Coro<string> @new(int @ref, string @params) { @ref += await Get(1); return @params + @ref; }
        }
        """);

    [Fact]
    public void Contextual_keywords_as_identifiers() => CheckBody("""
        int value = await Get(1), get = 2, async = 3, yield = await Get(4), nameof = 5, when = 6, partial = 7, global = 8, record = 9, field = 10;
        await Step("across");
        Log(value + get + async + yield + nameof + when + partial + global + record + field);
        """);

    [Fact]
    public void Unicode_identifiers() => CheckBody("""
        int größe = await Get(1);
        string 名前 = await Get("name");
        int \u0061b = await Get(3);
        Log(await Größer.Während(größe + ab, 名前));
        Log(ab);
        """, types: """
        public static partial class Größer
        {
            [Coroutine] public static async Coro<string> Während(int été, string 値) { été += await Get(1); return 値 + été; }
        }
        """);

    [Fact]
    public void Same_names_in_sibling_scopes() => CheckBody("""
        { int x = await Get(1); await Step("a"); Log(x); }
        { string x = await Get("x"); await Step("b"); Log(x); }
        for (int x = 0; x < 2; x++) await Step("for " + x);
        foreach (var x in new[] { 5.5 }) { await Step("foreach"); Log(x); }
        if (await Get<object>(3) is int x1) Log(x1);
        if (await Get<object>("s") is string x2) { await Step("pattern"); Log(x2); }
        try { await Fail("e"); } catch (InvalidOperationException e) { Log(e); }
        try { await Fail("e"); } catch (Exception e) { await Step("c"); Log(e); }
        """);

    [Fact]
    public void Locals_that_hide_members_types_and_coroutines() => CheckBody("""
        int Program = await Get(1);
        string Coro = await Get("coro");
        int Get2 = await Get(2);
        int System = 3, CoroGen = 4, Int32 = 5;
        await Step("across");
        Log(Program + Coro + Get2 + (System + CoroGen + Int32));
        Func<object?, string> Text = o => "local text";
        Log(Text(await Get(1)));
        int s_field = await Get(7);
        Log(s_field + global::Program.s_field);
        """, "static int s_field = 1;");

    [Fact]
    public void Types_that_hide_namespaces() => Check("""
        namespace App
        {
            public class System { }
            public class CoroGen { }
            public class Task { }

            public static partial class Work
            {
                [Coroutine]
                public static async Coro<string> Do(System s, CoroGen c)
                {
                    var t = new Task();
                    await Step("do");
                    try { await Fail("x"); } catch (global::System.Exception e) { Log(e); }
                    return s.GetType().Name + c.GetType().Name + t.GetType().Name;
                }
            }
        }

        public static partial class Program
        {
            [Coroutine] public static async Coro Run() => Log(await App.Work.Do(new App.System(), new App.CoroGen()));
        }
        """);

    [Fact]
    public void Methods_that_differ_by_case_and_arity() => CheckBody("""
        Log(await Work() + await work() + await Work<int>() + await Work<int, int>());
        """, """
        [Coroutine] static async Coro<int> Work() => await Get(1);
        [Coroutine] static async Coro<int> work() => await Get(10);
        [Coroutine] static async Coro<int> Work<T>() => await Get(100);
        [Coroutine] static async Coro<int> Work<T, U>() => await Get(1000);
        """);

    [Fact]
    public void Type_parameters_named_like_generated_ones() => CheckBody("""
        Log(await F<int, string>(1, "s"));
        Log(await new Box<int>().G<string>(1, "t"));
        """, """
        [Coroutine] static async Coro<string> F<TResult, TFrame>(TResult a, TFrame b) { await Step("f"); return await Get(a) + "" + b; }
        """, """
        public partial class Box<T> { [Coroutine] public async Coro<string> G<TResult>(T a, TResult b) { await Step("g"); return a + "" + await Get(b); } }
        """);

    [Fact]
    public void Members_named_like_the_machinery() => CheckBody("""
        var m = new Machine<int>(3); Log(await m.Run(1, 2)); Log(await m.MoveNext(4)); Log(await m.Start()); await m.Run_Boxed2(); Log(await Machine<int>.box<string>("b")); Log(m.ToString());
        """, types: """
        public partial class Machine<TResult>
        {
            private int _state, _await1 = 1, result = 2, closure1 = 3, value1 = 4, _this_copy = 5, __this = 6; private TResult _t; public Machine(TResult t) => _t = t;
            private class Closure1 { public int box = 9; } private delegate int Resume1(int x); private enum MoveNext_ { Frame }
            [Coroutine] public async Coro<int> Run(int box, int result)
            {
                int _await1 = await Get(box); int __this = await Get(this._await1), closure1 = 7; Closure1 Closure2 = new();
                Resume1 resume = x => x + closure1 + __this + this.closure1 + box + this.value1; int value1 = await Get(resume(1));
                closure1 += await Get(result); { int state = await Get(1), _state = 2; this._state = state + _state; }
                int MoveNext(int frame) => frame + result + this.result + Closure2.box; goto Resume1;
            Resume1: int End = 1; int awaiter1 = await Get(End) + await Get(MoveNext(_state));
                try { await Fail("x"); } catch (InvalidOperationException exception1) { await Step(exception1.Message + nameof(exception1)); }
                return _await1 + __this + closure1 + value1 + resume(2) + MoveNext(3) + _this_copy + this.__this + awaiter1;
            }
            [Coroutine] public async Coro<string> MoveNext(TResult T) { (TResult TFrame, int VoidResult) = (await Get(T), await Get(1)); return $"{TFrame}{VoidResult}{T}{_t}"; }
            [Coroutine] public async Coro<int> Start() { return await Get(1) + (await this.Start2()).Item2; }
            [Coroutine] private async Coro<(int, int)> Start2() => (await Get(1), result);
            [Coroutine] public async Coro Run_Boxed2() { var Coro = "shadow"; await Step(Coro); var CoroutineServices = 1; Log(CoroutineServices); int System = await Get(1), CoroGen = 2; Log(System + CoroGen); }
            [Coroutine] public static async Coro<string> box<T>(T frame) => $"{await Get(frame)}{typeof(T).Name}{typeof(TResult).Name}";
            public struct Run_Frame0 { } public override string ToString() => $"{_state}{_await1}";
        }
        """);

    [Fact]
    public void Names_of_the_machinery() => CheckBody(
        """
        int __this = 1, box = 2, result = 3, Start = 4, MoveNext = 5, Resume = 6, state = 7, _state = 8, _this = 9;
        await Step("x");
        Log(__this + box + result + Start + MoveNext + Resume + state + _state + _this);
        Log(await new N().Start(2)); Log(await new N().MoveNext(3)); Log(await new N().Resume(3)); Log(await new N().Fields(3)); Log(await new N().Run_Frame(4));
        Log(await new N().@class(5)); Log(await new N().Ωmega(6, 7)); Log(await N.global(4)); Log(await N.@this<int>(3));
        """,
        types: """
        public partial class N
        {
            int result = 100, box = 200, _state = 300, _await1 = 400, state = 5; string Text_Boxed = "tb";
            [Coroutine] public async Coro<int> Start(int result) { this.result += await Get(result); return this.result + box + _state; }
            [Coroutine] public async Coro<int> MoveNext(int box) { int _this = await Get(box); return _this + this.box + _await1 + state; }
            [Coroutine] public async Coro<int> Resume(int Resume) { var Start = await this.Start(Resume); return Start + await MoveNext(Start); }
            [Coroutine] public async Coro<int> Fields(int suspending) { try { await Step("t"); } finally { suspending += await Get(1); } return suspending + box + _await1; }
            [Coroutine] public async Coro<string> Run_Frame(int awaited1) { int temp1 = await Get(awaited1), Return = temp1; Func<int> Closure1 = () => temp1 + Return; return Text_Boxed + Closure1() + await Get(Return); }
            [Coroutine] public async Coro<int> @class(int @int) { int @await1 = @int; int @return = await Get(@int); return @await1 + @return; }
            [Coroutine] public async Coro<int> Ωmega(int α, int @ß) { var été = await Get(α); Func<int> λ = () => été + @ß; return λ() + await Get(été); }
            [Coroutine] public static async Coro<int> global(int System) { int CoroGen = await Get(System); return CoroGen + await Get(CoroGen); }
            [Coroutine] public static async Coro<T> @this<T>(T @params) { T @default = await Get(@params); return @default; }
        }
        """);

    [Fact]
    public void Locals_named_like_members_of_the_frame() => CheckBody("""
        Func<int, int> Start = n => n, MoveNext = n => n + 1;
        int Resume = await Get(3), Run_Frame = L(4);
        Log(Start(await Get(1)) + MoveNext(await Get(2)) + Resume + Run_Frame);
        """);

    [Fact]
    public void Variables_named_like_a_discard() => CheckBody("""
        int _ = await Get(3);
        var h = new Spots();
        h.First.X = await Get(1);
        (h.First.X, h.All[_ - 2].X) = (await Get(4), L(5));
        Log(_ + h.First.X + h.All[1].X);
        """, types: """
        public struct Place { public int X; }
        public class Spots { public Place First; public Place[] All = new Place[2]; }
        """);
}

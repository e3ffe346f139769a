//! nocancel
public partial class Ref { public int F; public int P { get; set; } public int M(int n) => F + n; public int[] A = new int[3]; public int this[int i] { get => i; set { } } [Coroutine] public async Coro<int> Co(int a) { await Step("co"); return a; } public event Action? E; public Pair S; public object? O; public void Raise() => E?.Invoke(); }
public partial struct Vec(int x)
{
    public int X = x;
    public int M(int n) => X += n;
    public int this[int i] => i + X;
    public static Vec operator +(Vec a, Vec b) => new(a.X + b.X);
    public static implicit operator Vec(int i) => new(i);
    public static implicit operator int(Vec v) { Log("conv"); return v.X; }
    public static bool operator ==(Vec a, Vec b) => a.X == b.X;
    public static bool operator !=(Vec a, Vec b) => a.X != b.X;
    public override bool Equals(object? o) => false;
    public override int GetHashCode() => 0;
    [Coroutine] public async Coro<int> Co(int a) { await Step("co"); return a + X; }
}
public static class Ex { public static int Ext(this Ref r, int a) => a; public static int ExtO(this object r, int a) => a; }
public static class Int<T> { public static readonly int F; static Int() { Log("cctor"); F = 3; } }
public static class Maybe<T> { public static readonly int? F; static Maybe() { Log("cctor"); F = 3; } }
public static class MaybeBool<T> { public static readonly bool? F; static MaybeBool() { Log("cctor"); F = true; } }
public static class Bool<T> { public static readonly bool F; static Bool() { Log("cctor"); F = true; } }
public static class Text<T> { public static readonly string F; static Text() { Log("cctor"); F = "f"; } }
public static class Object<T> { public static readonly Ref F; static Object() { Log("cctor"); F = new(); } }
public static class Array<T> { public static readonly int[] F; static Array() { Log("cctor"); F = new int[4]; } }
public static class Objects<T> { public static readonly Ref[] F; static Objects() { Log("cctor"); F = new Ref[]{new()}; } }
public static class Matrix<T> { public static readonly int[,] F; static Matrix() { Log("cctor"); F = new int[2,2]; } }
public static class Record<T> { public static readonly Pair F; static Record() { Log("cctor"); F = new(1,2); } }
public static class Tuple<T> { public static readonly (int A, int B) F; static Tuple() { Log("cctor"); F = (1,2); } }
public static class Double<T> { public static readonly double F; static Double() { Log("cctor"); F = 1.5; } }
public static class Decimal<T> { public static readonly decimal F; static Decimal() { Log("cctor"); F = 2; } }
public static class Any<T> { public static readonly object F; static Any() { Log("cctor"); F = 5; } }
public static class Function<T> { public static readonly Func<int,int,int> F; static Function() { Log("cctor"); F = (x,y)=>x-y; } }
public static class Dynamic<T> { public static readonly dynamic F; static Dynamic() { Log("cctor"); F = 4; } }
public static class Date<T> { public static readonly DateTime F; static Date() { Log("cctor"); F = default; } }
public static class Enum<T> { public static readonly DayOfWeek F; static Enum() { Log("cctor"); F = DayOfWeek.Friday; } }
public static class Numbers<T> { public static readonly List<int> F; static Numbers() { Log("cctor"); F = new(){1,2,3}; } }
public static class Map<T> { public static readonly Dictionary<int,int> F; static Map() { Log("cctor"); F = new(); } }
public static class Char<T> { public static readonly char F; static Char() { Log("cctor"); F = 'c'; } }
public static class Span<T> { public static readonly TimeSpan F; static Span() { Log("cctor"); F = default; } }
public static class Vector<T> { public static readonly Vec F; static Vector() { Log("cctor"); F = new(1); } }
public class Twice { public int this[int a, int b] { get => a; set => Log(value + b); } }
// Each use has a type of its own, whose static constructor runs there.
class M1; class M2; class M3; class M4; class M5; class M6; class M7; class M8; class M9; class M10; class M11; class M12; class M13; class M14; class M15; class M16;
class M17; class M18; class M19; class M20; class M21; class M22; class M23; class M24; class M25; class M26; class M27; class M28; class M29; class M30; class M31; class M32;
class M33; class M34; class M35; class M36; class M37; class M38; class M39; class M40; class M41; class M42; class M43; class M44; class M45; class M46; class M47; class M48;
class M49; class M50; class M51; class M52; class M53; class M54; class M55; class M56; class M57; class M58; class M59; class M60; class M61; class M62; class M63; class M64;
class M65; class M66; class M67; class M68; class M69; class M70; class M71; class M72; class M73; class M74; class M75; class M76; class M77; class M78; class M79; class M80;
class M81; class M82; class M83; class M84; class M85; class M86; class M87; class M88; class M89; class M90; class M91; class M92; class M93; class M94; class M95; class M96;
class M97; class M98; class M99; class M100; class M101; class M102; class M103; class M104; class M105; class M106; class M107; class M108; class M109; class M110; class M111; class M112;
class M114; class M115; class M116; class M117; class M118; class M119; class M120; class M121; class M122; class M123; class M124; class M125; class M126; class M127; class M128;
class M129; class M130; class M131; class M132; class M133; class M134; class M135; class M136; class M137; class M138; class M139; class M140; class M141; class M142; class M143; class M144;
class M145; class M146; class M147; class M148; class M149; class M150; class M151; class M152; class M153; class M154; class M155; class M156; class M157; class M158; class M159; class M160;
class M161; class M162; class M163; class M164; class M165; class M166; class M167; class M168; class M169; class M170; class M171; class M172; class M173; class M174; class M175; class M176;
class M177; class M178; class M179; class M180; class M181; class M182; class M183; class M184; class M185; class M186; class M187; class M188; class M189; class M190; class M191; class M192;
class M193; class M194; class M195; class M196; class M197; class M198; class M199; class M200; class M201; class M202; class M203; class M204; class M205; class M206; class M207; class M208;
class M209; class M210; class M211; class M212; class M213; class M214; class M215; class M216; class M217; class M218; class M219; class M220; class M221; class M222; class M223; class M224;
class M225; class M226; class M227; class M228; class M229; class M230; class M231; class M232; class M233; class M234; class M235; class M236; class M237; class M238; class M239; class M240;
class M241; class M242; class M243; class M244; class M245; class M246; class M247; class M248; class M249; class M250; class M251; class M252; class M253; class M254; class M255; class M256;
class M257; class M258; class M259; class M260; class M261; class M262; class M263; class M264; class M265; class M266; class M267; class M268; class M269; class M270; class M271; class M272;
class M273; class M274; class M275; class M276; class M277; class M278; class M279; class M280; class M281; class M282; class M283; class M284; class M285; class M286; class M287; class M288;
class M289; class M290; class M291; class M292; class M293; class M294; class M295; class M296; class M297; class M298; class M299; class M300; class M301; class M302; class M303; class M304;
class M305; class M306; class M307; class M308; class M309; class M310; class M311; class M312; class M313; class M314; class M315; class M316; class M317; class M318; class M319; class M320;
class M321; class M322; class M323; class M324; class M325; class M326; class M327; class M328; class M329; class M330; class M331; class M332; class M333; class M334; class M335; class M336;
public static partial class Program
{
    static int Two(int a, int b) => a * 10 + b;
    static int In(in int a, int b) => a * 10 + b;
    static string Obj(object a, int b) => a + "" + b;
    static int Opt(int a, int b = 3, int c = 4) => a * 100 + b * 10 + c;
    static int Many(params int[] a) => a[0];
    static int Collected(params List<int> a) => a[0];
    static int Listed(params IReadOnlyList<int> a) => a[0];
    static object Objs(params object[] a) => a[0];
    static string Gen<T>(T t, int a) => t + "" + a;
    static string Nul(int? t, int a) => t + "" + a;
    static string Chars(IEnumerable<char> c, int a) => c.Count() + "" + a;
    static int Arr(int[] x, int a) => x.Length + a;
    static int Rf(ref int x, int a) => x = a;
    [Coroutine] static async Coro<int> CoTwo(int a, int b) { await Step("two"); return a * 10 + b; }
    [Coroutine] static async Coro F1() { Log(Int<M1>.F + await Get(1)); }
    [Coroutine] static async Coro F2() { Log((long)Int<M2>.F + await Get(1)); }
    [Coroutine] static async Coro F3() { long r = Int<M3>.F + await Get(1L); Log(r); }
    [Coroutine] static async Coro F4() { Log(1.5 + Int<M4>.F + await Get(1)); }
    [Coroutine] static async Coro F5() { Log((Int<M5>.F) + await Get(1L)); }
    [Coroutine] static async Coro F6() { Log(-Int<M6>.F + await Get(1)); }
    [Coroutine] static async Coro F7() { Log((Int<M7>.F + 1) + await Get(1)); }
    [Coroutine] static async Coro F8() { Log(Int<M8>.F == await Get(1)); }
    [Coroutine] static async Coro F9() { Log(Int<M9>.F.CompareTo(await Get(1))); }
    [Coroutine] static async Coro F10() { Log(Int<M10>.F.Equals(await Get(1))); }
    [Coroutine] static async Coro F11() { Log((Int<M11>.F, 1) == (await Get(1), 1)); }
    [Coroutine] static async Coro F12() { Log((1, Int<M12>.F) == (await Get(1), 1)); }
    [Coroutine] static async Coro F13() { Log((Int<M13>.F, await Get(1)) == (1, 1)); }
    [Coroutine] static async Coro F14() { (int x, int y) = (Int<M14>.F, await Get(1)); Log(x + y); }
    [Coroutine] static async Coro F15() { int x; long y; (x, y) = (Int<M15>.F, await Get(1)); Log(x + y); }
    [Coroutine] static async Coro F16() { long x; int y; (x, y) = (Int<M16>.F, await Get(1)); Log(x + y); }
    [Coroutine] static async Coro F17() { Log(Two(Int<M17>.F, await Get(1))); }
    [Coroutine] static async Coro F18() { Log(Two(b: Int<M18>.F, a: await Get(1))); }
    [Coroutine] static async Coro F19() { Log(Two(a: Int<M19>.F, b: await Get(1))); }
    [Coroutine] static async Coro F20() { Log(Opt(c: Int<M20>.F, a: await Get(1))); }
    [Coroutine] static async Coro F21() { Log(In(Int<M21>.F, await Get(1))); }
    [Coroutine] static async Coro F22() { Log(In(in Int<M22>.F, await Get(1))); }
    [Coroutine] static async Coro F23() { Log(Many(Int<M23>.F, await Get(1))); }
    [Coroutine] static async Coro F24() { Log(Objs(Int<M24>.F, await Get(1))); }
    [Coroutine] static async Coro F25() { Log(await CoTwo(Int<M25>.F, await Get(1))); }
    [Coroutine] static async Coro F26() { Log(await CoTwo(b: Int<M26>.F, a: await Get(1))); }
    [Coroutine] static async Coro F27() { Log(new Pair(Int<M27>.F, await Get(1)).X); }
    [Coroutine] static async Coro F28() { Log(new { Int<M28>.F, A = await Get(1) }.F); }
    [Coroutine] static async Coro F29() { Log((Int<M29>.F, await Get(1))); }
    [Coroutine] static async Coro F30() { Log(new[] { Int<M30>.F, await Get(1) }[0]); }
    [Coroutine] static async Coro F31() { Log(new object[] { Int<M31>.F, await Get(1) }[0]); }
    [Coroutine] static async Coro F32() { int[] x = [Int<M32>.F, await Get(1)]; Log(x[0]); }
    [Coroutine] static async Coro F33() { List<int> x = [Int<M33>.F, await Get(1)]; Log(x[0]); }
    [Coroutine] static async Coro F34() { IEnumerable<int> x = [Int<M34>.F, await Get(1)]; Log(x.First()); }
    [Coroutine] static async Coro F35() { var x = new List<int> { Int<M35>.F, await Get(1) }; Log(x[0]); }
    [Coroutine] static async Coro F36() { var x = new Pair { X = Int<M36>.F, Y = await Get(1) }; Log(x.X); }
    [Coroutine] static async Coro F37() { var x = new Dictionary<int, int> { [Int<M37>.F] = await Get(1) }; Log(x.Count); }
    [Coroutine] static async Coro F38() { var x = new Dictionary<int, int> { { Int<M38>.F, await Get(1) } }; Log(x.Count); }
    [Coroutine] static async Coro F39() { Log($"{Int<M39>.F}{await Get(1)}"); }
    [Coroutine] static async Coro F40() { Log($"{Int<M40>.F:00}{await Get(1)}"); }
    [Coroutine] static async Coro F41() { Log("" + Int<M41>.F + await Get("1")); }
    [Coroutine] static async Coro F42() { int x = 5; x += Int<M42>.F + await Get(1); Log(x); }
    [Coroutine] static async Coro F43() { int x = 5; x += await Get(1) + Int<M43>.F; Log(x); }
    [Coroutine] static async Coro F44() { var x = new int[9]; x[Int<M44>.F] = await Get(1); Log(x[3]); }
    [Coroutine] static async Coro F45() { var x = new int[9]; x[Int<M45>.F] += await Get(1); Log(x[3]); }
    [Coroutine] static async Coro F46() { var x = new int[4, 4]; x[Int<M46>.F, 1] = await Get(1); Log(x[3, 1]); }
    [Coroutine] static async Coro F47() { var x = new List<int>{1,2,3,4}; x[Int<M47>.F] = await Get(1); Log(x[3]); }
    [Coroutine] static async Coro F48() { var x = new List<int>{1,2,3,4}; x[Int<M48>.F] += await Get(1); Log(x[3]); }
    [Coroutine] static async Coro F49() { Log(checked(Int<M49>.F) + await Get(1)); }
    [Coroutine] static async Coro F50() { Log(checked(Int<M50>.F + await Get(1))); }
    [Coroutine] static async Coro F51() { Log(Int<M51>.F is 3 && await Get(true)); }
    [Coroutine] static async Coro F52() { Log(Int<M52>.F switch { 3 => await Get(1), _ => 2 }); }
    [Coroutine] static async Coro F53() { Log((await Get(true) ? Int<M53>.F : 1) + await Get(1)); }
    [Coroutine] static async Coro F54() { Log((Int<M54>.F > 1 ? Int<M54>.F : 1) + await Get(1)); }
    [Coroutine] static async Coro F55() { var x = Int<M55>.F; Log(x + await Get(1)); }
    [Coroutine] static async Coro F56() { Log(Int<M56>.F..await Get(5)); }
    [Coroutine] static async Coro F57() { Log("abcdefgh"[Int<M57>.F..await Get(5)]); }
    [Coroutine] static async Coro F58() { Log(Int<M58>.F << await Get(5)); }
    [Coroutine] static async Coro F59() { Log(Int<M59>.F > await Get(5) ? 1 : 2); }
    [Coroutine] static async Coro F60() { object x = Int<M60>.F; Log(x); }
    [Coroutine] static async Coro F61() { Log(Obj(Int<M61>.F, await Get(1))); }
    [Coroutine] static async Coro F62() { Log(Gen(Int<M62>.F, await Get(1))); }
    [Coroutine] static async Coro F63() { Log(Nul(Int<M63>.F, await Get(1))); }
    [Coroutine] static async Coro F64() { Log(Int<M64>.F * 1.0 * await Get(1)); }
    [Coroutine] static async Coro F65() { if (Int<M65>.F < await Get(4)) Log("y"); }
    [Coroutine] static async Coro F66() { for (int i = 0; i < Int<M66>.F - await Get(1); i++) Log(i); }
    [Coroutine] static async Coro F67() { Func<int, int, int> g = (x, y) => x * y; Log(g(Int<M67>.F, await Get(2))); }
    [Coroutine] static async Coro F68() { Log(new Pair(1, 2) with { X = Int<M68>.F, Y = await Get(1) }); }
    [Coroutine] static async Coro F69() { Log((Int<M69>.F, (Int<M69>.F, await Get(1)))); }
    [Coroutine] static async Coro F70() { Log((Int<M70>.F, 1, (object)Int<M70>.F, await Get(1))); }
    [Coroutine] static async Coro F71() { (long, int) x = (Int<M71>.F, await Get(1)); Log(x); }
    [Coroutine] static async Coro F72() { dynamic x = 5; Log(x + Int<M72>.F + await Get(1)); }
    [Coroutine] static async Coro F73() { dynamic x = 5; Log(Two(x, Two(Int<M73>.F, await Get(1)))); }
    [Coroutine] static async Coro F74() { Log(Maybe<M74>.F + await Get(1)); }
    [Coroutine] static async Coro F75() { Log(await Get(1) + Maybe<M75>.F); }
    [Coroutine] static async Coro F76() { Log(Maybe<M76>.F == await Get(1)); }
    [Coroutine] static async Coro F77() { Log(Maybe<M77>.F + await Get<int?>(1)); }
    [Coroutine] static async Coro F78() { Log(Nul(Maybe<M78>.F, await Get(1))); }
    [Coroutine] static async Coro F79() { Log((Maybe<M79>.F, await Get(1))); }
    [Coroutine] static async Coro F80() { Log(Maybe<M80>.F!.Value + await Get(1)); }
    [Coroutine] static async Coro F81() { Log(Maybe<M81>.F.Value + await Get(1)); }
    [Coroutine] static async Coro F82() { Log(Maybe<M82>.F.GetValueOrDefault(await Get(1))); }
    [Coroutine] static async Coro F83() { Log(Maybe<M83>.F ?? await Get(1)); }
    [Coroutine] static async Coro F84() { Log((Maybe<M84>.F ?? 1) + await Get(1)); }
    [Coroutine] static async Coro F85() { Log(Maybe<M85>.F?.CompareTo(await Get(1))); }
    [Coroutine] static async Coro F86() { int? x = 1; x += Maybe<M86>.F + await Get(1); Log(x); }
    [Coroutine] static async Coro F87() { int? x = 1; x += Maybe<M87>.F * await Get<int?>(1); Log(x); }
    [Coroutine] static async Coro F88() { Log(Maybe<M88>.F < await Get(9)); }
    [Coroutine] static async Coro F89() { Log((Maybe<M89>.F, await Get(1)) == (1, 1)); }
    [Coroutine] static async Coro F90() { Log(MaybeBool<M90>.F & await Get(true)); }
    [Coroutine] static async Coro F91() { Log(MaybeBool<M91>.F == await Get(true)); }
    [Coroutine] static async Coro F92() { Log(Bool<M92>.F & await Get(true)); }
    [Coroutine] static async Coro F93() { Log(Bool<M93>.F && await Get(true)); }
    [Coroutine] static async Coro F94() { Log(Bool<M94>.F | await Get(true) | Bool<M94>.F); }
    [Coroutine] static async Coro F95() { Log(!Bool<M95>.F ^ await Get(true)); }
    [Coroutine] static async Coro F96() { Log(Text<M96>.F + await Get("s")); }
    [Coroutine] static async Coro F97() { Log(Text<M97>.F + 1 + await Get("s")); }
    [Coroutine] static async Coro F98() { Log(Text<M98>.F! + await Get("s")); }
    [Coroutine] static async Coro F99() { Log(Text<M99>.F == await Get("s")); }
    [Coroutine] static async Coro F100() { Log((object)Text<M100>.F == await Get((object)"s")); }
    [Coroutine] static async Coro F101() { Log(Text<M101>.F.Substring(await Get(1))); }
    [Coroutine] static async Coro F102() { Log(Text<M102>.F[await Get(0)]); }
    [Coroutine] static async Coro F103() { Log(Text<M103>.F.Length + await Get(0)); }
    [Coroutine] static async Coro F104() { Log(Text<M104>.F?.Substring(await Get(0))); }
    [Coroutine] static async Coro F105() { Log(Text<M105>.F ?? await Get("s")); }
    [Coroutine] static async Coro F106() { Log(Obj(Text<M106>.F, await Get(1))); }
    [Coroutine] static async Coro F107() { Log(string.Concat(Text<M107>.F, await Get("s"), Text<M107>.F)); }
    [Coroutine] static async Coro F108() { Log($"{Text<M108>.F}{await Get("s")}"); }
    [Coroutine] static async Coro F109() { Log($"{Text<M109>.F}{await Get(1)}"); }
    [Coroutine] static async Coro F110() { Log((Text<M110>.F, await Get(1))); }
    [Coroutine] static async Coro F111() { IEnumerable<char> x = Text<M111>.F; Log(x); }
    [Coroutine] static async Coro F112() { Log(Chars(Text<M112>.F, await Get(1))); }
    [Coroutine] static async Coro F114() { Object<M114>.F.F = await Get(1); Log(1); }
    [Coroutine] static async Coro F115() { Object<M115>.F.P = await Get(1); Log(1); }
    [Coroutine] static async Coro F116() { Object<M116>.F.F += await Get(1); Log(1); }
    [Coroutine] static async Coro F117() { Object<M117>.F.P += await Get(1); Log(1); }
    [Coroutine] static async Coro F118() { Log(Object<M118>.F.M(await Get(1))); }
    [Coroutine] static async Coro F119() { Log(Object<M119>.F?.M(await Get(1))); }
    [Coroutine] static async Coro F120() { Log(Object<M120>.F!.M(await Get(1))); }
    [Coroutine] static async Coro F121() { Log((Object<M121>.F).M(await Get(1))); }
    [Coroutine] static async Coro F122() { Log(Object<M122>.F.F + await Get(1)); }
    [Coroutine] static async Coro F123() { Log(Object<M123>.F.P + await Get(1)); }
    [Coroutine] static async Coro F124() { Log(Object<M124>.F.A[await Get(1)]); }
    [Coroutine] static async Coro F125() { Object<M125>.F.A[1] = await Get(1); Log(1); }
    [Coroutine] static async Coro F126() { Object<M126>.F[1] = await Get(1); Log(1); }
    [Coroutine] static async Coro F127() { Object<M127>.F[1] += await Get(1); Log(1); }
    [Coroutine] static async Coro F128() { Log(Object<M128>.F[await Get(1)]); }
    [Coroutine] static async Coro F129() { Log(Object<M129>.F == await Get<object>("x")); }
    [Coroutine] static async Coro F130() { Log(Object<M130>.F.Ext(await Get(1))); }
    [Coroutine] static async Coro F131() { Log(Object<M131>.F.ExtO(await Get(1))); }
    [Coroutine] static async Coro F132() { Log(await Object<M132>.F.Co(await Get(1))); }
    [Coroutine] static async Coro F133() { Object<M133>.F.E += await Get<Action>(() => { }); Log(1); }
    [Coroutine] static async Coro F134() { Object<M134>.F.S.X = await Get(1); Log(1); }
    [Coroutine] static async Coro F135() { Object<M135>.F.S.X += await Get(1); Log(1); }
    [Coroutine] static async Coro F136() { (Object<M136>.F.F, Object<M136>.F.P) = (await Get(1), 2); Log(1); }
    [Coroutine] static async Coro F137() { Object<M137>.F.F = Object<M137>.F.P = await Get(1); Log(1); }
    [Coroutine] static async Coro F138() { Object<M138>.F.O ??= await Get<object>(1); Log(1); }
    [Coroutine] static async Coro F139() { Log((Object<M139>.F ?? new()).M(await Get(1))); }
    [Coroutine] static async Coro F140() { Log(((Ref)Object<M140>.F).M(await Get(1))); }
    [Coroutine] static async Coro F141() { Log((Object<M141>.F as object).Equals(await Get(1))); }
    [Coroutine] static async Coro F142() { Log((Object<M142>.F as object == await Get<object>(1))); }
    [Coroutine] static async Coro F143() { lock (Object<M143>.F) Log(1); }
    [Coroutine] static async Coro F144() { Array<M144>.F[1] = await Get(1); Log(1); }
    [Coroutine] static async Coro F145() { Array<M145>.F[await Get(1)] = 1; Log(1); }
    [Coroutine] static async Coro F146() { Array<M146>.F[await Get(1)]++; Log(1); }
    [Coroutine] static async Coro F147() { Array<M147>.F[1] += await Get(1); Log(1); }
    [Coroutine] static async Coro F148() { Log(Array<M148>.F[await Get(1)]); }
    [Coroutine] static async Coro F149() { Log(Array<M149>.F[1] + await Get(1)); }
    [Coroutine] static async Coro F150() { Log(Array<M150>.F.Length + await Get(1)); }
    [Coroutine] static async Coro F151() { Log(Array<M151>.F[^await Get(1)]); }
    [Coroutine] static async Coro F152() { Log(Array<M152>.F[await Get(1)..]); }
    [Coroutine] static async Coro F153() { Log(Array<M153>.F[^1] + await Get(1)); }
    [Coroutine] static async Coro F154() { (Array<M154>.F[0], Array<M154>.F[1]) = (await Get(1), 2); Log(1); }
    [Coroutine] static async Coro F155() { Log(Arr(Array<M155>.F, await Get(1))); }
    [Coroutine] static async Coro F156() { Log(Rf(ref Array<M156>.F[1], await Get(1))); }
    [Coroutine] static async Coro F157() { Log((Array<M157>.F, await Get(1)).Item2); }
    [Coroutine] static async Coro F158() { foreach (var x in Array<M158>.F) Log(x + await Get(1)); }
    [Coroutine] static async Coro F159() { int[] x = [.. Array<M159>.F, await Get(1)]; Log(x.Length); }
    [Coroutine] static async Coro F160() { Objects<M160>.F[0].F = await Get(1); Log(1); }
    [Coroutine] static async Coro F161() { Log(Objects<M161>.F[0].M(await Get(1))); }
    [Coroutine] static async Coro F162() { Objects<M162>.F[await Get(0)].P += await Get(1); Log(1); }
    [Coroutine] static async Coro F163() { Matrix<M163>.F[1, await Get(1)] = 1; Log(1); }
    [Coroutine] static async Coro F164() { Matrix<M164>.F[await Get(1), 1] += 1; Log(1); }
    [Coroutine] static async Coro F165() { Log(Record<M165>.F.X + await Get(1)); }
    [Coroutine] static async Coro F166() { Log((Record<M166>.F, await Get(1))); }
    [Coroutine] static async Coro F167() { Log(Record<M167>.F.Equals(await Get(1))); }
    [Coroutine] static async Coro F168() { Log(Record<M168>.F with { X = await Get(1) }); }
    [Coroutine] static async Coro F169() { Log(Obj(Record<M169>.F, await Get(1))); }
    [Coroutine] static async Coro F170() { Log(Gen(Record<M170>.F, await Get(1))); }
    [Coroutine] static async Coro F171() { Log(Tuple<M171>.F.A + await Get(1)); }
    [Coroutine] static async Coro F172() { Log(Tuple<M172>.F == (1, await Get(1))); }
    [Coroutine] static async Coro F173() { Log((Tuple<M173>.F, await Get(1))); }
    [Coroutine] static async Coro F174() { Log(Tuple<M174>.F.Equals(await Get(1))); }
    [Coroutine] static async Coro F175() { var (x, y) = Tuple<M175>.F; Log(x + await Get(1)); }
    [Coroutine] static async Coro F176() { Log(Double<M176>.F + await Get(1)); }
    [Coroutine] static async Coro F177() { Log((int)Double<M177>.F + await Get(1)); }
    [Coroutine] static async Coro F178() { Log(Math.Max(Double<M178>.F, await Get(1))); }
    [Coroutine] static async Coro F179() { Log(Decimal<M179>.F + await Get(1)); }
    [Coroutine] static async Coro F180() { Log(Decimal<M180>.F * await Get(1m)); }
    [Coroutine] static async Coro F181() { Log(-Decimal<M181>.F * await Get(1m)); }
    [Coroutine] static async Coro F182() { Log(Obj(Any<M182>.F, await Get(1))); }
    [Coroutine] static async Coro F183() { Log((int)Any<M183>.F + await Get(1)); }
    [Coroutine] static async Coro F184() { Log(Any<M184>.F.Equals(await Get(1))); }
    [Coroutine] static async Coro F185() { Log(Any<M185>.F is int x && await Get(true)); }
    [Coroutine] static async Coro F186() { Log("" + Any<M186>.F + await Get("s")); }
    [Coroutine] static async Coro F187() { Log(Any<M187>.F == await Get<object>(1)); }
    [Coroutine] static async Coro F188() { Log(Function<M188>.F(1, await Get(2))); }
    [Coroutine] static async Coro F189() { Log(Function<M189>.F.Invoke(1, await Get(2))); }
    [Coroutine] static async Coro F190() { Log(Function<M190>.F?.Invoke(1, await Get(2))); }
    [Coroutine] static async Coro F191() { Log((Function<M191>.F + await Get<Func<int, int, int>>((x, y) => x)) != null); }
    [Coroutine] static async Coro F192() { Log(Dynamic<M192>.F + await Get(1)); }
    [Coroutine] static async Coro F193() { Log(Dynamic<M193>.F.CompareTo(await Get(1))); }
    [Coroutine] static async Coro F194() { Log(Two(Dynamic<M194>.F, await Get(1))); }
    [Coroutine] static async Coro F195() { Log(Obj(Dynamic<M195>.F, await Get(1))); }
    [Coroutine] static async Coro F196() { Log((Date<M196>.F - await Get(DateTime.MaxValue)).Ticks); }
    [Coroutine] static async Coro F197() { Log(Date<M197>.F.AddDays(await Get(1)).Day); }
    [Coroutine] static async Coro F198() { Log(Enum<M198>.F + await Get(1)); }
    [Coroutine] static async Coro F199() { Log(Enum<M199>.F == await Get(DayOfWeek.Friday)); }
    [Coroutine] static async Coro F200() { Log(Enum<M200>.F.CompareTo(await Get(DayOfWeek.Friday))); }
    [Coroutine] static async Coro F201() { Log(Enum<M201>.F - await Get(DayOfWeek.Friday)); }
    [Coroutine] static async Coro F202() { Numbers<M202>.F[1] = await Get(1); Log(1); }
    [Coroutine] static async Coro F203() { Numbers<M203>.F[await Get(1)] += 1; Log(1); }
    [Coroutine] static async Coro F204() { Numbers<M204>.F.Add(await Get(1)); Log(1); }
    [Coroutine] static async Coro F205() { Log(Numbers<M205>.F.Contains(await Get(1))); }
    [Coroutine] static async Coro F206() { Log(Numbers<M206>.F.Take(await Get(1)).Count()); }
    [Coroutine] static async Coro F207() { Log(Numbers<M207>.F[^await Get(1)]); }
    [Coroutine] static async Coro F208() { Log((from x in Numbers<M208>.F join y in await Get(new[] { 1 }) on x equals y select x).Count()); }
    [Coroutine] static async Coro F209() { Map<M209>.F[await Get(1)] = await Get(2); Log(1); }
    [Coroutine] static async Coro F210() { Map<M210>.F.TryAdd(1, await Get(2)); Log(1); }
    [Coroutine] static async Coro F211() { Log(Char<M211>.F + await Get(1)); }
    [Coroutine] static async Coro F212() { Log(Char<M212>.F + await Get("s")); }
    [Coroutine] static async Coro F213() { Log(Char<M213>.F == await Get('c')); }
    [Coroutine] static async Coro F214() { Log(Span<M214>.F * await Get(1.0)); }
    [Coroutine] static async Coro F215() { Log(Span<M215>.F + await Get(TimeSpan.Zero)); }
    [Coroutine] static async Coro F216() { Log(Span<M216>.F < await Get(TimeSpan.Zero)); }
    [Coroutine] static async Coro F217() { Log(Vector<M217>.F + await Get(new Vec(1))); }
    [Coroutine] static async Coro F218() { Log(Vector<M218>.F + await Get(1)); }
    [Coroutine] static async Coro F219() { int x = Vector<M219>.F; Log(x + await Get(1)); }
    [Coroutine] static async Coro F220() { Log(Two(Vector<M220>.F, await Get(1))); }
    [Coroutine] static async Coro F221() { Log(Vector<M221>.F.M(await Get(1))); }
    [Coroutine] static async Coro F222() { Log(Vector<M222>.F == await Get(new Vec(1))); }
    [Coroutine] static async Coro F223() { Log(await Vector<M223>.F.Co(await Get(1))); }
    [Coroutine] static async Coro F224() { Log(Vector<M224>.F[await Get(1)]); }
    [Coroutine] static async Coro F225() { Log(Opt(Int<M225>.F, c: await Get(1))); }
    [Coroutine] static async Coro F226() { Log(Opt(Int<M226>.F, await Get(1))); }
    [Coroutine] static async Coro F227() { Log(Opt(Int<M227>.F, Int<M227>.F, await Get(1))); }
    [Coroutine] static async Coro F228() { Log(Opt(a: Int<M228>.F, c: await Get(1))); }
    [Coroutine] static async Coro F229() { Log(Opt(a: Int<M229>.F, c: Int<M229>.F, b: await Get(1))); }
    [Coroutine] static async Coro F230() { Log(Opt(b: 1, a: Int<M230>.F, c: await Get(1))); }
    [Coroutine] static async Coro F231() { Log(Opt(a: await Get(1), c: Int<M231>.F, b: await Get(1))); }
    [Coroutine] static async Coro F232() { Log(await CoTwo(a: Int<M232>.F, b: await Get(1))); }
    [Coroutine] static async Coro F233() { HashSet<int> x = [Int<M233>.F, await Get(1)]; Log(x.Count); }
    [Coroutine] static async Coro F234() { ICollection<int> x = [Int<M234>.F, await Get(1)]; Log(x.Count); }
    [Coroutine] static async Coro F235() { IList<int> x = [Int<M235>.F, await Get(1)]; Log(x.Count); }
    [Coroutine] static async Coro F236() { IReadOnlyList<int> x = [Int<M236>.F, await Get(1)]; Log(x.Count); }
    [Coroutine] static async Coro F237() { var x = new System.Collections.Generic.List<int>[2]; Log((Int<M237>.F, new { Int<M237>.F, Q = await Get(1) })); }
    [Coroutine] static async Coro F238() { Log(((Int<M238>.F, 2), await Get(1)) == ((3, 2), 1)); }
    [Coroutine] static async Coro F239() { Log((Two(Int<M239>.F, await Get(1)), 1) == (31, 1)); }
    [Coroutine] static async Coro F240() { int x; int y; (x, y) = (Two(Int<M240>.F, await Get(1)), Int<M240>.F); Log(x + y); }
    [Coroutine] static async Coro F241() { int x; int y; (x, y) = (await Get(1), Int<M241>.F); Log(x + y); }
    [Coroutine] static async Coro F242() { var (x, (y, z)) = (Int<M242>.F, (Int<M242>.F, await Get(1))); Log(x + y + z); }
    [Coroutine] static async Coro F243() { var x = new Pair(); (x.X, x.Y) = (Int<M243>.F, await Get(1)); Log(x); }
    [Coroutine] static async Coro F244() { var x = new int[5]; (x[Int<M244>.F], x[1]) = (await Get(1), 2); Log(x[3]); }
    [Coroutine] static async Coro F245() { Log(Int<M245>.F + Int<M245>.F * await Get(1) - Int<M245>.F); }
    [Coroutine] static async Coro F246() { Log(Int<M246>.F + (await Get(1) + Int<M246>.F)); }
    [Coroutine] static async Coro F247() { var x = new int[9]; x[Int<M247>.F]++; x[await Get(1)] = Int<M247>.F; Log(x[3]); }
    [Coroutine] static async Coro F248() { var x = new int[9]; Log(x[Int<M248>.F] = await Get(1)); }
    [Coroutine] static async Coro F249() { var x = new int[9]; Log(x[Int<M249>.F] += await Get(1)); }
    [Coroutine] static async Coro F250() { var x = new List<int>{1,2,3,4,5}; x[Int<M250>.F] = await Get(1); Log(x[^Int<M250>.F]); }
    [Coroutine] static async Coro F251() { Log(new string('c', Int<M251>.F) + await Get(1)); }
    [Coroutine] static async Coro F252() { Log($"{Int<M252>.F}" + await Get("s")); }
    [Coroutine] static async Coro F253() { Log($"a{await Get("s")}{Int<M253>.F}{await Get("s")}"); }
    [Coroutine] static async Coro F254() { Log($"a{await Get("s")}{Text<M254>.F}{await Get("s")}"); }
    [Coroutine] static async Coro F255() { Log($"{Text<M255>.F,3}{await Get("s")}"); }
    [Coroutine] static async Coro F256() { Log($"{Text<M256>.F:x}{await Get("s")}"); }
    [Coroutine] static async Coro F257() { Log($"{Any<M257>.F}{await Get("s")}"); }
    [Coroutine] static async Coro F258() { Log($"{Any<M258>.F}{await Get(1)}{Any<M258>.F}{Any<M258>.F}{Any<M258>.F}"); }
    [Coroutine] static async Coro F259() { Log($"{Text<M259>.F}{Text<M259>.F}{Text<M259>.F}{Text<M259>.F}{Text<M259>.F}{await Get("s")}"); }
    [Coroutine] static async Coro F260() { Log(Text<M260>.F + Text<M260>.F + Text<M260>.F + Text<M260>.F + Text<M260>.F + await Get("s")); }
    [Coroutine] static async Coro F261() { Log(Text<M261>.F + (1 + await Get("s"))); }
    [Coroutine] static async Coro F262() { Log("a" + Text<M262>.F + await Get("s")); }
    [Coroutine] static async Coro F263() { Log(await Get("s") + Text<M263>.F + await Get("s")); }
    [Coroutine] static async Coro F264() { var x = "a"; x += Text<M264>.F + await Get("s"); Log(x); }
    [Coroutine] static async Coro F265() { Log(Numbers<M265>.F[1] + await Get(1)); }
    [Coroutine] static async Coro F266() { Numbers<M266>.F[1] = Numbers<M266>.F[2] = await Get(1); Log(1); }
    [Coroutine] static async Coro F267() { Numbers<M267>.F[await Get(1)]++; Log(1); }
    [Coroutine] static async Coro F268() { Log(Numbers<M268>.F[await Get(1)]++ + 1); }
    [Coroutine] static async Coro F269() { Numbers<M269>.F[1] += await Get(1); Log(1); }
    [Coroutine] static async Coro F270() { Log(Numbers<M270>.F[await Get(1)..]); }
    [Coroutine] static async Coro F271() { Map<M271>.F[1] = await Get(2); Log(1); }
    [Coroutine] static async Coro F272() { Map<M272>.F[await Get(1)] = await Get(2); Map<M272>.F[1] += await Get(2); Log(1); }
    [Coroutine] static async Coro F273() { Log(Map<M273>.F.TryGetValue(await Get(1), out var x)); }
    [Coroutine] static async Coro F274() { Objects<M274>.F[await Get(0)].F = await Get(1); Log(1); }
    [Coroutine] static async Coro F275() { (Objects<M275>.F[0].F, Objects<M275>.F[0].P) = (await Get(1), 2); Log(1); }
    [Coroutine] static async Coro F276() { Object<M276>.F[await Get(1)] += await Get(1); Log(1); }
    [Coroutine] static async Coro F277() { Object<M277>.F[await Get(1)]++; Log(1); }
    [Coroutine] static async Coro F278() { Object<M278>.F.S.X++; Log(await Get(1)); }
    [Coroutine] static async Coro F279() { Log((Object<M279>.F.F, Object<M279>.F.P) == (await Get(1), 2)); }
    [Coroutine] static async Coro F280() { Log((Object<M280>.F, await Get(1)).Item1 == Object<M280>.F); }
    [Coroutine] static async Coro F281() { Log(Object<M281>.F == null | await Get(true)); }
    [Coroutine] static async Coro F282() { Log(Obj(Object<M282>.F, await Get(1)).Length); }
    [Coroutine] static async Coro F283() { Log(Gen(Object<M283>.F, await Get(1)).Length); }
    [Coroutine] static async Coro F284() { Log(new { Object<M284>.F, B = await Get(1) }.B); }
    [Coroutine] static async Coro F285() { Log(new[] { Object<M285>.F, await Get<Ref>(new()) }.Length); }
    [Coroutine] static async Coro F286() { Ref[] x = [Object<M286>.F, await Get<Ref>(new())]; Log(x.Length); }
    [Coroutine] static async Coro F287() { object[] x = [Object<M287>.F, await Get<Ref>(new())]; Log(x.Length); }
    [Coroutine] static async Coro F288() { Log(Object<M288>.F is { F: 0 } && await Get(true)); }
    [Coroutine] static async Coro F289() { Log((Object<M289>.F, await Get(1)) is ({ F: 0 }, 1)); }
    [Coroutine] static async Coro F290() { Log((Object<M290>.F, await Get(1)) switch { ({ F: 0 }, 1) => 1, _ => 2 }); }
    [Coroutine] static async Coro F291() { Log((Int<M291>.F, await Get(1)) is (3, 1)); }
    [Coroutine] static async Coro F292() { Log((Int<M292>.F, await Get(1)) switch { (3, 1) => 1, _ => 2 }); }
    [Coroutine] static async Coro F293() { Log(await Get(1) switch { 1 => Int<M293>.F + await Get(2), _ => 0 }); }
    [Coroutine] static async Coro F294() { Log(Function<M294>.F(await Get(1), await Get(2))); }
    [Coroutine] static async Coro F295() { Log(Record<M295>.F.X + Record<M295>.F.Y * await Get(1)); }
    [Coroutine] static async Coro F296() { Log(new { Record<M296>.F.X, Y = await Get(1) }); }
    [Coroutine] static async Coro F297() { Log(Vector<M297>.F + await Get(new Vec(1)) + Vector<M297>.F); }
    [Coroutine] static async Coro F298() { Log((Vector<M298>.F, await Get(1)) == (new Vec(1), 1)); }
    [Coroutine] static async Coro F299() { Vec x = default; int y; (x, y) = (Vector<M299>.F, await Get(1)); Log(y); }
    [Coroutine] static async Coro F300() { int? x; int y; (x, y) = (Maybe<M300>.F, await Get(1)); Log(y); }
    [Coroutine] static async Coro F301() { Log(new { Maybe<M301>.F, Y = await Get(1) }); }
    [Coroutine] static async Coro F302() { Log(Maybe<M302>.F is 3 & await Get(true)); }
    [Coroutine] static async Coro F303() { Log(-Maybe<M303>.F + await Get(1)); }
    [Coroutine] static async Coro F304() { Log((Maybe<M304>.F) + await Get(1) + Maybe<M304>.F); }
    [Coroutine] static async Coro F305() { Log((Date<M305>.F == await Get(default(DateTime))) | Date<M305>.F < await Get(DateTime.MaxValue)); }
    [Coroutine] static async Coro F306() { Log(Decimal<M306>.F + await Get(1m) > Decimal<M306>.F); }
    [Coroutine] static async Coro F307() { Log(Array<M307>.F.Sum() + await Get(1)); }
    [Coroutine] static async Coro F308() { Log(Array<M308>.F.Select(x => x + 1).Take(await Get(2)).Count()); }
    [Coroutine] static async Coro F309() { Log(Array<M309>.F.Take(await Get(2)).Count()); }
    [Coroutine] static async Coro F310() { Array<M310>.F.CopyTo(await Get(new int[9]), 0); Log(1); }
    [Coroutine] static async Coro F311() { Array<M311>.F[Array<M311>.F.Length - 1] = await Get(1); Log(1); }
    [Coroutine] static async Coro F312() { Array<M312>.F[^1] = await Get(1); Log(1); }
    [Coroutine] static async Coro F313() { Array<M313>.F[^await Get(1)] += 1; Log(1); }
    [Coroutine] static async Coro F314() { Array<M314>.F.AsSpan()[1] = 3; Log(await Get(1)); }
    [Coroutine] static async Coro F315() { Dynamic<M315>.F.ToString(await Get("x")); Log(1); }
    [Coroutine] static async Coro F316() { Log((Dynamic<M316>.F, await Get(1))); }
    [Coroutine] static async Coro F317() { Log(Dynamic<M317>.F == await Get(4)); }
    [Coroutine] static async Coro F318() { Log(Obj(Enum<M318>.F, await Get(1))); }
    [Coroutine] static async Coro F319() { Log(Enum<M319>.F.HasFlag(await Get(DayOfWeek.Monday))); }
    [Coroutine] static async Coro F320() { Log((Enum<M320>.F, await Get(1))); }
    [Coroutine] static async Coro F321() { Log(Enum<M321>.F | await Get(DayOfWeek.Monday)); }
    [Coroutine] static async Coro F322() { Log("a" + (Text<M322>.F + "b") + await Get("s")); }
    [Coroutine] static async Coro F323() { Log("a" + (1 + (Text<M323>.F + 2)) + await Get("s") + 3); }
    [Coroutine] static async Coro F324() { Log(Collected(Int<M324>.F, await Get(1))); }
    [Coroutine] static async Coro F325() { Log(Listed(Int<M325>.F, await Get(1))); }
    [Coroutine] static async Coro F326() { Log(new[] { 1, 2, 3, 4 }[Int<M326>.F] + Text<M326>.F + await Get(1)); }
    [Coroutine] static async Coro F327() { Log(((int[])[Int<M327>.F, await Get(1)])[0]); }
    [Coroutine] static async Coro F328() { new Twice()[Int<M328>.F, await Get(1)]++; }
    [Coroutine] static async Coro F329() { (new Twice()[Int<M329>.F, 2], _) = (await Get(1), 2); }
    [Coroutine] static async Coro F330() { new Twice()[Int<M330>.F, 2] += await Get(2); }
    [Coroutine] static async Coro F331() { new Twice()[Int<M331>.F, await Get(1)] = await Get(2); }
    [Coroutine] static async Coro F332() { object x = (int[])[Int<M332>.F, await Get(1)]; Log(x); }
    [Coroutine] static async Coro F333() { Log(new Dictionary<int, List<int>> { [Int<M333>.F] = { }, [1] = await Get(new List<int>()) }.Count); }
    [Coroutine] static async Coro F334() { Log(-Object<M334>.F[await Get(1)]); }
    [Coroutine] static async Coro F335() { Log((Object<M335>.F[await Get(1)], 2)); }
    [Coroutine] static async Coro F336() { Log(new Twice()[Int<M336>.F, await Get(1)]! + 1); }

    [Coroutine]
    public static async Coro Run()
    {
        await F1(); await F2(); await F3(); await F4(); await F5(); await F6(); await F7(); await F8(); await F9(); await F10();
        await F11(); await F12(); await F13(); await F14(); await F15(); await F16(); await F17(); await F18(); await F19(); await F20();
        await F21(); await F22(); await F23(); await F24(); await F25(); await F26(); await F27(); await F28(); await F29(); await F30();
        await F31(); await F32(); await F33(); await F34(); await F35(); await F36(); await F37(); await F38(); await F39(); await F40();
        await F41(); await F42(); await F43(); await F44(); await F45(); await F46(); await F47(); await F48(); await F49(); await F50();
        await F51(); await F52(); await F53(); await F54(); await F55(); await F56(); await F57(); await F58(); await F59(); await F60();
        await F61(); await F62(); await F63(); await F64(); await F65(); await F66(); await F67(); await F68(); await F69(); await F70();
        await F71(); await F72(); await F73(); await F74(); await F75(); await F76(); await F77(); await F78(); await F79(); await F80();
        await F81(); await F82(); await F83(); await F84(); await F85(); await F86(); await F87(); await F88(); await F89(); await F90();
        await F91(); await F92(); await F93(); await F94(); await F95(); await F96(); await F97(); await F98(); await F99(); await F100();
        await F101(); await F102(); await F103(); await F104(); await F105(); await F106(); await F107(); await F108(); await F109(); await F110();
        await F111(); await F112(); await F114(); await F115(); await F116(); await F117(); await F118(); await F119(); await F120();
        await F121(); await F122(); await F123(); await F124(); await F125(); await F126(); await F127(); await F128(); await F129(); await F130();
        await F131(); await F132(); await F133(); await F134(); await F135(); await F136(); await F137(); await F138(); await F139(); await F140();
        await F141(); await F142(); await F143(); await F144(); await F145(); await F146(); await F147(); await F148(); await F149(); await F150();
        await F151(); await F152(); await F153(); await F154(); await F155(); await F156(); await F157(); await F158(); await F159(); await F160();
        await F161(); await F162(); await F163(); await F164(); await F165(); await F166(); await F167(); await F168(); await F169(); await F170();
        await F171(); await F172(); await F173(); await F174(); await F175(); await F176(); await F177(); await F178(); await F179(); await F180();
        await F181(); await F182(); await F183(); await F184(); await F185(); await F186(); await F187(); await F188(); await F189(); await F190();
        await F191(); await F192(); await F193(); await F194(); await F195(); await F196(); await F197(); await F198(); await F199(); await F200();
        await F201(); await F202(); await F203(); await F204(); await F205(); await F206(); await F207(); await F208(); await F209(); await F210();
        await F211(); await F212(); await F213(); await F214(); await F215(); await F216(); await F217(); await F218(); await F219(); await F220();
        await F221(); await F222(); await F223(); await F224(); await F225(); await F226(); await F227(); await F228(); await F229(); await F230();
        await F231(); await F232(); await F233(); await F234(); await F235(); await F236(); await F237(); await F238(); await F239(); await F240();
        await F241(); await F242(); await F243(); await F244(); await F245(); await F246(); await F247(); await F248(); await F249(); await F250();
        await F251(); await F252(); await F253(); await F254(); await F255(); await F256(); await F257(); await F258(); await F259(); await F260();
        await F261(); await F262(); await F263(); await F264(); await F265(); await F266(); await F267(); await F268(); await F269(); await F270();
        await F271(); await F272(); await F273(); await F274(); await F275(); await F276(); await F277(); await F278(); await F279(); await F280();
        await F281(); await F282(); await F283(); await F284(); await F285(); await F286(); await F287(); await F288(); await F289(); await F290();
        await F291(); await F292(); await F293(); await F294(); await F295(); await F296(); await F297(); await F298(); await F299(); await F300();
        await F301(); await F302(); await F303(); await F304(); await F305(); await F306(); await F307(); await F308(); await F309(); await F310();
        await F311(); await F312(); await F313(); await F314(); await F315(); await F316(); await F317(); await F318(); await F319(); await F320();
        await F321(); await F322(); await F323(); await F324(); await F325(); await F326(); await F327(); await F328(); await F329(); await F330(); await F331(); await F332(); await F333(); await F334(); await F335(); await F336();
    }
}

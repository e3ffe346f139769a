namespace CoroGen.Generator.Tests.Oracle.Constructs;

/// <summary>Records, and copies with changes.</summary>
public sealed class RecordTests : OracleTests
{
    [Fact]
    public void Records_with_and_inheritance() => CheckBody("""
        Person p = new Student("Ann", 20, "MIT") { Tags = [await Get("x"), .. new[] { "y" }] };
        var q = p with { Name = await Get("Bob"), Age = p.Age + await Get(1) };
        Log(q); Log(q == p); Log(q is Student { School: var school, Age: > 20 } ? school : "none");
        var r = (await q.Older(5)) with { Tags = [] };
        Log(r.ToString() + r.Tags.Count);
        var pt = new Point(1, 2);
        var pt2 = pt with { X = await Get(5) };
        pt2.Y += await Get(3);
        Log(pt2); Log(pt == pt2);
        var (x, y) = await pt2.Moved(1, await Get(2));
        Log(x + y);
        var anon = new { A = 1, B = await Get("b") };
        var anon2 = anon with { A = await Get(2) };
        Log(anon2);
        """, types: """
        public partial record Person(string Name, int Age)
        {
            public List<string> Tags { get; init; } = new();
            [Coroutine] public virtual async Coro<Person> Older(int n) => this with { Age = Age + await Get(n) };
        }
        public partial record Student(string Name, int Age, string School) : Person(Name, Age)
        {
            [Coroutine] public override async Coro<Person> Older(int n)
            {
                var older = await base.Older(n * 2);
                return older is Student s ? s with { School = School + await Get("+") } : older;
            }
        }
        public partial record struct Point(int X, int Y)
        {
            [Coroutine] public async Coro<Point> Moved(int dx, int dy) { X += await Get(dx); Y += dy; return this with { Y = Y * await Get(2) }; }
        }
        """);

    [Fact]
    public void With_on_structs_records_and_tuples() => CheckBody(
        """
        S[] arr = [new S { A = 1 }, new S { A = 2 }];
        arr[L(0)] = arr[await Get(1)] with { A = await Get(5), B = L(6) };
        Log(arr);
        var r = (await Get(arr))[L(1)] with { B = arr[0].A + await Get(3) };
        Log(r);
        var an = new { X = 1, Y = await Get("y") };
        var an2 = an with { X = await Get(4) };
        Log(an2); Log(an2.X + an.Y);
        R rec = new R(1, "n") { Z = 3 };
        var rec2 = rec with { N = await Get("m"), Z = rec.Z + await Get(1) };
        Log(rec2 + "" + rec);
        R2 d = new R2(1, "b", 2) ; R asBase = d;
        var rec3 = asBase with { Z = await Get(9) };
        Log(rec3);
        (int A, int B) tup = (1, 2);
        var tup2 = tup with { B = await Get(7) };
        Log(tup2);
        arr[0] = arr[0] with { };
        arr[await Get(0)].P = new P { V = 1 } with { V = await Get(2) };
        Log(arr[0].P.V);
        """,
        types: """
        public struct S { public int A, B; public P P; public override string ToString() => $"{A},{B}"; }
        public struct P { public int V; }
        public record R(int I, string N) { int _z; public int Z { get => _z; init { Log("init Z " + value); _z = value; } } }
        public record R2(int I, string N, int Q) : R(I, N);
        """);

    [Fact]
    public void Records() => CheckBody("""
        var p = new Person("ann", 30);
        Log(await p.Birthday());
        Log(await new Size(2, 3).Area());
        """, types: """
        public partial record Person(string Name, int Age)
        {
            [Coroutine] public async Coro<Person> Birthday() => this with { Age = await Get(Age + 1) };
        }

        public partial record struct Size(int W, int H)
        {
            [Coroutine] public readonly async Coro<int> Area() => await Get(W) * H;
        }
        """);
}

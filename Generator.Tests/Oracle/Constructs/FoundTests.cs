namespace CoroGen.Generator.Tests.Oracle.Constructs;

/// <summary>What random programs and attacks found, and initialisers of members that only an object creation can set.</summary>
public sealed class FoundTests : OracleTests
{
    private const string Types = """
        public class Options
        {
            public Options() => Log("made");
            private string _name = "";
            public string Name { get => _name; init { Log("name " + value); _name = value; } }
            public int Size { get; set; }
            public override string ToString() => _name + Size;
        }
        public record Place(int X, int Y) { public required string Label { get; init; } public int Depth { get; init; } = 3; }
        public record struct Spot(int X) { public int Y { get; init; } }
        """;

    [Fact]
    public void Init_only_members() => CheckBody("""
        var o = new Options { Name = await Get("n"), Size = L(2) };
        Log(o);
        Log(new Options { Size = await Get(1), Name = L("m") });
        """, types: Types);

    [Fact]
    public void Required_members() => CheckBody("""
        var p = new Place(L(1), await Get(2)) { Label = await Get("here"), Depth = L(4) };
        Log(p);
        var s = new Spot(L(1)) { Y = await Get(5) };
        Log(s);
        """, types: Types);

    [Fact]
    public void Local_functions_with_initializers() => CheckBody("""
        var host = new Host();
        await host.Work();
        """, types: """
        public partial class Host
        {
            private int _field = 3;
            [Coroutine]
            public async Coro Work()
            {
                Node Make(int n) => new Node("made") { Value = _field, Field = n };
                await Get(1);
                Log(Make(L(5)).Field + Make(6).Value);
            }
        }
        """);

    [Fact]
    public void Returns_before_a_using_declaration() => CheckBody("""
        Log(await Early(L(true)));
        Log(await Early(false));
        """, """
        [Coroutine]
        static async Coro<int> Early(bool leaves)
        {
            {
                if (leaves) return 1;
                using var reader = new System.IO.StringReader("text");
                Log(reader.ReadLine());
            }

            for (int i = 0; i < 3; i++)
            {
                if (i == 1) continue;
                using var reader = new System.IO.StringReader("line " + i);
                Log(reader.ReadLine());
                if (i == 2) break;
            }

            await Step("end");
            return 2;
        }
        """);

    [Fact]
    public void Joins_of_queries() => CheckBody("""
        var joined = from a in L(new[] { 1, 2, 3 }) join b in await Get(new[] { 2, 3, 4 }) on a equals b select a * b;
        Log(joined.ToList());
        """);

    [Fact]
    public void Try_without_awaits_whose_catch_awaits() => CheckBody("""
        try { int y = L(1); if (y == 1) throw new InvalidOperationException("one"); } catch (InvalidOperationException e) { int x = await Get(2); Log(x + e.Message); }
        """);
}

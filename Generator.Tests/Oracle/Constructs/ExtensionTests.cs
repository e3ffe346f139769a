using Microsoft.CodeAnalysis.CSharp;

namespace CoroGen.Generator.Tests.Oracle.Constructs;

/// <summary>Extension methods and blocks.</summary>
public sealed class ExtensionTests : OracleTests
{
    [Fact]
    public void Extension_blocks_and_the_field_keyword() => CheckBody("""
        var c = new Cell { Name = await Get(" n ") }; c.Name += await Get(" x "); Log(c.Name); Log(await c.Load(2)); Log(c.Double + await Get(c.Count)); c.Count += await Get(5); Log(c.Count);
        Log((await Get(new[] { 1, 2 })).Total(await Get(10))); c?.Name = await Get("q"); Log(c!.Name); c.Count++; Log(c.Part); c.Part ??= await Get("part"); Log(c.Part);
         Log(Cell.Default.Count);
        """, types: """
        public static partial class Ext
        {
            extension(Cell cell)
            {
                public string Double => cell.Name + cell.Name;
            }
            [Coroutine] public static async Coro<string> Load(this Cell cell, int n) { for (int i = 0; i < n; i++) cell.Name += await Get(i); return cell.Name + cell.Double; }
            extension<T>(T[] xs) where T : System.Numerics.INumber<T> { public T Total(T seed) { foreach (var x in xs) seed += x; return seed; } }
            extension(Cell) { public static Cell Default => new() { Count = 42 }; }
        }
        public partial class Cell
        {
            public string Name { get; set => field = value.Trim(); } = "";
            public int Count { get { Log("count"); return field; } set { Log("count=" + value); field = value * 2; } }
            public partial string? Part { get; set; }
        }
        public partial class Cell { public partial string? Part { get => field; set { Log("part " + value); field = value; } } }
        """, options: new() { Language = Microsoft.CodeAnalysis.CSharp.LanguageVersion.Preview });

    [Fact]
    public void Extension_coroutines_as_values() => CheckBody(
        """
        var t = Coro.CreateTask("ab".Spell(1)); await t;
        string? z = null; await (z?.Spell(2) ?? "q".Spell(3));
        """,
        types: """
        public static partial class Ext { [Coroutine] public static async Coro Spell(this string s, int n) { foreach (char c in s) Log(await Get(c)); } }
        """);

    [Fact]
    public void Extension_members() => CheckBody("""
        Log(await "abc".Spell(2));
        Log(await new[] { 1, 2 }.SumSlowly());
        """, types: """
        public static partial class Extensions
        {
            [Coroutine]
            public static async Coro<string> Spell(this string s, int n)
            {
                string result = "";
                foreach (char c in s) result += await Get(c) + new string('.', n);
                return result;
            }

            [Coroutine]
            public static async Coro<int> SumSlowly(this IEnumerable<int> items)
            {
                int sum = 0;
                foreach (int item in items) sum += await Get(item);
                return sum;
            }
        }
        """);
}

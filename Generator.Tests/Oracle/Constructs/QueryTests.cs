namespace CoroGen.Generator.Tests.Oracle.Constructs;

/// <summary>Queries and LINQ.</summary>
public sealed class QueryTests : OracleTests
{
    [Fact]
    public void Iterators_and_linq_between_awaits() => CheckBody("""
        int limit = 2;
        var evens = from x in Source(5) let y = x * limit where y % 2 == 0 group (x, y) by y > limit into g orderby g.Key descending select new { g.Key, Count = g.Count(), Items = g.ToList() };
        limit = await Get(3);
        foreach (var g in evens)
        {
            Log(g.Key); Log(g.Count);
            foreach (var (x, y) in g.Items) Log(x + await Get(y));
            limit++;
        }
        var joined = from a in new[] { 1, 2, 3 } join b in await Get(new[] { 2, 3, 4 }) on a equals b into bs from c in bs.DefaultIfEmpty(limit) select a * c;
        Log(string.Join(",", joined.Where(v => v > limit - await_).Select((v, i) => v + i)));
        Log(string.Join(",", joined));
        IEnumerable<int> Source(int n) { for (int i = 0; i < n; i++) { Log("yield " + i); yield return i * limit; } }
        """, members: """
        private static int await_ = 4;
        """);

    [Fact]
    public void Queries_of_every_form() => CheckBody(
        """
        var src = new[] { 3, 1, 2 };
        var q = from x in await Get(src) where x > 1 select x * 2; Log(q);
        var q2 = from x in src join y in await Get(new[] { 1, 2 }) on x equals y into g from z in g.DefaultIfEmpty() orderby x descending, z select (x, z); Log(q2);
        var q3 = (from int x in (System.Collections.IEnumerable)await Get(src) let y = x + 1 group y by y % 2 into g select g.Key + g.Count()).ToList(); Log(q3);
        Log((await Get(src)).Select(x => x + src.Length).Where(x => x > 4).Sum() + await Get(1));
        Log((from a in src from b in src where a < b select a * b).Aggregate(await Get(0), (x, y) => x + y));
        """);

    [Fact]
    public void Joins_of_queries() => CheckBody("""
        var joined = from a in L(new[] { 1, 2, 3 }) join b in await Get(new[] { 2, 3, 4 }) on a equals b select a * b;
        Log(joined.ToList());
        """);
}

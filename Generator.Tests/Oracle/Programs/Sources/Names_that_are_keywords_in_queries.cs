//! machines
public static partial class Program
{
    private sealed class Pair
    {
        public int @where = 3;

        public int @join() => 1;
    }

    [Coroutine]
    private static async Coro<int> Sum(int @select, IEnumerable<int> @from)
    {
        await Coro.Yield();
        return (from x in @from select x + @select).Sum();
    }

    [Coroutine]
    public static async Coro Run()
    {
        int @where = await Get(1), @on = 2, @equals = await Get(3), @by = 4, @ascending = 5, @descending = 6;
        int @let = await Get(1), @into = 1, @group = 2, @orderby = 3, @in = 4;
        var items = new[] { 1, 2, 3 };
        Log((from x in items where x > @where select x + @equals).Sum());
        Log((from x in items let y = x + @let orderby y descending, @descending select y * @by).First());
        Log((from x in items join y in items on x equals y into all select all.Count() + @on + @into).Sum());
        Log((from x in items group x + @group by x % 2 == @ascending % 2 into g select g.Count() + @in).Sum());
        Func<int, int> captures = @from => (from x in items select x + @from + @orderby + @where).First();
        Log(captures(await Get(2)));
        Log(await Sum(1, items));
        var pair = await Get(new Pair());
        foreach (var found in from x in items where x < pair.@where orderby pair.@join() select new { @from = x, pair.@where }) Log(found);
        Log(@where + @on + @equals + @by);
    }
}

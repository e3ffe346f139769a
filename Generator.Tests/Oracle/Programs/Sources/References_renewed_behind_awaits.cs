//! machines
// None of them lives across an await: behind each it refers to something else before it is used.
public static partial class Program
{
    [Coroutine]
    public static async Coro Run()
    {
        int[] items = [3, 1, 2];
        ref int one = ref items[0];
        one++;
        await Coro.Yield();
        one = ref items[1];
        Log(one++ + items[1]);

        scoped ref int two = ref items[0];
        two = 4;
        if (await Get(true))
        {
            two = ref items[1];
            two = 7;
        }

        Log(items[1]);

        ref readonly int three = ref items[0];
        Log(three);
        await Step("between");
        {
            three = ref items[2];
            Log(three);
        }

        for (int i = 0; i < 3; i++)
        {
            ref int four = ref items[i];
            four++;
            await Coro.Yield();
            four = ref items[0];
            Log(four);
            while (four > 100) four = ref items[1];
        }

        Log(string.Join(",", items));
    }
}

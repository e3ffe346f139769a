namespace CoroGen.Samples.Games;

/// <summary>The opening scene. To skip it is to cancel its task: what must be true afterwards stands in its <c>finally</c>.</summary>
internal static partial class Opening
{
    [Coroutine]
    public static async Coro Play(Battlefield field)
    {
        try
        {
            await Say(field, "Night falls over the castle.");
            await Say(field, "Ten thousand are awake.");
            await Say(field, "Something stirs behind the gate.");
        }
        finally
        {
            field.Caption = "";
            field.IsGateOpen = true;
        }
    }

    [Coroutine]
    private static async Coro Say(Battlefield field, string text)
    {
        for (var length = 1; length <= text.Length; length++)
        {
            field.Caption = text[..length];
            await Coro.Sleep(0.04);
        }

        await Coro.Sleep(1);
    }
}

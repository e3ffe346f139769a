namespace CoroGen.Runtime.Tests.Synchronization;

/// <summary>Tokens that are waited for with a condition.</summary>
internal sealed partial class TokenPool
{
    private readonly CoroCondition _changed = new();

    public int Tokens { get; private set; }

    public bool IsLocked => _changed.IsLocked;

    [Coroutine]
    public async Coro Put(int times)
    {
        for (var i = 0; i < times; i++)
        {
            using (await _changed.Acquire())
            {
                Tokens++;
                _changed.Notify();
            }

            await Coro.Yield();
        }
    }

    /// <summary>Takes tokens until it is cancelled for the third time.</summary>
    [Coroutine]
    public async Coro TakeForEver()
    {
        for (var lives = 3; lives > 0;)
        {
            try
            {
                using (await _changed.Acquire())
                {
                    await _changed.WaitFor(() => Tokens > 0);
                    Tokens--;
                }
            }
            catch (CoroCanceledException)
            {
                lives--;
            }
        }
    }
}

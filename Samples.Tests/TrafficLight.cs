namespace CoroGen.Samples.Tests;

/// <summary>What is tested: a light for cars that lets pedestrians pass when one of them has pressed the button, but not at once.</summary>
internal sealed partial class TrafficLight
{
    private readonly CoroEvent _button = new();

    public string Color { get; private set; } = "green";

    public void Press() => _button.Set();

    [Coroutine]
    public async Coro Run()
    {
        while (true)
        {
            // Cars have their fifteen seconds, whatever pedestrians do.
            await Coro.Sleep(15);
            await _button.Wait();
            Color = "yellow";
            await Coro.Sleep(3);
            Color = "red";
            await Coro.Sleep(10);
            _button.Clear();
            Color = "green";
        }
    }
}

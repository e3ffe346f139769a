namespace CoroGen.Runtime.Tests.ZeroAllocation;

[Collection(MeasuredAlone.Name)]
public partial class ConditionTests
{
    private readonly CoroCondition _condition = new();
    private readonly Func<bool> _isWhite;
    private readonly Func<bool> _isBlack;
    private bool _turn;

    public ConditionTests()
    {
        _isWhite = () => _turn;
        _isBlack = () => !_turn;
    }

    [Fact]
    public void Conditions_allocate_nothing() => Allocations.AssertNone(times => PlayWhite(times), PlayBlack());

    [Coroutine]
    private async Coro PlayWhite(int times)
    {
        for (var i = 0; i < times; i++)
        {
            using (await _condition.Acquire())
            {
                await _condition.WaitFor(_isWhite);
                _turn = false;
                _condition.Notify();
            }
        }
    }

    [Coroutine]
    private async Coro PlayBlack()
    {
        while (true)
        {
            using (await _condition.Acquire())
            {
                await _condition.WaitFor(_isBlack);
                _turn = true;
                _condition.NotifyAll();
            }
        }
    }
}

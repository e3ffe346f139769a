namespace CoroGen.Samples.Games;

/// <summary>What the scripts change and the screen shows.</summary>
internal sealed class Battlefield
{
    public const int Width = 64;
    public const int Height = 20;

    private readonly int[] _guards = new int[Width * Height];

    public bool IsGateOpen { get; set; }

    public string Caption { get; set; } = "";

    public string BossMood { get; set; } = "asleep";

    public int BossColumn { get; set; } = Width / 2;

    public int Rages { get; set; }

    public long Steps { get; private set; }

    public long Arrows { get; set; }

    public long Hits { get; set; }

    /// <summary>How many arrows are in the air above each column.</summary>
    public int[] ArrowsIn { get; } = new int[Width];

    public int GuardsAt(int column, int row) => _guards[(row * Width) + column];

    public void Enter(int column, int row) => _guards[(row * Width) + column]++;

    public void Step(int from, int to, int row)
    {
        Steps++;
        _guards[(row * Width) + from]--;
        _guards[(row * Width) + to]++;
    }
}

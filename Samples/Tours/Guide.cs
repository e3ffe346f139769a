namespace CoroGen.Samples.Tours;

/// <summary>Says what is seen, with the loop's time.</summary>
internal sealed class Guide(bool isShown)
{
    private readonly List<string> _lines = [];

    public IReadOnlyList<string> Lines => _lines;

    public void Enter(string title) => Print($"-- {title}");

    public void Say(string text) => Print($"{EventLoop.Current.Time.TotalSeconds,6:0.00}  {text}");

    private void Print(string line)
    {
        _lines.Add(line);
        if (isShown) Console.WriteLine(line);
    }
}

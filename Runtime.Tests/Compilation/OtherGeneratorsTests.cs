using System.Text.RegularExpressions;
using CoroGen.CompilerServices;

namespace CoroGen.Runtime.Tests.Compilation;

/// <summary>Coroutines whose bodies use what other source generators make: generators do not see each other's output.</summary>
[Collection(MeasuredAlone.Name)]
public sealed partial class OtherGeneratorsTests
{
    [Fact]
    public void GeneratedExpressionsAreUsedOnFrames()
    {
        var machines = CoroutineCounters.CompilerMachines;
        var boxes = CoroutineCounters.FrameBoxes;
        Assert.Equal("one,two,three", Coro.Run(Words("one two  three")));
        Assert.Equal(machines, CoroutineCounters.CompilerMachines);
        Assert.True(CoroutineCounters.FrameBoxes > boxes, "No frame ran.");
    }

    [Coroutine]
    private static async Coro<string> Words(string text)
    {
        var words = new List<string>();
        foreach (Match match in Word().Matches(text))
        {
            await Coro.Yield();
            words.Add(match.Value);
        }

        return string.Join(',', words);
    }

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}

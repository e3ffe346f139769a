using System.Text;

namespace CoroGen.Conformance.Harness;

/// <summary>Compares traces.</summary>
internal static class TraceAssert
{
    /// <summary>Fails with both traces side by side unless they are equal.</summary>
    public static void Equal(string[] recorded, string[] actual)
    {
        if (recorded.SequenceEqual(actual)) return;
        Assert.Fail(SideBySide(recorded, actual));
    }

    static string SideBySide(string[] recorded, string[] actual)
    {
        var width = Math.Max("CPython".Length, recorded.Length == 0 ? 0 : recorded.Max(line => line.Length));
        var text = new StringBuilder("The trace differs from CPython's at the lines marked with >.\n");
        text.Append("  ").Append("CPython".PadRight(width)).Append(" | CoroGen\n");
        for (var i = 0; i < Math.Max(recorded.Length, actual.Length); i++)
        {
            var expected = i < recorded.Length ? recorded[i] : "";
            var got = i < actual.Length ? actual[i] : "";
            text.Append(expected == got ? "  " : "> ").Append(expected.PadRight(width)).Append(" | ").Append(got).Append('\n');
        }

        return text.ToString();
    }
}

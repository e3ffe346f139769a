using System.Globalization;

namespace CoroGen.Generator.Analysis;

/// <summary>FNV-1a: a number for a text which is the same in each run and on each machine.</summary>
internal static class StableHash
{
    /// <summary>The number in sixteen digits.</summary>
    public static string Of(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var character in text)
        {
            hash = unchecked((hash ^ (character & 0xFFu)) * 1099511628211UL);
            hash = unchecked((hash ^ (uint)(character >> 8)) * 1099511628211UL);
        }

        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }
}

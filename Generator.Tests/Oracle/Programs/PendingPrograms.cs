namespace CoroGen.Generator.Tests.Oracle.Programs;

/// <summary>
/// The programs that still fail. The list can only get shorter: what is listed has to fail, and what fails has to be listed.
/// </summary>
internal static class PendingPrograms
{
    // The number is that of the kind of defect, so that the programs of one kind are taken off together.
    private static readonly Dictionary<string, string> s_kinds = new()
    {
        ["Caller_information_of_interpolation_handler"] = "10",
    };

    /// <summary>Runs a check that has to fail exactly if its program is listed.</summary>
    public static void Check(string program, Action check)
    {
        if (!s_kinds.TryGetValue(program, out var kind))
        {
            check();
            return;
        }

        try
        {
            check();
        }
        catch (OracleException)
        {
            return;
        }

        Assert.Fail($"{program} does not fail any more: take it off the list of pending programs (kind {kind}).");
    }
}

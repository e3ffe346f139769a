using System.Runtime.CompilerServices;

namespace CoroGen.Generator.Tests.Oracle;

/// <summary>The base of the oracle's tests. Each test is one construct, and has its row in docs/lowering.md.</summary>
public abstract class OracleTests
{
    /// <summary>What is expected where a test says nothing else.</summary>
    private protected virtual OracleOptions UsualOptions => OracleOptions.Default;

    /// <summary>Checks a coroutine without parameters.</summary>
    /// <param name="body">Its statements.</param>
    /// <param name="members">Other members of its class.</param>
    /// <param name="types">Other types.</param>
    /// <param name="options">What is expected.</param>
    /// <param name="test">The name of the test.</param>
    private protected void CheckBody(
        string body, string members = "", string types = "", OracleOptions? options = null, [CallerMemberName] string test = "") =>
        Check(
            $$"""
            public static partial class Program
            {
                [Coroutine]
                public static async Coro Run()
                {
            {{body}}
                }

            {{members}}
            }

            {{types}}
            """,
            options,
            test);

    /// <summary>Checks a program.</summary>
    /// <param name="source">Its source, with a class <c>Program</c> that has <c>static async Coro Run()</c>.</param>
    /// <param name="options">What is expected.</param>
    /// <param name="test">The name of the test.</param>
    private protected void Check(string source, OracleOptions? options = null, [CallerMemberName] string test = "") =>
        CompilerOracle.Check(source, options ?? UsualOptions, LoweringPage.FallsBack($"{GetType().Name}.{test}"));
}

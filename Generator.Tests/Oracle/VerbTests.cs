using Microsoft.CodeAnalysis.CSharp;

namespace CoroGen.Generator.Tests.Oracle;

/// <summary>Verbs whose overloads are told apart by their arguments: the frame that a call embeds is that of its overload, in old versions of the language too.</summary>
public sealed class VerbTests
{
    private const string Source = """
        public static partial class Program
        {
            [Coroutine]
            public static async Coro Run()
            {
                CoroTask plain = Coro.CreateTask(Step("plain"));
                CoroTask<int> task = Coro.CreateTask(Get(1));
                CoroTask<int>? missing = null;
                await Coro.Gather(Step("a"), Step("b"));
                await Coro.Gather(Step("a"), Step("b"), Step("c"), Step("d"), Step("e"), Step("f"), Step("g"), Step("h"), Step("i"));
                await Coro.Gather(plain, plain);
                await Coro.Gather(plain, Step("c"), plain, Step("d"));
                await Coro.Gather();
                Log(await Coro.Gather(Get(1), Get("x")));
                Log(await Coro.Gather(task, Get("y")));
                Log(await Coro.Gather(second: task, first: Get(2)));
                Log(await Coro.Gather(task, task, task));
                Log((await Coro.Gather(plain, Get(3))).Item2);
                Log((await Coro.Gather(Step("void"), Get(4))).Item2);
                Log((await Coro.Gather(task, Step("void"), plain)).Item1);
                Log((await Coro.Gather(task, plain.WithoutResult(), Get(1), Step("void"))).Item3);
                Log((await Coro.Gather([task, task])).Length);
                Log((await Coro.Gather([Get(1), Get(2)])).Length);
                await Coro.Gather([plain, plain]);
                await Coro.Gather([plain, Step("e")]);
                Log((await Coro.GatherOutcomes(plain, plain)).Item1.IsSuccess);
                Log((await Coro.GatherOutcomes(Throw<int>("no"), task)).Item1.Exception?.Message);
                Log((await Coro.GatherOutcomes(plain, Throw<int>("no"))).Item2.Exception?.Message);
                Log((await Coro.GatherOutcomes(plain, plain, plain, plain)).Length);
                Log((await Coro.GatherOutcomes(plain, Throw<int>("no"), task, Step("f")))[1].Exception?.Message);
                Log((await Coro.GatherOutcomes(Throw<int>("no"), plain, Step("g"), Throw<string>("never"), task))[3].Exception?.Message);
                Log((await Coro.GatherOutcomes(plain)).Length);
                await Coro.Gather(task);
                Log(await Coro.Gather<int, int>(default, Get(2)));
                Log(await Coro.WaitFor(Get(5), null));
                Log(await Coro.WaitFor(task, 1));
                Log(await Coro.Timeout(null, static t => Get(6)));
                Log((await Coro.TryWaitFor(Get(5), null)).Value);
                Log((await Coro.TryWaitFor(Guarded("limited"), 0.0005)).IsTimedOut);
                Log((await Coro.TryWaitFor(Coro.Sleep(10), 0.001)).IsTimedOut);
                Log((await Coro.TryWaitFor(task, 1)).TryGetValue(out var taken) ? taken : -1);
                Log((await Coro.TryTimeout(0.001, static t => Coro.Sleep(10, 1))).IsTimedOut);
                Log((await task.WaitWithoutThrow()).Value);
                Log((await plain.WaitWithoutThrow()).IsSuccess);
                Log((await Coro.CreateTask(Throw<int>("no")).WaitWithoutThrow()).Exception?.Message);
                Log((await Coro.Wait([task, task], 0)).Done.Count);
                Log((await Coro.Wait(new[] { plain, task }, null)).Done.Count);
                try { await Coro.Gather(missing!, Get(7)); } catch (Exception e) { Log(e.GetType().Name); }
                try { await Coro.Gather<int, int>(null!, task); } catch (Exception e) { Log(e.GetType().Name); }
                try { await Coro.GatherOutcomes(plain, null!, Get(7), task); } catch (Exception e) { Log(e.Message); }
                try { await Coro.GatherOutcomes(missing!); } catch (Exception e) { Log(e.GetType().Name); }
                try { await Coro.Gather((Coro<int>[])null!); } catch (Exception e) { Log(e.Message); }
                Log(await Coro.FromTask(static token => System.Threading.Tasks.Task.FromResult(8)));
                await Coro.FromTask(static token => System.Threading.Tasks.Task.CompletedTask);
            }

            [Coroutine] static async Coro<T> Throw<T>(string message) { await Coro.Yield(); throw new InvalidOperationException(message); }
        }
        """;

    [Theory]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.CSharp13)]
    [InlineData(LanguageVersion.Latest)]
    public void Overloads_that_differ_in_their_arguments(LanguageVersion language) =>
        CompilerOracle.Check(Source, OracleOptions.Default with { Language = language });
}

// A device: a crossing with two traffic lights, a sensor for waiting cars that sometimes hangs, and a watchdog. One thread, no allocation while it runs, and one
// native file: NativeAOT. On a machine it would run by Coro.Run; here it runs a minute in virtual time, and prints what happens.
//
//   dotnet run --project Samples.Device -- --check
//   dotnet publish Samples.Device -r linux-x64          # with gcc instead of clang: -p:CppCompilerAndLinker=gcc
using CoroGen;
using CoroGen.Samples.Device;

var crossing = new Crossing(Console.Out);
using var loop = new EventLoop(new EventLoopOptions { TimeProvider = new VirtualClock() });
loop.RunUntilComplete(crossing.RunFor(60));

Console.WriteLine($"{crossing.Changes} changes, {crossing.Restarts} restarts by the watchdog, {crossing.Conflicts} conflicts.");
return args is not ["--check"] || crossing is { Changes: > 10, Restarts: 2, Conflicts: 0 } ? 0 : 1;

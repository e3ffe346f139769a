using BenchmarkDotNet.Running;
using CoroGen.Benchmarks;

if (args is ["--quick", var row]) QuickReport.PrintRow(row);
else if (args is ["--quick"]) QuickReport.Print();
else if (args is ["--echo-server", var server]) EchoReport.Serve(server);
else if (args is ["--build"]) BuildReport.Print();
else if (args is ["--echo"]) EchoReport.Print();
else BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);

using BenchmarkDotNet.Running;
using CoroGen.Benchmarks;

if (args is ["--quick", var row]) QuickReport.PrintRow(row);
else if (args is ["--quick"]) QuickReport.Print();
else BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);

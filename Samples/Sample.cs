namespace CoroGen.Samples;

/// <summary>One entry of the menu.</summary>
/// <param name="Name">What to type to run it.</param>
/// <param name="Description">What it shows, in a few words.</param>
/// <param name="Run">Runs it and gives the exit code of the process; 0 when all that it shows is right.</param>
internal sealed record Sample(string Name, string Description, Func<SampleOptions, int> Run);

namespace CoroGen.Package.Tests;

/// <summary>The projects of the users: each says on what its coroutines ran.</summary>
internal static class Projects
{
    private const string Reference = $"""<PackageReference Include="CoroGen" Version="{Scratch.Version}" />""";

    private const string Modern = "<ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable>";

    // It builds what users build by themselves.
    private const string All = """
        <Project DefaultTargets="Build">
          <ItemGroup><Each Include="*/*.csproj" Exclude="Ungenerated/*.csproj" /></ItemGroup>
          <Target Name="Restore"><MSBuild Projects="@(Each)" Targets="Restore" Properties="IsRestoring=true" /></Target>
          <Target Name="Build"><MSBuild Projects="@(Each)" Targets="Build" BuildInParallel="true" /></Target>
        </Project>
        """;

    private const string Program = """
        using CoroGen;

        Coro.Run(Program.Work());

        internal static partial class Program
        {
            [Coroutine]
            public static async Coro Work()
            {
                Console.WriteLine(CoroTask.Current!.GetType().Name);
                await Inner();
            }

            [Coroutine]
            private static async Coro Inner()
            {
                await Coro.Sleep(0.001);
                Console.WriteLine(Environment.StackTrace.Contains("Inner_Frame"));
            }
        }
        """;

    private const string Slow = """
        using CoroGen;

        Coro.Run(Program.Work());

        internal static partial class Program
        {
            [Coroutine]
            public static async Coro Work()
            {
                Func<Coro> one = Inner;
                await one();
            #pragma warning disable CORO0006
                Func<Coro> two = Inner;
            #pragma warning restore CORO0006
                await two();
                await Plain();
            }

            [Coroutine]
            private static async Coro Inner() => await Coro.Sleep(0.001);

            private static async Coro Plain() => await Coro.Yield();
        }
        """;

    private const string Library = """
        using CoroGen;

        namespace Library;

        public static partial class Work
        {
            [Coroutine]
            public static async Coro<string> Do()
            {
                await Coro.Yield();
                return CoroTask.Current!.GetType().Name;
            }

            public static string Run() => Coro.Run(Do());
        }
        """;

    private const string UserOfLibrary = """
        using CoroGen;
        using Library;

        Console.WriteLine(Work.Run());
        Console.WriteLine(Coro.Run(Work.Do()));
        Console.WriteLine(Coro.Run(Program.Mine()));

        internal static partial class Program
        {
            [Coroutine]
            public static async Coro<string> Mine()
            {
                await Work.Do();
                return CoroTask.Current!.GetType().Name;
            }
        }
        """;

    private const string Strict = """
        using System;
        using CoroGen;

        namespace Strict
        {
            internal static partial class Program
            {
                public static void Main()
                {
                    Console.WriteLine(Coro.Run(Work("a", 3)));
                }

                [Coroutine]
                private static async Coro<string> Work(string text, int count)
                {
                    var name = "";
                    for (var i = 0; i < count; i++)
                    {
                        try
                        {
                            name += await Part(text);
                        }
                        finally
                        {
                            await Coro.Yield();
                        }
                    }

                    return name + CoroTask.Current.GetType().Name;
                }

                [Coroutine]
                private static async Coro<string> Part(string text)
                {
                    await Coro.Sleep(0.001);
                    return text;
                }
            }
        }
        """;

    private const string Hosted = """
        using CoroGen;
        using CoroGen.Hosting;
        using Microsoft.Extensions.Logging.Abstractions;

        using var host = new CoroHost(new CoroHostOptions(), NullLogger<CoroHost>.Instance);
        await host.StartAsync(default);
        Console.WriteLine(await host.Run(Program.Work()));
        await host.StopAsync(default);

        internal static partial class Program
        {
            [Coroutine]
            public static async Coro<string> Work()
            {
                Console.WriteLine(CoroTask.Current!.GetType().Name);
                await Coro.Yield();
                return Thread.CurrentThread.Name!;
            }
        }
        """;

    // Documentation, which a program has none of, and what no program of this size needs.
    private const string StrictOptions = """
        <TreatWarningsAsErrors>true</TreatWarningsAsErrors><AnalysisMode>All</AnalysisMode><GenerateDocumentationFile>true</GenerateDocumentationFile>
        <NoWarn>CS1591;CA1303;CA1515;CA2007</NoWarn>
        """;

    // An older compiler finds no generator in the package.
    private const string WithoutGenerator = """
        <Target Name="OlderCompiler" BeforeTargets="CoroGenCheckGenerator">
          <ItemGroup><Analyzer Remove="@(Analyzer)" Condition="'%(Filename)' == 'CoroGen.Generator'" /></ItemGroup>
        </Target>
        """;

    public static IEnumerable<(string Name, string Text)> Files =>
    [
        ("All.proj", All),
        ("Slow/Slow.csproj", Project("net10.0", "<OutputType>Exe</OutputType>" + Modern, Reference)),
        ("Slow/Program.cs", Slow),
        ("App/App.csproj", Project("net10.0", "<OutputType>Exe</OutputType>" + Modern, Reference)),
        ("App/Program.cs", Program),
        ("CSharp12/CSharp12.csproj", Project("net10.0", "<OutputType>Exe</OutputType><LangVersion>12</LangVersion>" + Modern, Reference)),
        ("CSharp12/Program.cs", Program),
        ("CSharp13/CSharp13.csproj", Project("net10.0", "<OutputType>Exe</OutputType><LangVersion>13</LangVersion>" + Modern, Reference)),
        ("CSharp13/Program.cs", Program),
        ("Library/Library.csproj", Project("net8.0", Modern, Reference)),
        ("Library/Work.cs", Library),
        ("UserOfLibrary/UserOfLibrary.csproj", Project("net10.0", "<OutputType>Exe</OutputType>" + Modern, """<ProjectReference Include="../Library/Library.csproj" />""")),
        ("UserOfLibrary/Program.cs", UserOfLibrary),
        ("Hosted/Hosted.csproj", Project("net10.0", "<OutputType>Exe</OutputType>" + Modern, $"""<PackageReference Include="CoroGen.Hosting" Version="{Scratch.Version}" />""")),
        ("Hosted/Program.cs", Hosted),
        ("Strict/Strict.csproj", Project("net10.0", "<OutputType>Exe</OutputType>" + StrictOptions, Reference)),
        ("Strict/Program.cs", Strict),
        ("Ungenerated/Ungenerated.csproj", Project("net10.0", "<OutputType>Exe</OutputType>" + Modern, Reference, WithoutGenerator)),
        ("Ungenerated/Program.cs", Program),
    ];

    private static string Project(string framework, string properties, string reference, string targets = "") => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFramework>{framework}</TargetFramework>{properties}</PropertyGroup>
          <ItemGroup>{reference}</ItemGroup>
          {targets}
        </Project>
        """;
}

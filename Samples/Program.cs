using System.Text;
using CoroGen.Samples;

Console.OutputEncoding = Encoding.UTF8;
return SampleMenu.Run(args);

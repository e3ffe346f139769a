using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CoroGen.CompilerServices;

namespace CoroGen.Runtime.Tests.Surface;

/// <summary>The documentation of the public methods that users see says what each parameter is.</summary>
public sealed partial class ParameterDocsTests
{
    private static readonly BindingFlags s_any = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Fact]
    public void Every_parameter_is_documented()
    {
        var assembly = typeof(Coro).Assembly;
        var types = assembly.GetExportedTypes().Where(PublicApiTests.IsForUsers).ToDictionary(static type => type.FullName!.Replace('+', '.'));
        var documented = XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member");
        var missing = documented.Where(member => member.Element("inheritdoc") is null && Methods(member, types).Any(method => !Names(method).SetEquals(Told(member))));
        Assert.Empty(missing.Select(static member => member.Attribute("name")!.Value));
    }

    // "M:CoroGen.Coro.Sleep``1(System.TimeSpan,``0)": the methods of that name with so many parameters.
    private static IEnumerable<MethodBase> Methods(XElement member, Dictionary<string, Type> types)
    {
        if (Signature().Match(member.Attribute("name")!.Value) is not { Success: true } parts || !types.TryGetValue(parts.Groups["type"].Value, out var type)) return [];
        var name = parts.Groups["name"].Value.Replace('#', '.');
        var count = Count(parts.Groups["parameters"].Value);
        var methods = name == ".ctor" ? type.GetConstructors(s_any) : type.GetMethods(s_any).Where(method => method.Name == name).Cast<MethodBase>();
        return methods.Where(method => method.GetParameters().Length == count && Told(member).IsSubsetOf(Names(method)));
    }

    private static HashSet<string> Told(XElement member) => [.. member.Elements("param").Select(static element => element.Attribute("name")!.Value)];

    private static HashSet<string> Names(MethodBase method) => [.. method.GetParameters().Select(static parameter => parameter.Name!)];

    private static int Count(string parameters)
    {
        var depth = 0;
        return 1 + parameters.Count(character =>
        {
            if (character is '{' or '[') depth++;
            if (character is '}' or ']') depth--;
            return character == ',' && depth == 0;
        });
    }

    [GeneratedRegex(@"^M:(?<type>.*)\.(?<name>[#\w]+)(``\d+)?\((?<parameters>.*)\)")]
    private static partial Regex Signature();
}

namespace CoroGen.Generator.Tests.RandomPrograms.Constructs;

/// <summary>
/// Places that are reached through objects which may be missing: they are read, set, changed, handed over and called, with awaits in any part. What happens
/// before the missing object is found depends on what the compiler keeps and what it leaves for later.
/// </summary>
internal sealed class ReachedPlaces : Construct
{
    public override bool Fits(Scope scope) => scope.MayAwait;

    public override void Write(StatementWriter body, Scope scope, int depth)
    {
        var writer = new PlaceWriter(body, scope, body.Name("yard"));
        body.Line(writer.Declaration());
        body.Line($"try {{ {writer.Statement()} }} catch (Exception e{writer.Name}) when (e{writer.Name} is NullReferenceException or IndexOutOfRangeException or InvalidOperationException) {{ Log(e{writer.Name}.GetType().Name); }}");
        body.Line($"Log({writer.Name});");
    }

    private sealed class PlaceWriter(StatementWriter body, Scope scope, string name)
    {
        private const int MaxDepth = 3;

        public string Name => name;

        public string Declaration() => $"Yard? {name} = Reach(new Yard {{ Next = {(body.Random.Next(2) == 0 ? "null" : "new()")} }}, {body.Random.Next(3)});";

        public string Statement() => body.Random.Next(8) switch
        {
            0 => $"{Place()} = {Value(0)};",
            1 => $"{Place()} {(body.Random.Next(2) == 0 ? "+" : "*")}= {Value(0)};",
            2 => $"{Place()}++;",
            3 => $"({Place()}, {Place()}) = ({Value(0)}, {Value(0)});",
            4 => $"{Object()}.Maybe ??= {Value(0)};",
            5 => $"Log(Added(b: {Value(0)}, a: ref {Variable()}));",
            6 => $"Log({Value(0)} + {Value(0)});",
            _ => $"Log({Value(0)});",
        };

        private string Object() => body.Random.Next(5) switch
        {
            0 => $"Reach({name}, {body.Random.Next(3)})!",
            1 => $"Reach({name}, 1)!.Next!",
            2 => $"(await ReachLater({name}, {body.Random.Next(3)}))!",
            _ => name + "!",
        };

        private string Struct() => body.Random.Next(5) switch
        {
            0 => $"{Object()}.Both.A",
            1 => $"{Object()}.Vecs[{Index()}]",
            2 => $"({Object()}.Vec)",
            _ => $"{Object()}.Vec",
        };

        private string Index() => body.Random.Next(4) switch
        {
            0 => "0",
            1 => $"Told({body.Random.Next(3)})",
            2 => $"await Get({body.Random.Next(2)})",
            _ => $"Index({body.Int(scope)}) % 2",
        };

        private string Place() => body.Random.Next(7) switch
        {
            0 => $"{Object()}.Value",
            1 => $"{Object()}[{Index()}]",
            2 or 3 => $"{Struct()}[{Index()}]",
            4 => $"{Struct()}.Tenth",
            _ => Variable(),
        };

        private string Variable() => body.Random.Next(2) == 0 ? $"{Object()}.Field" : $"{Struct()}.X";

        private string Value(int depth)
        {
            string Next() => Value(depth + 1);
            return body.Random.Next(depth < MaxDepth ? 29 : 3) switch
            {
                0 => $"await Get({body.Random.Next(4)})",
                1 => $"Told({body.Random.Next(4)})",
                2 => $"{body.Random.Next(4)}",
                3 => $"({Place()} = {Next()})",
                4 => $"({Place()} += {Next()})",
                5 => $"{Place()}{(body.Random.Next(2) == 0 ? "++" : "--")}",
                6 => $"--{Place()}",
                7 => $"(await MaybeLater({body.Random.Next(3)}) ?? {Next()})",
                8 => $"((await MaybeLater({body.Random.Next(3)}) + {Next()}) ?? 7)",
                9 => $"new Yard({Next()}) {{ Field = {Next()}, Value = {Next()} }}.Field",
                10 => $"(new Rec({Next()}, 2) with {{ A = {Next()} }}).A",
                11 => $"Added(ref {Variable()}, {Next()})",
                12 => $"ByIn({Variable()}, {Next()})",
                13 => $"{Struct()}.Add({Next()})",
                14 => $"({Next()} > 0 ? {Next()} : {Next()})",
                15 => $"(({Next()}, {Next()}) == ({Next()}, 1) ? 1 : 2)",
                16 => $"({Next()} switch {{ 0 => {Next()}, _ => {Next()} }})",
                17 => $"new List<int> {{ {Next()}, {Next()} }}.Count",
                18 => $"((List<int>)[{Next()}, {Next()}, .. new[] {{ {Next()} }}]).Count",
                19 => $"new[] {{ {Next()}, {Next()} }}[{Index()}]",
                20 => $"((await ReachLater({name}, {body.Random.Next(3)}))?.Vec.Add({Next()}) ?? {Next()})",
                21 => $"({Next()} > 0 {(body.Random.Next(2) == 0 ? "&&" : "|")} {Next()} > 1 ? 1 : 0)",
                22 => $"(({Place()}, {Place()}) = ({Next()}, {Next()})).Item1",
                23 => $"ByIn(b: {Next()}, a: {Next()})",
                24 => $"({Next()}).CompareTo({Next()})",
                25 => $"Weighed({Next()}, {Next()})",
                26 => $"WeighedByIn({Next()}, {Next()})",
                27 => $"new Yard {{ Next = new Yard({Next()}) {{ Vec = {{ X = {Next()} }} }}, Field = {Next()} }}.Field",
                _ => $"$\"{{({Next()})}}{{({Next()})}}\".Length",
            };
        }
    }
}

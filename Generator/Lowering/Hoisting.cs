namespace CoroGen.Generator.Lowering;

/// <summary>What follows from a variable being a field.</summary>
internal static class Hoisting
{
    /// <summary>Refuses variables that must be fields and cannot be.</summary>
    public static void Check(BodyLowering body)
    {
        foreach (var variable in body.AllVariables)
        {
            if (variable.TypeText == "var" && (variable.IsHoisted || variable.IsDeclaredAtTop || variable.Closure is not null)) throw new UnsupportedConstructException($"'{variable.Name}', a variable of an anonymous type that lives across an await", body.Declaration);
            if (variable.IsRef && (variable.IsHoisted || variable.NeedsDefault)) throw new UnsupportedConstructException($"'{variable.Name}', a reference that lives across an await", body.Declaration);
            if (variable is { IsHoisted: true, Type.IsRefLikeType: true }) throw new UnsupportedConstructException($"'{variable.Name}', a ref struct that lives across an await", body.Declaration);
        }
    }
}

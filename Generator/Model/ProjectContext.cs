namespace CoroGen.Generator.Model;

/// <summary>What a generated file that holds no text of the user has to know of the project.</summary>
/// <param name="HasFileTypes">Whether its language has types that are local to a file.</param>
/// <param name="ExternAliases">The aliases of its references.</param>
internal sealed record ProjectContext(bool HasFileTypes, EquatableArray<string> ExternAliases);

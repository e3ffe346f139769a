using System.Collections;
using CoroGen.Generator.Nodes;

namespace CoroGen.Generator.Layout;

/// <content>Variables of one type that are never live together share a field.</content>
internal sealed partial class Liveness
{
    /// <summary>Gives variables that can share a field one name.</summary>
    public void ShareFields()
    {
        var variables = _numbers.Keys.ToArray();
        var fields = variables.Select(static variable => variable is { IsHoisted: true, Closure: null } || variable.IsParameter).ToArray();
        var conflicts = FindConflicts(variables.Length, fields);
        var taken = new List<List<int>>();

        // Parameters come first: theirs are the names under which Start fills the fields.
        foreach (var number in Enumerable.Range(0, variables.Length).Where(number => fields[number]).OrderBy(number => variables[number].IsParameter ? 0 : 1))
        {
            var variable = variables[number];
            var place = variable.IsParameter
                ? null
                : taken.FirstOrDefault(members => variables[members[0]].FieldTypeText == variable.FieldTypeText && members.All(member => !conflicts[number][member]));
            if (place is null)
            {
                taken.Add([number]);
                continue;
            }

            variable.Name = variables[place[0]].Name;
            variable.SharesField = true;
            place.Add(number);
        }
    }

    private BitArray[] FindConflicts(int count, bool[] fields)
    {
        var conflicts = new BitArray[count];
        for (var i = 0; i < count; i++) conflicts[i] = new BitArray(count);
        void Conflict(int left, int right)
        {
            if (left != right) conflicts[left][right] = conflicts[right][left] = true;
        }

        var live = new BitArray(count);
        for (var i = 0; i < _steps.Count; i++)
        {
            var step = _steps[i];
            After(i, live);
            foreach (var handler in step.Handlers) live.Or(_steps[handler].Live);
            if (step.Writes >= 0 && fields[step.Writes]) ConflictWithLive(step.Writes);
            foreach (var written in step.MayWrite.Where(number => fields[number]))
            {
                ConflictWithLive(written);
                foreach (var other in step.MayWrite) Conflict(written, other);
                foreach (var other in step.Reads) Conflict(written, other);
            }
        }

        void ConflictWithLive(int written)
        {
            for (var number = 0; number < count; number++)
            {
                if (fields[number] && live[number]) Conflict(written, number);
            }
        }

        return conflicts;
    }
}

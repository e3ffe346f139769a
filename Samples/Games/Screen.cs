using Spectre.Console;

namespace CoroGen.Samples.Games;

/// <summary>Draws the field in the terminal, one cell a pixel.</summary>
internal static class Screen
{
    private static readonly TimeSpan s_frame = TimeSpan.FromSeconds(1.0 / 60);

    /// <summary>Runs frames at their pace and draws every second one.</summary>
    public static void Show(Battlefield field, int frames, Action<int> step) => AnsiConsole.Live(new Text("")).Start(context =>
    {
        for (var frame = 0; frame < frames; frame++)
        {
            step(frame);
            if (frame % 2 == 0)
                context.UpdateTarget(new Rows(Draw(field), new Markup($"[grey]frame {frame}[/] boss: [red]{field.BossMood}[/] {field.Caption}")));
            Thread.Sleep(s_frame);
        }
    });

    private static Canvas Draw(Battlefield field)
    {
        var canvas = new Canvas(Battlefield.Width, Battlefield.Height + 2) { PixelWidth = 1 };
        for (var column = 0; column < Battlefield.Width; column++)
        {
            canvas.SetPixel(column, 0, column == field.BossColumn ? Color.Red : Color.Black);
            canvas.SetPixel(column, 1, Shade(field.ArrowsIn[column], 60, Color.Yellow));
            for (var row = 0; row < Battlefield.Height; row++) canvas.SetPixel(column, row + 2, Shade(field.GuardsAt(column, row), 20, Color.Green));
        }

        return canvas;
    }

    private static Color Shade(int count, int most, Color color) => Color.Black.Blend(color, Math.Min(1f, (float)count / most));
}

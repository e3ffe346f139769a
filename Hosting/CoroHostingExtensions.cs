using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CoroGen.Hosting;

/// <summary>Registers a loop with a host.</summary>
public static class CoroHostingExtensions
{
    /// <summary>Adds a <see cref="CoroHost"/>: a loop that runs as long as the host does.</summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="configure">Sets how it behaves, and what runs from the start; null for the defaults.</param>
    public static IServiceCollection AddCoroLoop(this IServiceCollection services, Action<CoroHostOptions, IServiceProvider>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddSingleton(provider =>
        {
            var options = new CoroHostOptions();
            configure?.Invoke(options, provider);
            return new CoroHost(options, provider.GetRequiredService<ILogger<CoroHost>>());
        });
        return services.AddSingleton<IHostedService>(static provider => provider.GetRequiredService<CoroHost>());
    }
}

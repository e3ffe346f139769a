// Coroutines in an ASP.NET Core app. Requests come in on the threads of the pool; what they share, a cache of weather reports, belongs to a loop, and so needs no
// lock: of a hundred requests for one town only the first makes the slow call, and the others wait for it.
//
//   dotnet run --project Samples.Web                # then: curl localhost:5000/weather/oslo
//   dotnet run --project Samples.Web -- --check     # asks itself on a free port
using CoroGen.Samples.Web;

return await WebSample.Run(args);

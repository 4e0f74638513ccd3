using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using MassTransit.Testing;
using Vigie.Contracts;

namespace Vigie.Query.Tests.Sources;

/// <summary>Calls of the tests, and what came of them.</summary>
internal static class SourceCalls
{
    public static Task<HttpResponseMessage> SendAsync(
        this QueryService service, HttpMethod method, string path, object? body, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return service.Client.SendAsync(request);
    }

    public static async Task<JsonNode> ImportAsync(this QueryService service, string query, string file, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var body = new StringContent(file, Encoding.UTF8, "text/x-opml");
        using var response = await service.Client.PostAsync("/api/sources/opml?" + query, body);
        return await JsonAsync(response, status);
    }

    public static async Task<JsonNode> JsonAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == status, $"{(int)response.StatusCode} {body}");
        return JsonNode.Parse(body)!;
    }

    /// <summary>A problem of a type, and the names of the fields that it blames.</summary>
    public static async Task<IReadOnlyList<string>> ProblemAsync(HttpResponseMessage response, HttpStatusCode status, string type)
    {
        var problem = await JsonAsync(response, status);
        Assert.Equal("/problems/" + type, problem["type"]!.GetValue<string>());
        return [.. (problem["errors"]?.AsObject() ?? []).Select(error => error.Key)];
    }

    /// <summary>The last message that registers a source.</summary>
    public static async Task<SourceRegistered> RegisteredAsync(this QueryService service, string id)
    {
        var sent = await service.Bus.Published.SelectAsync<SourceRegistered>(message => message.Context.Message.SourceId == id).ToListAsync();
        return sent[^1].Context.Message;
    }

    public static IReadOnlyList<string> Texts(this JsonNode list, string field) => [.. list.AsArray().Select(item => item![field]!.GetValue<string>())];

    private static async Task<List<T>> ToListAsync<T>(this IAsyncEnumerable<T> messages)
    {
        // The harness waits for further messages until its deadline; those that were confirmed are there already.
        var found = new List<T>();
        using var now = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        try
        {
            await foreach (var message in messages.WithCancellation(now.Token))
                found.Add(message);
        }
        catch (OperationCanceledException) when (found.Count > 0)
        {
            return found;
        }

        return found;
    }
}

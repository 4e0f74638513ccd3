using System.Text.Json;

namespace Vigie.Evaluation;

/// <summary>A line of an input file: <c>id</c>, <c>title</c>, <c>text</c> or <c>body</c>, <c>published</c> or <c>date</c>, <c>heading</c>.</summary>
internal sealed record EvaluationArticle(string Id, string Title, string Text, string? Published, string Heading)
{
    public static IReadOnlyList<EvaluationArticle> ReadAll(FileInfo file) =>
        [.. File.ReadLines(file.FullName).Where(line => !string.IsNullOrWhiteSpace(line)).Select(Read)];

    private static EvaluationArticle Read(string line)
    {
        using var document = JsonDocument.Parse(line);
        return new EvaluationArticle(
            Value(document, "id") ?? "",
            Value(document, "title") ?? "",
            Value(document, "text") ?? Value(document, "body") ?? "",
            Value(document, "published") ?? Value(document, "date"),
            Value(document, "heading") ?? "");
    }

    private static string? Value(JsonDocument document, string property) =>
        document.RootElement.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

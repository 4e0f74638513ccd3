using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Vigie.Contracts.Tests;

/// <summary>JSON Schemas of the contracts, built from the types and their XML docs.</summary>
internal static partial class ContractSchemas
{
    private static readonly XDocument Docs = XDocument.Load(Path.ChangeExtension(typeof(ArticleStored).Assembly.Location, ".xml"));

    public static JsonObject Build() =>
        new(ContractTypes.Records.Select(type => KeyValuePair.Create(type.Name, (JsonNode?)Record(type))));

    private static JsonObject Record(Type type)
    {
        var properties = type.GetProperties().Where(property => property.CanWrite).ToList();
        var required = properties.Where(property => property.GetCustomAttribute<RequiredMemberAttribute>() is not null);
        var schema = new JsonObject { ["type"] = "object", ["description"] = Summary("T:" + type.FullName) };
        if (required.Select(Name).ToArray() is { Length: > 0 } names)
            schema["required"] = new JsonArray([.. names.Select(name => (JsonNode)name)]);
        schema["properties"] = new JsonObject(properties.Select(property => KeyValuePair.Create(Name(property), (JsonNode?)Property(property))));
        return schema;
    }

    private static JsonObject Property(PropertyInfo property)
    {
        var schema = Value(property.PropertyType);
        if (!schema.ContainsKey("$ref"))
            schema["description"] = Summary($"P:{property.DeclaringType!.FullName}.{property.Name}");
        return schema;
    }

    private static JsonObject Value(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(byte[]))
            return new() { ["type"] = "string", ["contentEncoding"] = "base64" };
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
            return new() { ["type"] = "array", ["items"] = Value(type.GetGenericArguments()[0]) };
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>))
            return new() { ["type"] = "object", ["additionalProperties"] = Value(type.GetGenericArguments()[1]) };
        if (type.IsEnum)
            return new() { ["type"] = "string", ["enum"] = new JsonArray([.. Enum.GetNames(type).Select(name => (JsonNode)Member(type, name))]) };
        return type.Name switch
        {
            nameof(String) => new() { ["type"] = "string" },
            nameof(Guid) => new() { ["type"] = "string", ["format"] = "uuid" },
            nameof(DateTimeOffset) => new() { ["type"] = "string", ["format"] = "date-time" },
            nameof(Boolean) => new() { ["type"] = "boolean" },
            nameof(Int32) or nameof(UInt32) or nameof(Int64) => new() { ["type"] = "integer" },
            nameof(Double) or nameof(Decimal) => new() { ["type"] = "number" },
            _ when ContractTypes.Records.Contains(type) => new() { ["$ref"] = "#/components/schemas/" + type.Name },
            _ => throw new NotSupportedException($"A contract has a property of type {type}, which has no schema."),
        };
    }

    private static string Member(Type type, string name) =>
        type.GetField(name)!.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()!.Name;

    private static string Name(PropertyInfo property) => JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    private static string Summary(string member)
    {
        var summary = Docs.Descendants("member").Single(doc => doc.Attribute("name")!.Value == member).Element("summary")!;
        var words = string.Concat(summary.Nodes().Select(node => node is XElement element
            ? element.Attribute("cref")?.Value.Split('(')[0].Split('.')[^1] ?? element.Value
            : node.ToString()));
        return Spaces().Replace(System.Net.WebUtility.HtmlDecode(words), " ").Trim();
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}

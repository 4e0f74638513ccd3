using System.Text.Json.Serialization;

namespace Vigie.Contracts.Annotations;

/// <summary>The kinds of entities.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EntityType>))]
public enum EntityType
{
    /// <summary>A human being.</summary>
    [JsonStringEnumMemberName("person")]
    Person,

    /// <summary>A country, city, region, sea, building.</summary>
    [JsonStringEnumMemberName("place")]
    Place,

    /// <summary>A state body, company, party, alliance, medium.</summary>
    [JsonStringEnumMemberName("organisation")]
    Organisation,

    /// <summary>A programme, treaty or corridor.</summary>
    [JsonStringEnumMemberName("initiative")]
    Initiative,

    /// <summary>A named summit, forum or exercise.</summary>
    [JsonStringEnumMemberName("event")]
    Event,

    /// <summary>A thing that is made or sold.</summary>
    [JsonStringEnumMemberName("product")]
    Product,

    /// <summary>Anything else that has a name.</summary>
    [JsonStringEnumMemberName("other")]
    Other,
}

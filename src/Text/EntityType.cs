namespace Vigie.Text;

/// <summary>The kinds of entities, in the order of the wire format.</summary>
public enum EntityType
{
    /// <summary>A human being.</summary>
    Person,

    /// <summary>A country, city, region, sea, building.</summary>
    Place,

    /// <summary>A state body, company, party, alliance, medium.</summary>
    Organisation,

    /// <summary>A programme, treaty or corridor.</summary>
    Initiative,

    /// <summary>A named summit, forum or exercise.</summary>
    Event,

    /// <summary>A thing that is made or sold.</summary>
    Product,

    /// <summary>Anything else that has a name.</summary>
    Other,
}

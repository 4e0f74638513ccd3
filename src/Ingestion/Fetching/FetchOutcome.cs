namespace Vigie.Ingestion.Fetching;

/// <summary>How a fetch ended.</summary>
internal enum FetchOutcome
{
    /// <summary>There is a body.</summary>
    Fetched,

    /// <summary>The server says that the known version is the current one.</summary>
    Unchanged,

    /// <summary>The publisher, or Vigie's own rules, forbid it.</summary>
    Blocked,

    /// <summary>It did not work.</summary>
    Failed,
}

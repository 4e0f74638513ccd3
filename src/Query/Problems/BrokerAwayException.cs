namespace Vigie.Query.Problems;

/// <summary>The broker did not take over a message in time.</summary>
internal sealed class BrokerAwayException(string message, Exception? cause) : Exception(message, cause);

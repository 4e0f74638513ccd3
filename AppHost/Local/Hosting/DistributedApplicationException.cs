namespace Aspire.Hosting;

/// <summary>The topology cannot run; the message is for the person who started it.</summary>
internal sealed class DistributedApplicationException(string message) : Exception(message);

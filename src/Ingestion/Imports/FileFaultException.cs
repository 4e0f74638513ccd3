namespace Vigie.Ingestion.Imports;

/// <summary>A file of an import cannot be read: for good, or for now.</summary>
internal sealed class FileFaultException(string reason, bool mayPass, TimeSpan? retryAfter = null) : IOException(reason)
{
    /// <summary>Another attempt may succeed.</summary>
    public bool MayPass => mayPass;

    /// <summary>How long the server asks to be left alone; null when it does not say.</summary>
    public TimeSpan? RetryAfter => retryAfter;
}

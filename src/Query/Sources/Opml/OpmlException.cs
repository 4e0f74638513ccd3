namespace Vigie.Query.Sources.Opml;

/// <summary>A file is no OPML.</summary>
internal sealed class OpmlException(string message, int line) : Exception(message)
{
    /// <summary>Line of the mistake, from 1.</summary>
    public int Line => line;
}

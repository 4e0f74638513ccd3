using System.ComponentModel.DataAnnotations;

namespace Vigie.Query.Documents;

/// <summary>Section <c>Documents</c>: limits of pushed documents.</summary>
public sealed class DocumentsOptions
{
    /// <summary>Largest document, in bytes. Base64 makes a third more of it on the bus, where RabbitMQ takes 16 MiB.</summary>
    [Range(1, 12 * 1024 * 1024)]
    public int MaxBytes { get; set; } = 8 * 1024 * 1024;

    /// <summary>Seconds within which the broker must have taken over a document.</summary>
    [Range(1, 60)]
    public int ConfirmSeconds { get; set; } = 10;
}

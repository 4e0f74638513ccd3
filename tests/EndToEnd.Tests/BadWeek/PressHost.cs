using System.Net;

namespace Vigie.EndToEnd.Tests.BadWeek;

/// <summary>A host of the bad week: an address of the loopback network with two feeds.</summary>
internal sealed class PressHost
{
    public PressHost(int number, Trouble trouble)
    {
        (Number, Trouble) = (number, trouble);
        Feeds = [new PressFeed(this, 0), new PressFeed(this, 1)];
    }

    public int Number { get; }

    public Trouble Trouble { get; }

    public IPAddress Address => IPAddress.Parse($"127.0.1.{Number + 1}");

    /// <summary>Scheme, address and port; known when the server listens.</summary>
    public string Origin { get; set; } = "";

    public IReadOnlyList<PressFeed> Feeds { get; }
}

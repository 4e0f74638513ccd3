using System.Net;
using Vigie.Ingestion.Fetching;

namespace Vigie.Ingestion.Tests.Fetching;

public sealed class AddressRulesTests
{
    [Theory]
    [InlineData("93.184.216.34")]
    [InlineData("1.1.1.1")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.0")]
    [InlineData("100.63.255.255")]
    [InlineData("198.17.255.255")]
    [InlineData("223.255.255.255")]
    [InlineData("2606:4700:4700::1111")]
    [InlineData("2a00:1450:4007:80e::200e")]
    [InlineData("::ffff:1.1.1.1")]
    [InlineData("64:ff9b::101:101")]
    [InlineData("2002:101:101::1")]
    public void Public_addresses_are_allowed(string address) => Assert.True(new AddressRules([]).Allow(IPAddress.Parse(address)));

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("10.0.0.1")]
    [InlineData("100.64.0.1")]
    [InlineData("127.0.0.1")]
    [InlineData("127.255.255.254")]
    [InlineData("169.254.169.254")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.0.0.170")]
    [InlineData("192.0.2.1")]
    [InlineData("192.88.99.1")]
    [InlineData("192.168.1.1")]
    [InlineData("198.18.0.1")]
    [InlineData("198.51.100.1")]
    [InlineData("203.0.113.1")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("fe80::1")]
    [InlineData("fc00::1")]
    [InlineData("fd00:ec2::254")]
    [InlineData("ff02::1")]
    [InlineData("2001::1")]
    [InlineData("2001:db8::1")]
    [InlineData("3fff::1")]
    [InlineData("100::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:169.254.169.254")]
    [InlineData("::127.0.0.1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("64:ff9b::a9fe:a9fe")]
    [InlineData("64:ff9b:1::1")]
    [InlineData("2002:7f00:1::1")]
    [InlineData("2002:c0a8:101::1")]
    public void Addresses_of_the_own_network_are_refused_in_every_form(string address) =>
        Assert.False(new AddressRules([]).Allow(IPAddress.Parse(address)));

    [Fact]
    public void The_configuration_can_allow_a_network()
    {
        var rules = new AddressRules([IPNetwork.Parse("127.0.0.0/24"), IPNetwork.Parse("fd00::/8")]);

        Assert.True(rules.Allow(IPAddress.Parse("127.0.0.9")));
        Assert.True(rules.Allow(IPAddress.Parse("::ffff:127.0.0.9")));
        Assert.True(rules.Allow(IPAddress.Parse("fd00::1")));
        Assert.False(rules.Allow(IPAddress.Parse("127.0.1.9")));
    }
}

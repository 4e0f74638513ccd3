namespace Vigie.AppHost.Tests;

public sealed class ModelTests
{
    private readonly IDistributedApplicationBuilder _builder = DistributedApplication.CreateBuilder([]);

    [Fact]
    public void Resources_that_wait_for_each_other_are_refused()
    {
        var (a, b, c) = (Add("a"), Add("b"), Add("c"));
        a.WaitFor(b);
        b.WaitFor(c);
        c.WaitFor(b);

        var problem = Assert.Throws<DistributedApplicationException>(_builder.Build);

        Assert.Contains("b → c → b", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_that_wait_for_the_same_are_no_circle()
    {
        var (a, b, c) = (Add("a"), Add("b"), Add("c"));
        a.WaitFor(b).WaitFor(c);
        b.WaitFor(c);

        _builder.Build();
    }

    [Theory]
    [InlineData("a_b")]
    [InlineData("-a")]
    [InlineData("a--b")]
    [InlineData("1a")]
    public void A_name_that_Aspire_would_refuse_is_refused(string name) =>
        Assert.Throws<DistributedApplicationException>(() => Add(name));

    [Fact]
    public void Names_are_unique()
    {
        Add("a");

        Assert.Throws<DistributedApplicationException>(() => _builder.AddPostgres("A"));
    }

    [Fact]
    public void Secrets_are_escaped_in_addresses()
    {
        var messaging = _builder.AddRabbitMQ("messaging").Resource;
        messaging.Address = new ServerAddress(5672, "a:b", "c@d/e");

        Assert.Equal("amqp://a%3Ab:c%40d%2Fe@127.0.0.1:5672", messaging.ConnectionString);
        Assert.Contains(new("PASSWORD", "c@d/e"), messaging.ConnectionProperties);
    }

    private IResourceBuilder<ProjectResource> Add(string name) => _builder.AddProject<SmallService>(name, launchProfileName: null);
}

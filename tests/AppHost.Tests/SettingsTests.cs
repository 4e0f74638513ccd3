namespace Vigie.AppHost.Tests;

public sealed class SettingsTests
{
    [Fact]
    public void Without_arguments_one_of_each_runs_on_the_default_port()
    {
        var settings = Read();

        Assert.Equal(8080, settings.Port);
        Assert.Equal(1, settings.ReplicasOf("enrichment"));
        Assert.Empty(settings.Documents);
        Assert.Null(settings.Contact);
        Assert.NotEqual(Read().ReaderPassword, settings.ReaderPassword);
    }

    [Fact]
    public void Arguments_choose_port_replicas_and_folders()
    {
        var settings = Read("--port", "9000", "--replicas", "enrichment=3", "--replicas", "query=2", "--documents", "/usr/bin/", "--documents", "..");

        Assert.Equal(9000, settings.Port);
        Assert.Equal((3, 2, 1), (settings.ReplicasOf("enrichment"), settings.ReplicasOf("query"), settings.ReplicasOf("storage")));
        Assert.Equal(["/usr/bin", Path.GetFullPath("..")], settings.Documents.Select(folder => folder.FullName));
        Assert.Equal("bin", settings.Documents[0].Name);
    }

    [Fact]
    public void Sources_are_followed_in_the_name_of_a_contact() =>
        Assert.Equal("veille@redaction.example", Read("--follow", "veille@redaction.example").Contact);

    [Fact]
    public void A_file_of_sources_takes_the_place_of_the_seeds()
    {
        Assert.Null(Read().Sources);
        Assert.Equal("/etc/hosts", Read("--sources", "/etc/hosts").Sources?.FullName);
    }

    [Theory]
    [InlineData("--port", "achtzig", "--port")]
    [InlineData("--follow", "moi", "--follow")]
    [InlineData("--follow", "rédaction@presse.example", "rédaction@presse.example")]
    [InlineData("--follow", "a@b.example) X (", "--follow")]
    [InlineData("--port", "70000", "--port")]
    [InlineData("--replicas", "enrichment", "--replicas enrichment")]
    [InlineData("--replicas", "enrichment=0", "--replicas enrichment=0")]
    [InlineData("--replicas", "cuisine=2", "cuisine")]
    [InlineData("--documents", "/no/such/folder", "/no/such/folder")]
    [InlineData("--sources", "/no/such/file", "/no/such/file")]
    [InlineData("--colour", "red", "--colour")]
    public async Task A_wrong_argument_is_named(string argument, string value, string named)
    {
        var (exitCode, output) = await HostProcess.RunAppHostAsync(argument, value);

        Assert.Equal(1, exitCode);
        Assert.Contains(named, output, StringComparison.Ordinal);
        Assert.DoesNotContain(" at ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_tells_the_arguments()
    {
        var (exitCode, output) = await HostProcess.RunAppHostAsync("--help");

        Assert.Equal(0, exitCode);
        Assert.All(["--port", "--replicas", "NAME=N", "--documents", "--sources", "--follow"], word => Assert.Contains(word, output, StringComparison.Ordinal));
    }

    private static Settings Read(params string[] arguments)
    {
        Assert.True(Settings.TryRead(arguments, out var settings, out _));
        return settings;
    }
}

using Vigie.Contracts;
using Vigie.Ingestion.Sources;

namespace Vigie.Ingestion.Tests.Sources;

public sealed class SeedFileTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    [Fact]
    public void Each_source_is_registered_as_decided_when_the_file_says()
    {
        File.WriteAllText(_path, """
            {"asOf": "2024-01-01T00:00:00Z", "sources": [
                {"id": "courrier", "name": "Le Courrier des steppes", "kind": "feed", "url": "https://courrier.example/flux", "country": "KZ"},
                {"id": "veille", "name": "Veille", "kind": "page", "url": "https://veille.example/", "enabled": false}]}
            """);

        var sources = SeedFile.Read(_path);

        Assert.Equal(["courrier", "veille"], sources.Select(source => source.SourceId));
        Assert.All(sources, source => Assert.Equal(new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero), source.RegisteredAt));
        Assert.Equal((SourceKind.Feed, "KZ", true), (sources[0].Definition.Kind, sources[0].Definition.Country, sources[0].Definition.Enabled));
        Assert.False(sources[1].Definition.Enabled);
    }

    [Theory]
    [InlineData("""{"sources": []}""", "asOf")]
    [InlineData("""{"asOf": "hier", "sources": []}""", "asOf")]
    [InlineData("""{"asOf": "2024-01-01T00:00:00Z", "sources": [{"name": "A", "kind": "feed", "url": "https://a.example/"}]}""", "source 1 ()")]
    [InlineData("""{"asOf": "2024-01-01T00:00:00Z", "sources": [{"id": "a", "name": "A", "kind": "feed"}]}""", "source 1 (a)")]
    [InlineData("""{"asOf": "2024-01-01T00:00:00Z", "sources": [{"id": "a", "name": "A", "kind": "flux", "url": "https://a.example/"}]}""", "source 1 (a)")]
    [InlineData("""{"asOf": "2024-01-01T00:00:00Z", "sources": [{"id": "a", "name": "A", "kind": "feed", "url": "https://a.example/", "pays": "FR"}]}""", "pays")]
    [InlineData("[", "LineNumber")]
    public void What_is_wrong_with_the_file_is_named(string content, string named)
    {
        File.WriteAllText(_path, content);

        var error = Assert.Throws<InvalidDataException>(() => SeedFile.Read(_path));

        Assert.StartsWith(_path, error.Message, StringComparison.Ordinal);
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
    }

    public void Dispose() => File.Delete(_path);
}

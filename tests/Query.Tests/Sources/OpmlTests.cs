using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using MassTransit.Testing;
using Vigie.Contracts;
using static Vigie.Query.Tests.Sources.SourceCalls;

namespace Vigie.Query.Tests.Sources;

[Collection(QueryCollection.Name)]
public sealed class OpmlTests(QueryService service)
{
    private static readonly SourceDefinition Full = new()
    {
        Name = "Le Phare & l’« Été » <a>",
        Kind = SourceKind.Sitemap,
        Url = "https://phare.example/plan.xml?a=1&b=2",
        HomePage = "https://phare.example/",
        Country = "SN",
        Language = "fr-SN",
        Owner = SourceOwner.Public,
        Topics = ["vigie:trade", "sport"],
        IntervalMinutes = 30,
        FullText = FullTextRule.Page,
        Enabled = false,
    };

    [Fact]
    public async Task Sources_are_exported_as_opml_that_readers_know()
    {
        var archive = await SourceArchive.EmptyAsync(service);
        await archive.AddAsync("plein", Full with { Headers = new Dictionary<string, string> { ["X-Key"] = "secret" } });
        await archive.AddAsync("simple", "Simple");

        using var response = await service.Client.GetAsync("/api/sources.opml");

        var text = await response.Content.ReadAsStringAsync();
        var body = XDocument.Parse(text).Root!.Element("body")!;
        Assert.Equal("text/x-opml", response.Content.Headers.ContentType!.MediaType);
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
        Assert.Equal(["Simple", "vigie:trade"], body.Elements().Select(outline => outline.Attribute("text")!.Value));
        Assert.Equal("rss https://simple.example/rss", $"{body.Elements().First().Attribute("type")!.Value} {body.Elements().First().Attribute("xmlUrl")!.Value}");
        var full = Assert.Single(body.Elements().Last().Elements());
        Assert.Equal(
            [Full.Name, Full.Name, Full.Url, Full.HomePage!, "fr-SN", "vigie:trade,sport"],
            new[] { "text", "title", "xmlUrl", "htmlUrl", "language", "category" }.Select(name => full.Attribute(name)!.Value));
    }

    [Fact]
    public async Task An_export_that_the_client_has_is_not_sent_again_until_a_source_changes()
    {
        var archive = await SourceArchive.EmptyAsync(service);
        await archive.AddAsync("a", "A");
        using var first = await service.Client.GetAsync("/api/sources.opml");

        using var again = await service.SendAsync(HttpMethod.Get, "/api/sources.opml", null, ("If-None-Match", first.Headers.ETag!.ToString()));
        await archive.AddAsync("a", SourceArchive.Definition("A", "https://b.example/"), decided: 1);
        using var changed = await service.SendAsync(HttpMethod.Get, "/api/sources.opml", null, ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
    }

    [Fact]
    public async Task What_was_exported_is_imported_the_same()
    {
        var archive = await SourceArchive.EmptyAsync(service);
        await archive.AddAsync("aller-retour", Full);
        await archive.AddAsync("minimal", SourceArchive.Definition("Minimal", "https://minimal.example/rss"));
        var file = await service.Client.GetStringAsync("/api/sources.opml");

        var known = await service.ImportAsync("mode=replace&dryRun=true", file);
        await SourceArchive.EmptyAsync(service);
        var unknown = await service.ImportAsync("", file, HttpStatusCode.Accepted);

        Assert.Equal(["minimal", "aller-retour"], known["unchanged"]!.Texts("id"));
        Assert.Empty(known["changed"]!.AsArray());
        Assert.Equal(["minimal", "aller-retour"], unknown["added"]!.Texts("id"));
        Assert.Equal(Text(Full), Text((await service.RegisteredAsync("aller-retour")).Definition));
        Assert.Equal(
            Text(SourceArchive.Definition("Minimal", "https://minimal.example/rss")), Text((await service.RegisteredAsync("minimal")).Definition));
    }

    [Fact]
    public async Task Appending_adds_what_is_new_and_changes_nothing()
    {
        var archive = await SourceArchive.EmptyAsync(service);
        await archive.AddAsync("connu", SourceArchive.Definition("Connu", "https://www.connu.example/rss/"));
        await archive.AddAsync("autre", "Autre");
        var file = Opml(
            """
            <outline text="Autre nom" xmlUrl="http://connu.example/rss"/>
            <outline text="Nouveau" xmlUrl="https://nouveau.example/rss"/>
            """);

        var planned = await service.ImportAsync("dryRun=true", file);
        var done = await service.ImportAsync("mode=append&dryRun=false", file, HttpStatusCode.Accepted);

        Assert.True(planned["dryRun"]!.GetValue<bool>());
        Assert.False(done["dryRun"]!.GetValue<bool>());
        foreach (var report in new[] { planned, done })
        {
            Assert.Equal(
                """{"id":"nouveau","name":"Nouveau","url":"https://nouveau.example/rss","line":4,"fields":[]}""",
                Assert.Single(report["added"]!.AsArray())!.ToJsonString());
            Assert.Equal(["connu"], report["unchanged"]!.Texts("id"));
            Assert.Empty(report["changed"]!.AsArray());
            Assert.Empty(report["removed"]!.AsArray());
        }

        Assert.Equal("https://nouveau.example/rss", (await service.RegisteredAsync("nouveau")).Definition.Url);
    }

    [Fact]
    public async Task A_dry_run_sends_nothing()
    {
        await SourceArchive.EmptyAsync(service);

        await service.ImportAsync("dryRun=true", Opml("""<outline text="À sec" xmlUrl="https://sec.example/"/>"""));
        await service.ImportAsync("", Opml("""<outline text="Mouillé" xmlUrl="https://mouille.example/"/>"""), HttpStatusCode.Accepted);

        Assert.NotNull(await service.RegisteredAsync("mouille"));
        Assert.DoesNotContain(
            service.Bus.Published.Select<SourceRegistered>(new CancellationToken(canceled: true)), message => message.Context.Message.SourceId == "a-sec");
    }

    [Fact]
    public async Task Replacing_changes_what_the_file_says_and_removes_what_it_does_not_have()
    {
        var archive = await SourceArchive.EmptyAsync(service);
        await archive.AddAsync("garde", Full with
        {
            Name = "Garde",
            Url = "https://garde.example/rss",
            Headers = new Dictionary<string, string> { ["X-Key"] = "secret" },
        });
        await archive.AddAsync("pareil", "Pareil");
        await archive.AddAsync("parti", "Parti");

        var report = await service.ImportAsync(
            "mode=replace",
            Opml(
                """
                <outline text="Garde toujours" xmlUrl="https://garde.example/rss"/>
                <outline text="Pareil" xmlUrl="https://pareil.example/rss"/>
                """),
            HttpStatusCode.Accepted);

        Assert.Equal(
            """[{"id":"garde","name":"Garde toujours","url":"https://garde.example/rss","line":3,"fields":["name"]}]""", report["changed"]!.ToJsonString());
        Assert.Equal(["pareil"], report["unchanged"]!.Texts("id"));
        Assert.Equal("""[{"id":"parti","name":"Parti","url":"https://parti.example/rss","line":null,"fields":[]}]""", report["removed"]!.ToJsonString());
        var kept = (await service.RegisteredAsync("garde")).Definition;
        Assert.Equal("sitemap SN secret", $"{kept.Kind.ToString().ToLowerInvariant()} {kept.Country} {kept.Headers["X-Key"]}");
        Assert.True(await service.Bus.Published.Any<SourceRemoved>(message => message.Context.Message.SourceId == "parti"));
    }

    [Fact]
    public async Task A_source_whose_address_was_changed_in_our_own_file_stays_the_same_source()
    {
        var archive = await SourceArchive.EmptyAsync(service);
        await archive.AddAsync("demenage", Full with { Headers = new Dictionary<string, string> { ["X-Key"] = "secret" } });
        var file = (await service.Client.GetStringAsync("/api/sources.opml")).Replace("phare.example/plan.xml", "ailleurs.example/plan.xml", StringComparison.Ordinal);

        var report = await service.ImportAsync("mode=replace&dryRun=true", file);

        var changed = Assert.Single(report["changed"]!.AsArray())!;
        Assert.Equal("demenage", changed["id"]!.GetValue<string>());
        Assert.Equal(["url", "headers"], changed["fields"]!.AsArray().Select(field => field!.GetValue<string>()));
        Assert.Empty(report["removed"]!.AsArray());
    }

    [Fact]
    public async Task Folders_and_categories_become_topics()
    {
        await SourceArchive.EmptyAsync(service);

        await service.ImportAsync(
            "",
            Opml(
                """
                <outline text="Monde"><outline title="Afrique, Maghreb">
                  <outline text="Dossiers" xmlUrl="https://dossiers.example/rss"/>
                  <outline text="Catégories" category="/Politique/Élections, vigie:trade,," xmlUrl="https://categories.example/rss"/>
                </outline></outline>
                <outline text="Plus tard"><outline text="Dossiers encore" xmlUrl="https://dossiers.example/rss"/></outline>
                """),
            HttpStatusCode.Accepted);

        Assert.Equal(["Monde", "Afrique Maghreb", "Plus tard"], (await service.RegisteredAsync("dossiers")).Definition.Topics);
        Assert.Equal(["Politique/Élections", "vigie:trade"], (await service.RegisteredAsync("categories")).Definition.Topics);
    }

    [Theory]
    [InlineData("""<outline text="Casse" xmlurl="https://casse.example/rss" HTMLURL="https://casse.example/"/>""")]
    [InlineData("""<OUTLINE TEXT="Casse" XMLURL="https://casse.example/rss" htmlUrl="https://casse.example/"></OUTLINE>""")]
    [InlineData("""<outline title="Casse" xmlUrl="feed://casse.example/rss" htmlUrl="https://casse.example/"/>""", "http://casse.example/rss")]
    [InlineData("""<outline text="Casse" xmlUrl="feed:https://casse.example/rss" htmlUrl="https://casse.example/"/>""")]
    [InlineData("""<outline text="  Casse  " type="atom" xmlUrl=" https://casse.example/rss " htmlUrl="https://casse.example/" language="unknown"/>""")]
    [InlineData("""<outline text="&#1;Ca&#xD800;sse&#0;" xmlUrl="https://casse.example/rss" htmlUrl="https://casse.example/"/>""")]
    [InlineData("""<outline text="Casse" xmlUrl="https://casse.example/rss?a=1&b=2&amp;c=3" htmlUrl="https://casse.example/"/>""", "https://casse.example/rss?a=1&b=2&c=3")]
    public async Task Outlines_are_read_as_readers_write_them(string outline, string url = "https://casse.example/rss")
    {
        await SourceArchive.EmptyAsync(service);

        await service.ImportAsync("", Opml(outline), HttpStatusCode.Accepted);

        var source = (await service.RegisteredAsync("casse")).Definition;
        Assert.Equal($"Casse {url} https://casse.example/", $"{source.Name} {source.Url} {source.HomePage}");
        Assert.Null(source.Language);
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    [InlineData("iso-8859-1", false)]
    [InlineData("windows-1252", false)]
    public async Task Encodings_are_those_that_are_declared_or_found(string name, bool withMark)
    {
        await SourceArchive.EmptyAsync(service);
        var encoding = name == "windows-1252" ? Encoding.Latin1 : Encoding.GetEncoding(name);
        var text = $"""<?xml version="1.0" encoding="{name}"?><opml><body><outline text="L'été à Genève &eacute;" xmlUrl="https://a.example/"/></body></opml>""";
        using var body = new ByteArrayContent([.. withMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)]);
        body.Headers.ContentType = MediaTypeHeaderValue.Parse("application/octet-stream");

        using var response = await service.Client.PostAsync("/api/sources/opml?dryRun=true", body);

        Assert.Equal(["L'été à Genève é"], (await JsonAsync(response, HttpStatusCode.OK))["added"]!.Texts("name"));
    }

    [Fact]
    public async Task Names_that_are_missing_or_the_same_still_give_sources()
    {
        await SourceArchive.EmptyAsync(service);

        var report = await service.ImportAsync(
            "dryRun=true",
            Opml(
                """
                <outline xmlUrl="https://www.sans-nom.example/rss"/>
                <outline text="Actu" xmlUrl="https://un.example/rss"/>
                <outline text="Actu" xmlUrl="https://deux.example/rss"/>
                <outline text="Actu 2" xmlUrl="https://trois.example/rss"/>
                <outline text="Actu" xmlUrl="https://quatre.example/rss"/>
                """));

        Assert.Equal(["sans-nom-example", "actu", "actu-2", "actu-2-2", "actu-3"], report["added"]!.Texts("id"));
    }

    [Fact]
    public async Task Outlines_that_no_source_is_made_of_are_listed_with_line_and_reason()
    {
        await SourceArchive.EmptyAsync(service);

        var report = await service.ImportAsync(
            "dryRun=true",
            Opml(
                """
                <outline text="Note"/>
                <outline text="Dossier vide">
                </outline>
                <outline text="Fichier" xmlUrl="file:///etc/passwd"/>
                <outline text="Bon" xmlUrl="https://bon.example/rss"/>
                <outline text="Clé" xmlUrl="https://moi:secret@cle.example/rss"/>
                <outline text="Bon encore" xmlUrl="https://www.bon.example/rss#a"/>
                <outline vigie:id="FAUX" vigie:kind="blog" vigie:intervalMinutes="dix" text="Faux" xmlUrl="https://faux.example/rss"/>
                """));

        Assert.Equal(["bon"], report["added"]!.Texts("id"));
        Assert.Equal([3, 4, 6, 8, 9, 10], report["refused"]!.AsArray().Select(refusal => refusal!["line"]!.GetValue<int>()));
        var reasons = report["refused"]!.Texts("reason");
        Assert.Contains("no xmlUrl", reasons[0], StringComparison.Ordinal);
        Assert.StartsWith("url:", reasons[2], StringComparison.Ordinal);
        Assert.Contains("Line 7", reasons[4], StringComparison.Ordinal);
        Assert.All(["id:", "kind:", "intervalMinutes:"], field => Assert.Contains(field, reasons[5], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("<opml><body>\n<outline text='a' xmlUrl='https://a.example/'>\n</body></opml>", 3)]
    [InlineData("<rss version='2.0'/>", 1)]
    [InlineData("\n\n<?xml version='1.0'?>\n<rss/>", 4)]
    [InlineData("<!DOCTYPE opml [<!ENTITY a 'aa'>]><opml><body><outline text='&a;'/></body></opml>", 1)]
    [InlineData("<!DOCTYPE opml SYSTEM 'file:///etc/passwd'><opml/>", 1)]
    [InlineData("du texte", 1)]
    [InlineData("\u0001\u0002\u0000", 1)]
    public async Task What_is_no_opml_is_refused_with_the_line(string file, int line)
    {
        var problem = await service.ImportAsync("", file, HttpStatusCode.BadRequest);

        Assert.Equal("/problems/malformed-body", problem["type"]!.GetValue<string>());
        Assert.Equal(line, problem["line"]!.GetValue<int>());
    }

    [Fact]
    public async Task Thousands_of_feeds_of_one_name_are_planned_at_once()
    {
        await SourceArchive.EmptyAsync(service);
        var feeds = Enumerable.Range(0, 10_000).Select(number => $"<outline text='Actu' xmlUrl='https://flux{number}.example/'/>");

        var report = await service.ImportAsync("dryRun=true", Opml(string.Concat(feeds)));

        Assert.Equal("actu-10000", report["added"]!.Texts("id")[^1]);
    }

    [Fact]
    public async Task Deep_and_huge_files_are_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<outline text='a'>", 100_000));
        var many = Opml(string.Concat(Enumerable.Repeat("<outline text='a'/>", 20_001)));
        var huge = Opml($"<outline text='{new string('a', 4 * 1024 * 1024)}'/>");

        Assert.Contains("50", (await service.ImportAsync("", "<opml><body>" + deep, HttpStatusCode.BadRequest))["detail"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("20000", (await service.ImportAsync("", many, HttpStatusCode.BadRequest))["detail"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("/problems/too-large", (await service.ImportAsync("", huge, HttpStatusCode.RequestEntityTooLarge))["type"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("mode=merge", "mode")]
    [InlineData("dryRun=1", "dryRun")]
    [InlineData("dryrun=true&force=1", "force")]
    public async Task Parameters_that_cannot_be_used_are_named(string query, string name)
    {
        var problem = await service.ImportAsync(query, Opml(""), HttpStatusCode.BadRequest);

        Assert.Equal([name], problem["errors"]!.AsObject().Select(error => error.Key));
    }

    [Fact]
    public async Task Other_media_types_are_refused()
    {
        using var body = new StringContent(Opml(""), Encoding.UTF8, "application/json");

        using var response = await service.Client.PostAsync("/api/sources/opml", body);

        await ProblemAsync(response, HttpStatusCode.UnsupportedMediaType, "unsupported-media-type");
    }

    private static string Opml(string outlines) =>
        $"""<opml version="1.1" xmlns:vigie="urn:vigie:opml:1"><head><title>Mes flux</title></head>{"\n"}<body>{"\n"}{outlines}{"\n"}</body></opml>""";

    private static string Text(SourceDefinition definition) => JsonSerializer.Serialize(definition, ContractJson.Options);
}

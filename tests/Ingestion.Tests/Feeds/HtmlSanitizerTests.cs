using Vigie.Ingestion.Feeds.Html;

namespace Vigie.Ingestion.Tests.Feeds;

public sealed class HtmlSanitizerTests
{
    [Theory]
    [InlineData("<p>Bonjour</p>", "<p>Bonjour</p>")]
    [InlineData("a<script>x()</script>b", "ab")]
    [InlineData("a<script>if (a < b) '</p>'", "a")]
    [InlineData("a<SCRIPT src=x />b", "ab")]
    [InlineData("a<style>p { color: red }</style>b", "ab")]
    [InlineData("a<applet><b>c</b><applet></applet></applet>b", "ab")]
    [InlineData("<iframe src='https://a.example'></iframe>a", "a")]
    [InlineData("<p onclick='x()' class='b'>a</p>", "<p class=\"b\">a</p>")]
    [InlineData("<a href='javascript:x()'>a</a>", "<a href=\"\">a</a>")]
    [InlineData("<a href='java&#115;cript:x()'>a</a>", "<a href=\"\">a</a>")]
    [InlineData("<a href=' javascript:x()'>a</a>", "<a href=\"\">a</a>")]
    [InlineData("<img src='data:text/html,x'>", "<img src=\"\" />")]
    [InlineData("<a href=/b?c=1&amp;d=2>a</a>", "<a href=\"https://a.example/b?c=1&amp;d=2\">a</a>")]
    [InlineData("<a href='https://b.example/?c=1&d=2'>a</a>", "<a href=\"https://b.example/?c=1&d=2\">a</a>")]
    [InlineData("<a title='b' href='#c'>a</a>", "<a href=\"https://a.example/#c\" title=\"b\">a</a>")]
    [InlineData("a<br>b<br/>c</br>", "a<br />b<br />c")]
    [InlineData("a <!-- b --> c", "a  c")]
    [InlineData("a < b", "a &lt; b")]
    [InlineData("l&#146;Inde", "l&#x2019;Inde")]
    [InlineData("<p style='color: red; position: fixed; background: url(x)'>a</p>", "<p style=\"color: red;\">a</p>")]
    [InlineData("<p style='width: expression(x())'>a</p>", "<p>a</p>")]
    [InlineData("<inconnu>a</inconnu>", "a")]
    public void Leaves_what_carries_content(string html, string clean)
    {
        Assert.Equal(clean, HtmlSanitizer.Clean(html, new Uri("https://a.example/")));
    }
}

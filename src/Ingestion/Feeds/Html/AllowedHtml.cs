using System.Collections.Frozen;

namespace Vigie.Ingestion.Feeds.Html;

/// <summary>The elements and attributes that may stay in content: HTML's own, old ones of the browsers' wars, and shapes of SVG.</summary>
internal static class AllowedHtml
{
    public static readonly FrozenSet<string> Elements = Words(
        """
        a abbr acronym address area article aside audio b big blockquote br button canvas caption center cite code col colgroup command
        datagrid datalist dd del details dfn dialog dir div dl dt em event-source fieldset figcaption figure font footer form h1 h2 h3 h4
        h5 h6 header hr i img input ins kbd keygen label legend li m main map mark menu meter multicol nav nextid noscript ol optgroup
        option output p pre progress q rp rt ruby s samp section select small sound source spacer span strike strong sub summary sup
        table tbody td textarea tfoot th thead time tr tt u ul var video wbr
        """);

    public static readonly FrozenSet<string> Attributes = Words(
        """
        abbr accept accept-charset accesskey action align alt autocomplete autofocus axis background balance bgcolor bgproperties border
        bordercolor bordercolordark bordercolorlight bottompadding cellpadding cellspacing ch challenge char charoff charset checked choff
        cite class clear color cols colspan compact contenteditable controls coords data datafld datapagesize datasrc datetime default
        delay dir disabled draggable dynsrc enctype end face for form frame galleryimg gutter headers height hidden hidefocus high href
        hreflang hspace icon id inputmode ismap keytype label lang leftspacing list longdesc loop loopcount loopend loopstart low lowsrc
        max maxlength media method min multiple name nohref noshade nowrap open optimum pattern ping point-size poster pqg preload prompt
        radiogroup readonly rel repeat-max repeat-min replace required rev rightspacing rows rowspan rules scope selected shape size span
        src srcset start step style summary suppress tabindex target template title toppadding type unselectable urn usemap valign value
        variable volume vrml vspace width wrap xml:lang
        """);

    public static readonly FrozenSet<string> Addresses = Words(
        "action background cite data dynsrc href longdesc lowsrc ping poster src urn usemap vrml xlink:href");

    public static readonly FrozenSet<string> Void = Words(
        "area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr");

    /// <summary>Elements that go with all that they hold.</summary>
    public static readonly FrozenSet<string> Dropped = Words("applet script style template");

    public static readonly FrozenSet<string> SvgElements = Words(
        """
        a circle defs desc ellipse font-face g glyph hkern line linearGradient marker metadata missing-glyph mpath path polygon polyline
        radialGradient rect stop svg switch text title tspan use
        """);

    public static readonly FrozenSet<string> SvgAttributes = Words(
        """
        baseProfile class color cx cy d dx dy fill fill-opacity fill-rule font-family font-size font-style font-weight
        gradientTransform gradientUnits height id marker-end marker-mid marker-start offset opacity orient pathLength points
        preserveAspectRatio r refX refY rotate rx ry stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap
        stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor transform version viewBox width x x1 x2 xlink:href
        xlink:title y y1 y2
        """);

    public static readonly FrozenSet<string> Schemes = Words("callto feed ftp gopher http https irc mailto news sftp sip tel webcal xmpp");

    private static FrozenSet<string> Words(string list) =>
        list.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}

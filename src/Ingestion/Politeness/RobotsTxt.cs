using System.Globalization;
using System.Text;

namespace Vigie.Ingestion.Politeness;

/// <summary>A robots.txt by RFC 9309. Whatever its bytes are, reading it gives the rules that can be made out.</summary>
internal sealed class RobotsTxt
{
    /// <summary>What is read of a file; the RFC asks for at least this much.</summary>
    public const int MaxBytes = 500 * 1024;

    private static readonly TimeSpan LongestDelay = TimeSpan.FromDays(1);
    private static readonly string[] AgentKeys = ["user-agent", "useragent", "user agent"];
    private static readonly string[] DisallowKeys = ["disallow", "dissallow", "dissalow", "disalow", "diasllow", "disallaw"];

    private readonly Dictionary<string, RobotsGroup> _groups = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _sitemaps = [];

    private RobotsTxt()
    {
    }

    /// <summary>The file of a site that has none.</summary>
    public static RobotsTxt Empty { get; } = new();

    /// <summary>The addresses of the sitemaps that the file names, as written.</summary>
    public IReadOnlyList<string> Sitemaps => _sitemaps;

    public static RobotsTxt Parse(ReadOnlySpan<byte> content)
    {
        var robots = new RobotsTxt();
        var reader = new LineReader(robots);
        // Latin-1 keeps each octet as one character: paths are compared as octets.
        var text = Encoding.Latin1.GetString(Limited(content)).AsSpan();
        foreach (var line in text.SplitAny('\r', '\n'))
            reader.Read(text[line]);
        foreach (var group in robots._groups.Values)
            group.Sort();
        return robots;
    }

    /// <summary>The rules for the crawler of this product token (<c>vigie</c>): its own groups, else those of <c>*</c>, else none.</summary>
    public RobotsGroup For(string productToken) =>
        _groups.GetValueOrDefault(productToken) ?? _groups.GetValueOrDefault("*") ?? new RobotsGroup();

    // A rule that the limit cuts off in the middle would mean something else.
    private static ReadOnlySpan<byte> Limited(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            content = content[3..];
        if (content.Length <= MaxBytes)
            return content;
        var cut = content[..MaxBytes];
        return cut[..(cut.LastIndexOfAny((byte)'\r', (byte)'\n') + 1)];
    }

    private RobotsGroup Group(string agent)
    {
        if (!_groups.TryGetValue(agent, out var group))
            _groups.Add(agent, group = new RobotsGroup());
        return group;
    }

    /// <summary>Goes through the lines and knows whom the group that is being read is for.</summary>
    private sealed class LineReader(RobotsTxt robots)
    {
        private readonly HashSet<RobotsGroup> _current = [];
        private readonly HashSet<RobotsGroup> _delayed = [];
        private bool _hasRules;
        private bool _hasDelay;

        public void Read(ReadOnlySpan<char> line)
        {
            var comment = line.IndexOf('#');
            line = Trim(comment < 0 ? line : line[..comment]);
            if (!TrySplit(line, out var key, out var value))
                return;

            if (Is(key, AgentKeys))
                StartGroup(value);
            else if (Is(key, DisallowKeys))
                AddRule(value, allow: false);
            else if (Is(key, "allow"))
                AddRule(value, allow: true);
            else if (Is(key, "crawl-delay", "crawldelay"))
                AddDelay(value);
            else if (Is(key, "sitemap", "site-map") && value.Length > 0)
                robots._sitemaps.Add(Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(value.ToString())));
        }

        // Other lines than rules do not end a list of agents: "Parsing of other records MUST NOT interfere" (section 2.2.4).
        // Where a delay is all that stands between two agents, it is meant for the first.
        private void StartGroup(ReadOnlySpan<char> agent)
        {
            if (_hasRules)
                _current.Clear();
            if (_hasRules || _hasDelay)
                _delayed.Clear();
            _hasRules = _hasDelay = false;
            var group = ProductToken(agent) is { Length: > 0 } token ? robots.Group(token) : new RobotsGroup();
            _current.Add(group);
            _delayed.Add(group);
        }

        private void AddRule(ReadOnlySpan<char> path, bool allow)
        {
            if (_current.Count == 0)
                return;
            _hasRules = true;
            if (PathPattern.TryParse(path.ToString()) is not { } pattern)
                return;
            foreach (var group in _current)
                group.Add(pattern, allow);
        }

        private void AddDelay(ReadOnlySpan<char> value)
        {
            if (!double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) || !(seconds > 0))
                return;
            var delay = seconds < LongestDelay.TotalSeconds ? TimeSpan.FromSeconds(seconds) : LongestDelay;
            foreach (var group in _delayed)
                group.AskForDelay(delay);
            _hasDelay = true;
        }

        // "Googlebot/2.1" and "Googlebot Images" name Googlebot, as the reference parser reads them.
        private static string ProductToken(ReadOnlySpan<char> agent)
        {
            if (agent is "*" or ['*', ' ' or '\t', ..])
                return "*";
            var length = 0;
            while (length < agent.Length && (char.IsAsciiLetter(agent[length]) || agent[length] is '-' or '_'))
                length++;
            return agent[..length].ToString();
        }

        // A colon that was forgotten is read where just two words stand on the line.
        private static bool TrySplit(ReadOnlySpan<char> line, out ReadOnlySpan<char> key, out ReadOnlySpan<char> value)
        {
            var at = line.IndexOf(':');
            if (at < 0)
            {
                at = line.IndexOfAny(' ', '\t');
                if (at > 0 && Trim(line[at..]).IndexOfAny(' ', '\t') >= 0)
                    at = -1;
            }

            key = at > 0 ? Trim(line[..at]) : default;
            value = at > 0 ? Trim(line[(at + 1)..]) : default;
            return at > 0;
        }

        private static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text) => text.Trim(" \t\f\v\0");

        private static bool Is(ReadOnlySpan<char> key, params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
                if (key.Equals(name, StringComparison.OrdinalIgnoreCase))
                    return true;
            return false;
        }
    }
}

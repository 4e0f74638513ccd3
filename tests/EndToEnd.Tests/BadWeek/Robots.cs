namespace Vigie.EndToEnd.Tests.BadWeek;

/// <summary>The robots.txt of the bad week.</summary>
internal static class Robots
{
    public const string ForbiddenFolder = "/abonnes/";

    /// <summary>The file of a host; null when it has none.</summary>
    public static string? Of(PressHost host) => host.Trouble switch
    {
        Trouble.RobotsForbidAll => "User-agent: *\nDisallow: /\n",
        Trouble.RobotsForbidSome => $"User-agent: autre\nDisallow: /\n\nUser-agent: vigie\nDisallow: {ForbiddenFolder}\nAllow: /\n",
        _ => host.Number % 2 == 0 ? null : "User-agent: *\nDisallow: /recherche\n",
    };
}

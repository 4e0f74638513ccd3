namespace Vigie.AppHost.Local.Running;

/// <summary>Who starts after whom.</summary>
internal static class WaitOrder
{
    /// <summary>Projects that wait for each other in a circle would never start.</summary>
    public static void RefuseCycles(IEnumerable<ProjectResource> projects)
    {
        var done = new HashSet<IResource>();
        foreach (var project in projects)
            Visit(project, [], done);
    }

    private static void Visit(IResource resource, List<IResource> path, HashSet<IResource> done)
    {
        var start = path.IndexOf(resource);
        if (start >= 0)
        {
            var circle = path.Skip(start).Append(resource).Select(member => member.Name);
            throw new DistributedApplicationException($"These resources wait for each other: {string.Join(" → ", circle)}.");
        }

        if (resource is not ProjectResource project || done.Contains(project))
            return;
        path.Add(project);
        foreach (var needed in project.WaitsFor)
            Visit(needed, path, done);
        path.Remove(project);
        done.Add(project);
    }
}

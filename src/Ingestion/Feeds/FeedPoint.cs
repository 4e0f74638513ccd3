namespace Vigie.Ingestion.Feeds;

/// <summary>A place in degrees of WGS 84.</summary>
internal readonly record struct FeedPoint(double Latitude, double Longitude);

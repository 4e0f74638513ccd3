namespace Vigie.Ingestion.Visits;

internal static class VisitsExtensions
{
    public static void AddVisits(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<VisitOptions>().BindConfiguration("Visits").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<VisitBook>();
        builder.Services.AddSingleton<PageBook>();
        builder.Services.AddSingleton<SitemapLister>();
        builder.Services.AddSingleton<SourceLister>();
        builder.Services.AddSingleton<ItemCollector>();
        builder.Services.AddSingleton<SourceVisitor>();
        if (builder.Configuration.GetValue<bool>("Visits:Enabled"))
            builder.Services.AddHostedService<VisitScheduler>();
    }
}

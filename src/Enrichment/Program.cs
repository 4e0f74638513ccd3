using MassTransit;
using Vigie.Enrichment.Articles;
using Vigie.Enrichment.Knowledge;
using Vigie.ServiceDefaults;
using Vigie.ServiceDefaults.Bus;

var builder = WebApplication.CreateBuilder(args);

builder.AddServiceDefaults();
builder.AddKnowledge();
builder.AddBus(bus => bus.AddConsumer<EnrichArticleConsumer, EnrichArticleConsumerDefinition>());

var app = builder.Build();

app.MapDefaultEndpoints();
app.Run();

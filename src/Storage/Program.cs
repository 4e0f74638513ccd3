using MassTransit;
using Vigie.ServiceDefaults;
using Vigie.ServiceDefaults.Bus;
using Vigie.Storage.Articles;
using Vigie.Storage.Database;
using Vigie.Storage.Documents;
using Vigie.Storage.Imports;
using Vigie.Storage.Sources;

var builder = WebApplication.CreateBuilder(args);

builder.AddServiceDefaults();
builder.AddArchive(); // before the bus: what is started first is ready before anything is consumed
builder.AddArticles();
builder.AddDocuments();
builder.AddSources();
builder.AddBus(bus =>
{
    bus.AddConsumer<NoteSubmissionConsumer, NoteSubmissionConsumerDefinition>();
    bus.AddConsumer<StoreDocumentConsumer, StoreDocumentConsumerDefinition>();
    bus.AddConsumer<StoreArticleConsumer, StoreArticleConsumerDefinition>();
    bus.AddSourceConsumers();
    bus.AddConsumer<KeepImportConsumer, KeepImportConsumerDefinition>();
});

var app = builder.Build();

app.MapDefaultEndpoints();
app.Run();

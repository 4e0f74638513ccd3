using MassTransit;
using Vigie.Ingestion.Database;
using Vigie.Ingestion.Documents;
using Vigie.Ingestion.Fetching;
using Vigie.Ingestion.Folders;
using Vigie.Ingestion.Imports;
using Vigie.Ingestion.Sources;
using Vigie.Ingestion.Submissions;
using Vigie.Ingestion.Visits;
using Vigie.ServiceDefaults;
using Vigie.ServiceDefaults.Bus;

var builder = WebApplication.CreateBuilder(args);

builder.AddServiceDefaults();
builder.AddBus(bus =>
{
    bus.AddConsumer<SubmittedDocumentConsumer, SubmittedDocumentConsumerDefinition>();
    bus.AddSourceConsumers();
    bus.AddImportConsumers();
});
builder.AddDatabase();
builder.AddDocuments();
builder.AddFolders();
builder.AddFetching();
builder.AddSources();
builder.AddVisits();
builder.AddImports();

var app = builder.Build();

app.MapDefaultEndpoints();
app.Run();

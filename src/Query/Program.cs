using Vigie.Query.Answers;
using Vigie.Query.Articles;
using Vigie.Query.Commands;
using Vigie.Query.Database;
using Vigie.Query.Documents;
using Vigie.Query.Entities;
using Vigie.Query.Imports;
using Vigie.Query.Origins;
using Vigie.Query.Parameters;
using Vigie.Query.Problems;
using Vigie.Query.Reference;
using Vigie.Query.Sources;
using Vigie.Query.Stats;
using Vigie.ServiceDefaults;
using Vigie.ServiceDefaults.Bus;

var builder = WebApplication.CreateBuilder(args);

builder.AddServiceDefaults();
builder.AddBus(_ => { });
builder.AddCommands();
builder.AddArchive();
builder.AddProblems();
builder.AddOrigins();
builder.AddReference();
builder.AddDocuments();
builder.AddArticles();
builder.AddEntities();
builder.AddSources();
builder.AddImports();
builder.Services.ConfigureHttpJsonOptions(json => ApiJson.Configure(json.SerializerOptions));

var app = builder.Build();

app.UseProblems();
app.UseCors();
app.UseMiddleware<RequestCheck>();

app.MapDocuments();
app.MapArticles();
app.MapEntities();
app.MapSources();
app.MapImports();
app.MapStats();
app.MapProblems();
app.MapReference();
app.MapDefaultEndpoints();

app.Run();

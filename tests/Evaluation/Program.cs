using System.CommandLine;
using Vigie.Evaluation;

return new RootCommand("Runs the text work over a folder and writes predictions for the scorers.")
{
    ExtractCommand.Create(),
    FeedsCommand.Create(),
    EnrichCommand.Create(),
    NerCommand.Create(),
    SummariseCommand.Create(),
    DuplicatesCommand.Create(),
    DuplicateCopiesCommand.Create(),
    ScoreDuplicatesCommand.Create(),
    WarcCommand.Create(),
    MakeWetCommand.Create(),
    SourcesCommand.Create(),
}.Parse(args).Invoke();

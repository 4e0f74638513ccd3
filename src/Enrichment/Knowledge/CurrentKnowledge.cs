using Vigie.ServiceDefaults.Data;

namespace Vigie.Enrichment.Knowledge;

/// <summary>The knowledge that articles are annotated with from now on; one article is annotated with one state of it.</summary>
internal sealed class CurrentKnowledge
{
    private readonly KnowledgeOptions _options;
    private volatile ArticleKnowledge _value;

    /// <summary>Reads the knowledge for the first time.</summary>
    /// <exception cref="Text.Tables.TableException">A file has a mistake; the message names file and line.</exception>
    public CurrentKnowledge(KnowledgeOptions options)
    {
        _options = options;
        Folders = new DataFolders(options.Catalogue.Path, options.Topics.Path);
        FirstState = Folders.State(); // before reading: a change in between is then seen as one
        _value = ArticleKnowledge.Load(options);
    }

    public ArticleKnowledge Value => _value;

    public DataFolders Folders { get; }

    /// <summary>State of the folders that was read first.</summary>
    public string FirstState { get; }

    /// <summary>Reads the folders anew; with a mistake in them the knowledge stays as it was.</summary>
    /// <exception cref="Text.Tables.TableException">A file has a mistake; the message names file and line.</exception>
    public void Reload() => _value = ArticleKnowledge.Load(_options);
}

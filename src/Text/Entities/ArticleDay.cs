using Vigie.Text.Dates.Expressions;
using Vigie.Text.Tokens;

namespace Vigie.Text.Entities;

/// <summary>The day that a sentence speaks of: the last date that it states before a word, else that of publication.</summary>
internal sealed class ArticleDay(DateAnchors anchors, IReadOnlyList<DateReading> dates, TokenizedText text)
{
    /// <summary>The day of publication or the first one of its month or year; null when not even the year is known.</summary>
    public DateOnly? Published => anchors.Published?.First;

    /// <summary>The day at a token of the text; null when neither the sentence nor the article tells it.</summary>
    public DateOnly? At(int token)
    {
        var sentence = text.Sentences[text.SentenceOf(token)];
        for (var i = dates.Count - 1; i >= 0; i--)
        {
            var date = dates[i];
            if (date.First >= sentence.First && date.First < sentence.End && IsPastDay(date))
                return date.From.First;
        }

        return Published;
    }

    /// <summary>Offices of days to come are not known; beginnings («depuis 2013») say nothing about today.</summary>
    private bool IsPastDay(DateReading date) =>
        date is { Bound: DateBound.None, Kind: null } && date.From.First is { } day && (Published is not { } published || day <= published);
}

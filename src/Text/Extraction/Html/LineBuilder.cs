using System.Globalization;
using System.Text;

namespace Vigie.Text.Extraction.Html;

/// <summary>
/// Collects the text of one block: white space collapsed, characters that no reader sees left out. What a database or
/// JSON cannot hold (NUL, lone surrogates) never gets in.
/// </summary>
internal sealed class LineBuilder
{
    private readonly StringBuilder _text = new();
    private bool _spacePending;

    /// <summary>Characters other than spaces.</summary>
    public int Visible { get; private set; }

    /// <summary>The last character that was put in; NUL when there is none.</summary>
    public char Last => _text.Length == 0 ? '\0' : _text[^1];

    public void Append(ReadOnlySpan<char> text, bool keepLines)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (character is > ' ' and < '\u007F')
                Put(character);
            else if (char.IsWhiteSpace(character))
                PutSpace(character, keepLines);
            else if (char.IsHighSurrogate(character) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                Put(character);
                _text.Append(text[++i]);
            }
            else if (!IsInvisible(character))
                Put(character);
        }
    }

    public void Space() => _spacePending = true;

    public string Take()
    {
        var taken = _text.ToString().TrimEnd();
        _text.Clear();
        _spacePending = false;
        Visible = 0;
        return taken;
    }

    /// <summary>Text without what <see cref="Append"/> leaves out, on one line.</summary>
    public static string Clean(string text)
    {
        var line = new LineBuilder();
        line.Append(text, keepLines: false);
        return line.Take();
    }

    private void Put(char character)
    {
        if (_spacePending && _text.Length > 0 && _text[^1] != '\n')
            _text.Append(' ');
        _spacePending = false;
        _text.Append(character);
        Visible++;
    }

    private void PutSpace(char character, bool keepLines)
    {
        if (keepLines && character == '\n' && _text.Length > 0 && _text[^1] != '\n')
        {
            _text.Append('\n');
            _spacePending = false;
        }
        else
        {
            _spacePending = true;
        }
    }

    // Soft hyphens, zero-width spaces and marks, control and private characters, lone surrogates, noncharacters. The
    // zero-width joiners stay: Persian and Indic words need them.
    private static bool IsInvisible(char character) => character is not ('\u200C' or '\u200D')
        && (character is '\uFFFE' or '\uFFFF' || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.Control
            or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse);
}

using System.Buffers;

namespace Vigie.Ingestion.Feeds.Markup;

/// <summary>The attributes of a tag, with or without quotes.</summary>
internal ref struct AttributeReader(ReadOnlySpan<char> attributes)
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n=\"'/");

    private ReadOnlySpan<char> _rest = attributes;

    public ReadOnlySpan<char> Name { get; private set; }

    /// <summary>The value as written, with its references.</summary>
    public ReadOnlySpan<char> Value { get; private set; }

    /// <summary>XML would not have it so: no value, or none in quotes.</summary>
    public bool IsBroken { get; private set; }

    public bool Read()
    {
        _rest = _rest.TrimStart(" \t\r\n/\"'");
        if (_rest.IsEmpty)
            return false;

        var end = _rest.IndexOfAny(NameEnds);
        Name = end < 0 ? _rest : _rest[..end];
        _rest = end < 0 ? [] : _rest[end..];
        var behind = _rest.TrimStart();
        if (behind is ['=', ..])
        {
            _rest = behind[1..].TrimStart();
            ReadValue();
        }
        else
        {
            Value = [];
            IsBroken = true;
        }
        return true;
    }

    private void ReadValue()
    {
        IsBroken = false;
        if (_rest is ['"' or '\'', ..] && _rest[1..].IndexOf(_rest[0]) is var length and >= 0)
        {
            Value = _rest.Slice(1, length);
            _rest = _rest[(length + 2)..];
            return;
        }

        IsBroken = true;
        var end = _rest.IndexOfAny(" \t\r\n");
        Value = end < 0 ? _rest : _rest[..end];
        _rest = end < 0 ? [] : _rest[end..];
    }
}

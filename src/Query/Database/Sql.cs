using System.Runtime.CompilerServices;
using System.Text;
using Npgsql;

namespace Vigie.Query.Database;

/// <summary>
/// SQL written as interpolated strings. What stands in a hole becomes a parameter, except another <see cref="Sql"/>, which is
/// inserted with its own.
/// </summary>
[InterpolatedStringHandler]
internal sealed class Sql
{
    private readonly List<(string? Text, object? Value)> _pieces = [];

    public Sql(int literalLength, int formattedCount) => _pieces.EnsureCapacity(literalLength == 0 ? formattedCount : (2 * formattedCount) + 1);

    public void AppendLiteral(string text) => _pieces.Add((text, null));

    public void AppendFormatted(Sql piece) => _pieces.AddRange(piece._pieces);

    public void AppendFormatted<T>(T value)
        where T : notnull => _pieces.Add((null, value));

    /// <summary>Conditions that must all hold; without any, everything does.</summary>
    public static Sql All(IReadOnlyList<Sql> conditions)
    {
        Sql all = $"TRUE";
        foreach (var condition in conditions)
            all = $"{all} AND {condition}";
        return all;
    }

    public NpgsqlCommand On(NpgsqlDataSource database)
    {
        var command = database.CreateCommand(ToString());
        foreach (var (_, value) in _pieces)
            if (value is not null)
                command.Parameters.Add(new NpgsqlParameter { Value = value });
        return command;
    }

    /// <summary>The text with numbered parameters.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        var parameters = 0;
        foreach (var (literal, value) in _pieces)
            _ = value is null ? text.Append(literal) : text.Append('$').Append(++parameters);
        return text.ToString();
    }
}

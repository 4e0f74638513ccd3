using System.CommandLine;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Vigie.Evaluation;

/// <summary><c>make-wet</c>: a WET file of made-up articles, for measuring how fast archives are read.</summary>
internal static class MakeWetCommand
{
    private static readonly string[] Words =
        ("le la les un une des de du à au aux et ou mais que qui dans sur pour par avec sans sous entre après avant président ministre accord "
        + "sommet traité coopération économie énergie gaz pétrole chemin fer route sécurité défense armée frontière région ville capitale "
        + "Pékin Moscou Astana Tachkent Paris Alger Dakar Kazan Samarcande Bakou signe annonce déclare affirme rappelle propose accuse refuse "
        + "accepte inaugure développe renforce prévoit millions milliards dollars euros pour cent hier lundi mardi janvier octobre année mois").Split(' ');

    public static Command Create()
    {
        var output = new Option<FileInfo>("--out") { Description = "The file to write.", Required = true };
        var megabytes = new Option<int>("--megabytes") { Description = "Text of all records together.", DefaultValueFactory = _ => 1000 };
        var layout = new Option<string>("--layout") { Description = "How it is packed.", DefaultValueFactory = _ => "plain" };
        layout.AcceptOnlyFromAmong("plain", "records", "whole");
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1 };
        var command = new Command("make-wet", "Writes a WET file of made-up articles.") { output, megabytes, layout, seed };
        command.SetAction(result => Run(
            result.GetRequiredValue(output), 1_000_000L * result.GetValue(megabytes), result.GetValue(layout)!, new Random(result.GetValue(seed))));
        return command;
    }

    private static void Run(FileInfo output, long length, string layout, Random random)
    {
        using var file = output.Create();
        using var packed = layout == "whole" ? new GZipStream(file, CompressionLevel.Fastest) : null;
        var number = 0;
        for (var written = 0L; written < length; number++)
        {
            var text = Encoding.UTF8.GetBytes(Article(number, random));
            written += text.Length;
            using var member = layout == "records" ? new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true) : null;
            Write(member ?? packed ?? (Stream)file, number, text);
        }

        Console.WriteLine($"{number} records");
    }

    private static void Write(Stream stream, int number, byte[] text)
    {
        stream.Write(Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $"WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: https://journal.example/articles/{number}\r\nWARC-Date: 2024-05-22T08:41:00Z\r\nWARC-Record-ID: <urn:uuid:{new Guid(number, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)}>\r\nContent-Type: text/plain\r\nContent-Length: {text.Length}\r\n\r\n")));
        stream.Write(text);
        stream.Write("\r\n\r\n"u8);
    }

    // Between 300 and about 10,000 characters, most of them short, as press articles are.
    private static string Article(int number, Random random)
    {
        var text = new StringBuilder($"Article {number}\n");
        var length = 300 + (int)(Math.Pow(random.NextDouble(), 2) * 10_000);
        while (text.Length < length)
            text.Append(Words[random.Next(Words.Length)]).Append(random.Next(14) == 0 ? ".\n" : " ");
        return text.ToString();
    }
}

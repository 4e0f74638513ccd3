using System.Text;
using Npgsql;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Vigie.AppHost.Tests;

/// <summary>Writes and reads on the servers of a running host.</summary>
internal static class Servers
{
    private const string Queue = "queue-that-is-kept";

    public static async Task<string> ScalarAsync(TemporaryState state, string sql)
    {
        await using var connection = new NpgsqlConnection(state.ConnectionString("books"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (await command.ExecuteScalarAsync())?.ToString() ?? "";
    }

    public static async Task SendAsync(TemporaryState state, string text)
    {
        await using var connection = await ConnectAsync(state);
        await using var channel = await connection.CreateChannelAsync(new CreateChannelOptions(true, true));
        await DeclareAsync(channel);
        await Until.TrueAsync(TimeSpan.FromSeconds(30), "the broker has noted the queue down", () => IsNotedDown(state));
        await channel.BasicPublishAsync("", Queue, true, new BasicProperties { Persistent = true }, Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Consumes one message.</summary>
    public static async Task<string> ReceiveAsync(TemporaryState state)
    {
        await using var connection = await ConnectAsync(state);
        await using var channel = await connection.CreateChannelAsync();
        await DeclareAsync(channel);
        var received = new TaskCompletionSource<string>();
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += async (_, message) =>
        {
            await channel.BasicAckAsync(message.DeliveryTag, multiple: false);
            received.TrySetResult(Encoding.UTF8.GetString(message.Body.Span));
        };
        await channel.BasicConsumeAsync(Queue, autoAck: false, consumer);
        return await received.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    // RabbitMQ confirms a new queue before its record is in a file, and writes the record within two seconds: a broker that is
    // killed before that comes back without the queue.
    private static bool IsNotedDown(TemporaryState state) =>
        new DirectoryInfo(state.Data).EnumerateFiles("LATEST.LOG", SearchOption.AllDirectories)
            .SelectMany(log => log.Directory!.EnumerateFiles())
            .Any(file => Contains(file, Encoding.ASCII.GetBytes(Queue)));

    private static bool Contains(FileInfo file, byte[] bytes)
    {
        try
        {
            using var stream = file.Open(FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var content = new MemoryStream();
            stream.CopyTo(content);
            return content.GetBuffer().AsSpan(0, (int)content.Length).IndexOf(bytes) >= 0;
        }
        catch (FileNotFoundException)
        {
            return false; // renamed or replaced by the broker since it was listed
        }
    }

    private static Task<IConnection> ConnectAsync(TemporaryState state) =>
        new ConnectionFactory { Uri = new Uri(state.ConnectionString("messaging")) }.CreateConnectionAsync();

    // A classic queue: a quorum queue that is killed within a second of its making has not noted its name and never elects a leader.
    private static Task<QueueDeclareOk> DeclareAsync(IChannel channel) =>
        channel.QueueDeclareAsync(Queue, durable: true, exclusive: false, autoDelete: false);
}

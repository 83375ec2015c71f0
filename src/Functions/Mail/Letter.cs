namespace DiiaQr.Functions.Mail;

/// <summary>A letter as a person reads it; every value in <paramref name="Html"/> is encoded already.</summary>
/// <param name="Id">Of the work it comes from. The same id gives the same Message-ID, so that a repeat can be told from a second letter.</param>
public sealed record Letter(string Id, string To, string Subject, string Text, string Html, IReadOnlyList<Attachment> Attachments)
{
    public Letter(string id, string to, string subject, string text, string html) : this(id, to, subject, text, html, [])
    {
    }
}

public sealed record Attachment(string Name, string ContentType, ReadOnlyMemory<byte> Content);

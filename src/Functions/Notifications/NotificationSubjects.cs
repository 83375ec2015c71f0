using DiiaQr.Domain.Notifications;
using DiiaQr.Functions.Mail;
using DiiaQr.Functions.Organisations;

namespace DiiaQr.Functions.Notifications;

/// <summary>Who writes the letter of each kind, and who is told when it cannot be delivered.</summary>
public sealed class NotificationSubjects(BranchEmails branchEmails)
{
    /// <returns><c>null</c> when nobody needs the letter any more.</returns>
    public Task<Letter?> Compose(Notification notification, CancellationToken stop) => notification.Kind switch
    {
        BranchEmails.Kind => branchEmails.Compose(notification, stop),
        _ => throw Unknown(notification),
    };

    /// <summary>Safe to repeat.</summary>
    public Task NoteUndeliverable(Notification notification, CancellationToken stop) => notification.Kind switch
    {
        BranchEmails.Kind => branchEmails.NoteUndeliverable(notification, stop),
        _ => throw Unknown(notification),
    };

    private static InvalidOperationException Unknown(Notification notification) => new($"A notification of kind {notification.Kind}.");
}

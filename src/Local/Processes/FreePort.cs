using System.Net;
using System.Net.Sockets;

namespace DiiaQr.Local.Processes;

/// <summary>TCP ports of 127.0.0.1.</summary>
public static class FreePort
{
    /// <summary>Free at this moment. Somebody else may take it before it is used, so whoever starts a program with it must be ready to try again.</summary>
    public static int Find()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <exception cref="SetupFailed">Somebody listens there already.</exception>
    /// <param name="what">Who wants the port: «the storage emulator».</param>
    /// <param name="option">The option that names another port.</param>
    public static void Expect(int port, string what, string option)
    {
        if (port == 0) return;
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
        }
        catch (SocketException)
        {
            throw new SetupFailed($"Port {port} is busy, and {what} needs it: end the program that listens there, or name another port with {option}.");
        }
    }
}

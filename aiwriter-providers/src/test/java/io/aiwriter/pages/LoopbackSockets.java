package io.aiwriter.pages;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;
import okhttp3.OkHttpClient;

/** Connects to this machine only, so that no test leaves it, not even when a guard is broken. */
final class LoopbackSockets extends SocketFactory {

    static OkHttpClient.Builder client() {
        return new OkHttpClient.Builder().socketFactory(new LoopbackSockets());
    }

    @Override
    public Socket createSocket() {
        return new Socket() {
            @Override
            public void connect(SocketAddress address, int timeout) throws IOException {
                if (!(address instanceof InetSocketAddress inet)
                        || inet.isUnresolved()
                        || !inet.getAddress().isLoopbackAddress()) {
                    throw new ConnectException("a test may not connect to " + address);
                }
                super.connect(address, timeout);
            }
        };
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException();
    }
}

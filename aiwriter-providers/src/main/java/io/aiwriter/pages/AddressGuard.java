package io.aiwriter.pages;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Pattern;
import okhttp3.Dns;

/**
 * Resolves names to public addresses only. The connection is made to the address that was checked,
 * so an answer that changes between check and connection (DNS rebinding) gains nothing.
 */
final class AddressGuard implements Dns {

    /** Hosts that some resolver reads as a number: dotted, decimal, octal, hexadecimal, or IPv6. */
    private static final Pattern ADDRESS_IN_DIGITS =
            Pattern.compile("(?i)(?:.*\\.)?(?:0x[0-9a-f]*|[0-9]+)\\.?|.*:.*");

    private static final Pattern CANONICAL_ADDRESS =
            Pattern.compile("(?:(?:0|[1-9][0-9]{0,2})\\.){3}(?:0|[1-9][0-9]{0,2})|.*:.*");

    private final Dns resolver;

    AddressGuard(Dns resolver) {
        this.resolver = resolver;
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        List<InetAddress> addresses = resolver.lookup(host);
        for (InetAddress address : addresses) {
            if (!isPublic(address)) {
                throw new ForbiddenAddressException(host);
            }
        }
        return addresses;
    }

    /** An address in digits is never looked up, so it has to be asked for here. */
    static boolean isForbiddenLiteral(String host) {
        if (!ADDRESS_IN_DIGITS.matcher(host).matches()) {
            return false;
        }
        if (!CANONICAL_ADDRESS.matcher(host).matches()) {
            return true;
        }
        try {
            return !isPublic(InetAddress.getByName(host));
        } catch (UnknownHostException e) {
            return true;
        }
    }

    /** Whether an address can belong to a host on the public internet. */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return switch (address) {
            case Inet4Address v4 -> isPublic4(bytes[0] & 0xFF, bytes[1] & 0xFF, bytes[2] & 0xFF);
            case Inet6Address v6 -> isPublic6(bytes);
            default -> false;
        };
    }

    /** The special-purpose blocks of RFC 6890 that {@link InetAddress} does not know. */
    private static boolean isPublic4(int a, int b, int c) {
        boolean thisNetwork = a == 0;
        boolean sharedByCarriers = a == 100 && b >= 64 && b < 128;
        boolean protocols = a == 192 && b == 0 && (c == 0 || c == 2);
        boolean relays = a == 192 && b == 88 && c == 99;
        boolean benchmarks = a == 198 && (b == 18 || b == 19);
        boolean examples = (a == 198 && b == 51 && c == 100) || (a == 203 && b == 0 && c == 113);
        boolean reserved = a >= 240;
        return !(thisNetwork
                || sharedByCarriers
                || protocols
                || relays
                || benchmarks
                || examples
                || reserved);
    }

    /**
     * Only global unicast, and of that neither documentation nor any form that wraps an IPv4
     * address.
     */
    private static boolean isPublic6(byte[] bytes) {
        int first = ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
        int second = ((bytes[2] & 0xFF) << 8) | (bytes[3] & 0xFF);
        boolean global = first >= 0x2000 && first < 0x4000;
        boolean teredo = first == 0x2001 && second == 0;
        boolean documentation = (first == 0x2001 && second == 0x0db8) || first == 0x3fff;
        boolean sixToFour = first == 0x2002;
        return global && !teredo && !documentation && !sixToFour;
    }

    /** The name leads to an address that is not public. */
    static final class ForbiddenAddressException extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        ForbiddenAddressException(String host) {
            super(host);
        }
    }
}

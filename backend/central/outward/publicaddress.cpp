// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/outward/publicaddress.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

#include <netinet/in.h>
#include <sys/socket.h>

namespace cubby::outward {

namespace {

struct Net
{
    std::uint32_t address;
    int bits;
};

constexpr std::uint32_t net(std::uint32_t a, std::uint32_t b, std::uint32_t c = 0, std::uint32_t d = 0)
{
    return a << 24 | b << 16 | c << 8 | d;
}

constexpr std::array kSetAside{
    Net{net(0, 0), 8}, // this network
    Net{net(10, 0), 8}, // private
    Net{net(100, 64), 10}, // shared by a provider's customers
    Net{net(127, 0), 8}, // this machine
    Net{net(169, 254), 16}, // this link
    Net{net(172, 16), 12}, // private
    Net{net(192, 0, 0), 24}, // protocols
    Net{net(192, 0, 2), 24}, // documentation
    Net{net(192, 88, 99), 24}, // relays from IPv6
    Net{net(192, 168), 16}, // private
    Net{net(198, 18), 15}, // benchmarks
    Net{net(198, 51, 100), 24}, // documentation
    Net{net(203, 0, 113), 24}, // documentation
    Net{net(224, 0), 4}, // groups
    Net{net(240, 0), 4}, // reserved, and everybody
};

bool isPublic(std::uint32_t v4)
{
    return std::none_of(kSetAside.begin(), kSetAside.end(),
                        [v4](const Net &n) { return (v4 ^ n.address) >> (32 - n.bits) == 0; });
}

bool isPublic(const std::array<std::uint8_t, 16> &v6)
{
    const auto v4At = [&v6](std::size_t at) { return net(v6[at], v6[at + 1], v6[at + 2], v6[at + 3]); };
    if ((v6[0] & 0xe0) != 0x20) // global unicast is 2000::/3 alone
        return false;
    if (v6[0] == 0x20 && v6[1] == 0x01) {
        if (v6[2] < 2) // 2001::/23, protocols: Teredo, ORCHID
            return false;
        if (v6[2] == 0x0d && v6[3] == 0xb8) // documentation
            return false;
    }
    if (v6[0] == 0x20 && v6[1] == 0x02) // 6to4 carries an IPv4 address
        return isPublic(v4At(2));
    if (v6[0] == 0x3f && v6[1] == 0xff && (v6[2] & 0xf0) == 0) // documentation
        return false;
    return true;
}

} // namespace

bool isPublicAddress(const sockaddr *address)
{
    if (address->sa_family == AF_INET) {
        sockaddr_in in;
        std::memcpy(&in, address, sizeof in);
        return isPublic(ntohl(in.sin_addr.s_addr));
    }
    if (address->sa_family == AF_INET6) {
        sockaddr_in6 in;
        std::memcpy(&in, address, sizeof in);
        std::array<std::uint8_t, 16> bytes;
        std::memcpy(bytes.data(), &in.sin6_addr, bytes.size());
        return isPublic(bytes);
    }
    return false;
}

} // namespace cubby::outward

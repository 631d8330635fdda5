"""Runs a command in a network of its own, in which everything that would leave is written down and goes nowhere.

Started by networkRecorder.mjs inside new network and mount namespaces (as root of them). The way out is a TUN device: the
kernel hands every packet that is routed to it to this program, so nothing is sampled or overlooked, and needs no module for
a network card. There is an address, a default route and a name server, so that a program that looks before it leaps leaps;
questions for names are answered, so that what follows an answer shows too. One line of JSON a packet, in order:

    {"where": "out" | "loopback" | "kernel" | "mark", "protocol", "to", "port", "name"}

Sockets of the file system (X, D-Bus) are no network; services behind one that would ask for others are hidden.
"""

import fcntl
import ipaddress
import json
import os
import socket
import struct
import subprocess
import sys
import tempfile
import threading

DEVICE = "out0"
OWN, GATEWAY, NAME_SERVER, MARK_PORT = "10.77.0.2", "10.77.0.1", "10.77.0.53", 9
OWN_V6 = "2001:db8:77::2"
ANSWERED_ADDRESS = "198.51.100.7"
MARK = b"recorder-mark:"
END_MARK = "the end"
END_SECONDS = 10
PACKET_BYTES = 65_535
# linux/if_tun.h
TUNSETIFF, IFF_TUN, IFF_NO_PI = 0x400454CA, 0x0001, 0x1000
ETH_P_ALL = 0x0003
TCP, UDP, ICMP6 = 6, 17, 58
SYN, ACK = 0x02, 0x10
PROTOCOLS = {1: "icmp", 2: "igmp", TCP: "tcp", UDP: "udp", ICMP6: "icmp6"}
# Looks for neighbours and routers, and (143) the groups of its own address: the kernel's, for any address of IPv6.
KERNELS_ICMP6 = {133, 134, 135, 136}
MULTICAST_REPORT = 143
DNS_PORTS = {53, 5353, 5355}
# What answers questions for names from outside this network.
HIDDEN = ["/run/nscd", "/run/systemd/resolve", "/run/avahi-daemon", "/run/dbus"]


def ip(*arguments):
    subprocess.run(["ip", *arguments], check=True)


def open_way_out():
    device = os.open("/dev/net/tun", os.O_RDWR)
    fcntl.ioctl(device, TUNSETIFF, struct.pack("16sH22x", DEVICE.encode(), IFF_TUN | IFF_NO_PI))
    ip("link", "set", "lo", "up")
    ip("address", "add", f"{OWN}/24", "dev", DEVICE)
    if os.path.exists("/proc/sys/net/ipv6"):
        ip("-6", "address", "add", f"{OWN_V6}/64", "dev", DEVICE, "nodad")
    ip("link", "set", DEVICE, "up")
    ip("route", "add", "default", "via", GATEWAY, "dev", DEVICE)
    if os.path.exists("/proc/sys/net/ipv6"):
        ip("-6", "route", "add", "default", "dev", DEVICE)
    return device


def put_over(path, text):
    """Shows another text at `path`, in this mount namespace only."""
    target = os.path.realpath(path)
    os.makedirs(os.path.dirname(target), exist_ok=True)
    if not os.path.exists(target):
        with open(target, "w", encoding="utf-8") as empty:
            empty.write("")
    with tempfile.NamedTemporaryFile("w", delete=False, encoding="utf-8") as file:
        file.write(text)
    os.chmod(file.name, 0o644)
    subprocess.run(["mount", "--bind", file.name, target], check=True)
    os.unlink(file.name)


def ask_names_here_only():
    for folder in HIDDEN:
        if os.path.isdir(folder):
            subprocess.run(["mount", "-t", "tmpfs", "none", os.path.realpath(folder)], check=True)
    put_over("/etc/resolv.conf", f"nameserver {NAME_SERVER}\noptions timeout:1 attempts:2\n")
    put_over("/etc/nsswitch.conf", "passwd: files\ngroup: files\nshadow: files\nhosts: files dns\n")


def name_asked(question):
    """The name in a message of DNS, or None where it holds none."""
    labels, at = [], 12
    while at < len(question) and question[at] != 0:
        length = question[at]
        if length > 63:
            return None
        labels.append(question[at + 1 : at + 1 + length].decode("ascii", "replace"))
        at += 1 + length
    return ".".join(labels) or None


def described(packet):
    """What a packet is, or None where it is cut off."""
    if len(packet) < 20:
        return None
    if packet[0] >> 4 == 4:
        header = (packet[0] & 0x0F) * 4
        number, to = packet[9], ipaddress.IPv4Address(packet[16:20])
    else:
        header, number, to = 40, packet[6], ipaddress.IPv6Address(packet[24:40])
        # A hop-by-hop header stands before a report of groups.
        if number == 0 and len(packet) > 48:
            number, header = packet[40], 40 + (packet[41] + 1) * 8
    body = packet[header:]
    told = {"where": "out", "protocol": PROTOCOLS.get(number, str(number)), "to": str(to)}
    if number in (TCP, UDP) and len(body) >= 8:
        told["port"] = struct.unpack("!H", body[2:4])[0]
    if number == UDP and told.get("port") in DNS_PORTS:
        told["name"] = name_asked(body[8:])
    if number == UDP and told.get("port") == MARK_PORT and body[8:].startswith(MARK):
        return {"where": "mark", "name": body[8 + len(MARK) :].decode("utf-8", "replace")}
    if number == ICMP6 and is_kernels_own(body):
        told["where"] = "kernel"
    return told


def is_kernels_own(body):
    if not body:
        return False
    if body[0] in KERNELS_ICMP6:
        return True
    # A report names each group in 20 bytes; those of the kernel are the groups of its own addresses (ff02::1:ff…).
    groups = [body[8 + n + 4 : 8 + n + 20] for n in range(0, len(body) - 8, 20)]
    own = bytes.fromhex("ff0200000000000000000001ff")
    return body[0] == MULTICAST_REPORT and all(group.startswith(own) for group in groups)


def checksum(data):
    total = sum(struct.unpack(f"!{len(data) // 2}H", data))
    while total >> 16:
        total = (total & 0xFFFF) + (total >> 16)
    return ~total & 0xFFFF


def answer_to(packet):
    """The name server's answer to a question over IPv4: an address of IPv4 for every name, none of IPv6."""
    header = (packet[0] & 0x0F) * 4
    asker_port, question = packet[header : header + 2], packet[header + 8 :]
    end = question.index(0, 12) + 5
    is_address = question[end - 4 : end - 2] == b"\x00\x01"
    record = b"\xc0\x0c\x00\x01\x00\x01\x00\x00\x00\x3c\x00\x04" + socket.inet_aton(ANSWERED_ADDRESS)
    counts = struct.pack("!HHHH", 1, 1 if is_address else 0, 0, 0)
    body = question[:2] + b"\x81\x80" + counts + question[12:end] + (record if is_address else b"")
    udp = struct.pack("!H", 53) + asker_port + struct.pack("!HH", 8 + len(body), 0) + body
    start = struct.pack("!BBHHHBBH", 0x45, 0, 20 + len(udp), 0, 0, 64, UDP, 0) + packet[16:20] + packet[12:16]
    return start[:10] + struct.pack("!H", checksum(start)) + start[12:] + udp


class Recorder:
    def __init__(self, log):
        self.log = log
        self.lock = threading.Lock()
        self.left = []
        self.ended = threading.Event()

    def write(self, told):
        with self.lock:
            self.log.write(json.dumps(told) + "\n")
            self.log.flush()
            if told["where"] == "out":
                self.left.append(told)

    def read_way_out(self, device):
        while not self.ended.is_set():
            packet = os.read(device, PACKET_BYTES)
            told = described(packet)
            if told is None:
                continue
            self.write(told)
            if told["where"] == "mark" and told["name"] == END_MARK:
                self.ended.set()
            elif told.get("name") and told.get("to") == NAME_SERVER:
                os.write(device, answer_to(packet))

    def read_loopback(self):
        """What programs in here say to each other: listed, and no more than that."""
        reader = socket.socket(socket.AF_PACKET, socket.SOCK_DGRAM, socket.htons(ETH_P_ALL))
        reader.bind(("lo", ETH_P_ALL))
        while not self.ended.is_set():
            packet, (_device, _kind, direction, *_rest) = reader.recvfrom(PACKET_BYTES)
            told = described(packet)
            if told is None or direction == socket.PACKET_OUTGOING:
                continue
            header = (packet[0] & 0x0F) * 4 if packet[0] >> 4 == 4 else 40
            is_begin = told["protocol"] != "tcp" or packet[header + 13] & (SYN | ACK) == SYN
            if is_begin and told["where"] == "out":
                self.write({**told, "where": "loopback"})


def dropped():
    with open("/proc/net/dev", encoding="utf-8") as table:
        fields = next(line for line in table if line.strip().startswith(DEVICE)).split(":")[1].split()
    return int(fields[11])


def as_user(uid, gid, command):
    """Root inside, that user outside: the program runs as the user, or Chromium's sandbox would be off."""
    if os.environ.get("RECORDER_AS_ROOT") == "1":
        return ["setpriv", f"--reuid={uid}", f"--regid={gid}", "--clear-groups", "--", *command]
    return ["unshare", "--user", f"--map-user={uid}", f"--map-group={gid}", "--", *command]


def main():
    log_file, uid, gid, *command = sys.argv[1:]
    device = open_way_out()
    ask_names_here_only()
    with open(log_file, "w", encoding="utf-8") as log:
        os.chmod(log_file, 0o644)
        recorder = Recorder(log)
        threading.Thread(target=recorder.read_way_out, args=[device], daemon=True).start()
        threading.Thread(target=recorder.read_loopback, daemon=True).start()
        code = subprocess.run(as_user(uid, gid, command), check=False).returncode
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sender:
            sender.sendto(MARK + END_MARK.encode(), (GATEWAY, MARK_PORT))
        if not recorder.ended.wait(END_SECONDS) or dropped() > 0:
            print("the network recorder did not see everything; what it found counts for nothing", file=sys.stderr)
            return 70
        print(f"· network recorder: {len(recorder.left)} packets would have left", flush=True)
        return code if code >= 0 else 1


sys.exit(main())

"""A mail server on this machine that takes letters, or misbehaves as it is told."""

import base64
import socketserver
import ssl
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

CERTIFICATE = Path(__file__).parent / "localhost.pem"
"""Key and certificate of localhost, of use in tests only; good until 2120."""

USER, PASSWORD = "ada", "correct horse battery"
DROP, WAIT, DRIBBLE = b"(drop)", b"(wait)", b"(dribble)"
"""Instead of a reply: close the line, say nothing, say a letter now and then."""


@dataclass
class Letter:
    """What was taken."""

    sender: str
    recipients: list[str]
    data: bytes
    user: str
    private: bool


@dataclass
class Server:
    """The server and all that it saw.

    `replies` has what it says instead of the usual, by the command: "HELLO" for the greeting,
    "EHLO", "STARTTLS", "AUTH", "MAIL", "RCPT", "DATA", and "BODY" when the letter is there.
    """

    security: str = "none"
    auth: str = "PLAIN LOGIN"
    password: str = PASSWORD
    replies: Mapping[str, bytes] = field(default_factory=dict)
    port: int = 0
    letters: list[Letter] = field(default_factory=list)
    commands: list[str] = field(default_factory=list)
    over: threading.Event = field(default_factory=threading.Event)
    waiting: threading.Event = field(default_factory=threading.Event)

    @property
    def context(self) -> ssl.SSLContext:
        """What it proves to be localhost with."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(CERTIFICATE)
        return context

    def let_on(self) -> None:
        """Those that wait get the usual reply."""
        self.replies = {verb: words for verb, words in self.replies.items() if words != WAIT}
        self.over.set()


class Talk(socketserver.StreamRequestHandler):
    """One connection."""

    def handle(self) -> None:
        with suppress(OSError):
            self._talk()
        self.finish()
        self.connection.close()

    def finish(self) -> None:
        for stream in (self.rfile, self.wfile):
            with suppress(OSError):
                stream.close()

    def _talk(self) -> None:
        self.ours: Server = self.server.ours  # type: ignore[attr-defined]  # put there below
        self.user, self.private, self.sender = "", False, ""
        self.recipients: list[str] = []
        if self.ours.security == "tls":
            self._cover()
        going = self._say("HELLO", b"220 localhost ready")
        while going and (line := self.rfile.readline().decode().strip()):
            verb = line[:4].upper() if line[:8].upper() != "STARTTLS" else "STARTTLS"
            self.ours.commands.append(line)
            going = getattr(self, f"_{verb.lower()}", self._unknown)(line)

    def _cover(self) -> None:
        self.connection = self.ours.context.wrap_socket(self.connection, server_side=True)
        self.rfile, self.wfile = self.connection.makefile("rb"), self.connection.makefile("wb", 0)
        self.private = True

    def _say(self, verb: str, usual: bytes) -> bool:
        """Reply; whether the line stands."""
        words = self.ours.replies.get(verb, usual)
        if words == WAIT:
            self.ours.waiting.set()
            self.ours.over.wait(30)
            words = self.ours.replies.get(verb, usual)
        while words == DRIBBLE:
            self.wfile.write(b"2")
            if self.ours.over.wait(0.05):
                return False
        if words in (DROP, WAIT):
            return False
        self.wfile.write(words + b"\r\n")
        return True

    def _unknown(self, line: str) -> bool:
        return self._say("", b"500 what?")

    def _quit(self, line: str) -> bool:
        self._say("QUIT", b"221 bye")
        return False

    def _ehlo(self, line: str) -> bool:
        words = [b"localhost", b"SIZE 1000000"]
        if self.ours.security == "starttls" and not self.private:
            words.append(b"STARTTLS")
        elif self.ours.auth:
            words.append(b"AUTH " + self.ours.auth.encode())
        lines = [b"250-" + word for word in words[:-1]] + [b"250 " + words[-1]]
        return self._say("EHLO", b"\r\n".join(lines))

    def _starttls(self, line: str) -> bool:
        going = self._say("STARTTLS", b"220 go on")
        if going and "STARTTLS" not in self.ours.replies:
            self._cover()
        return going

    def _auth(self, line: str) -> bool:
        kind, _, first = line[5:].partition(" ")
        if kind.upper() == "PLAIN":
            _, user, password = _decoded(first).split("\0")
        else:
            user = _decoded(first) if first else self._asked(b"Username:")
            password = self._asked(b"Password:")
        good = (user, password) == (USER, self.ours.password)
        self.user = user if good else ""
        return self._say("AUTH", b"235 welcome" if good else b"535 5.7.8 no, " + line.encode())

    def _asked(self, question: bytes) -> str:
        self.wfile.write(b"334 " + base64.b64encode(question) + b"\r\n")
        return _decoded(self.rfile.readline().decode())

    def _mail(self, line: str) -> bool:
        self.sender, self.recipients = _address(line), []
        return self._say("MAIL", b"250 fine")

    def _rcpt(self, line: str) -> bool:
        self.recipients.append(_address(line))
        return self._say("RCPT", b"250 fine")

    def _data(self, line: str) -> bool:
        if not self._say("DATA", b"354 go on"):
            return False
        if "DATA" in self.ours.replies:
            return True
        lines = list(iter(self.rfile.readline, b".\r\n"))
        data = b"".join(line.removeprefix(b".") for line in lines)
        if self.ours.replies.get("BODY", b"")[:1] not in (b"4", b"5"):
            letter = Letter(self.sender, self.recipients, data, self.user, self.private)
            self.ours.letters.append(letter)
        return self._say("BODY", b"250 taken")


def _decoded(text: str) -> str:
    return base64.b64decode(text).decode("utf-8", "surrogateescape")


def _address(line: str) -> str:
    return line.partition("<")[2].partition(">")[0]


class _Threads(socketserver.ThreadingTCPServer):
    daemon_threads = True
    allow_reuse_address = True
    ours: Server


@contextmanager
def mail_server(security: str = "none", **how: object) -> Iterator[Server]:
    """A server for a while, on a free port of this machine."""
    with _Threads(("127.0.0.1", 0), Talk) as threads:
        threads.block_on_close = False
        ours = Server(security=security, port=threads.server_address[1], **how)  # type: ignore[arg-type]
        threads.ours = ours
        running = threading.Thread(target=threads.serve_forever, args=(0.01,), daemon=True)
        running.start()
        try:
            yield ours
        finally:
            ours.over.set()
            threads.shutdown()
            running.join()

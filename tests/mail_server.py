"""A small SMTP server on loopback, for tests: takes, refuses or hangs up as told, and keeps what came."""

import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field


@dataclass
class MailServer:
    """`answers` maps an SMTP verb (or "body", the end of a mail) to what is said instead of yes;
    an empty answer hangs up without a word."""

    port: int = 0
    answers: dict[str, str] = field(default_factory=dict)
    taken: list[bytes] = field(default_factory=list)
    arrived: threading.Event = field(default_factory=threading.Event)
    go_on: threading.Event = field(default_factory=threading.Event)


class Conversation(socketserver.StreamRequestHandler):
    def handle(self) -> None:
        mails: MailServer = self.server.mails  # type: ignore[attr-defined]
        self._say("220 test")
        while line := self.rfile.readline():
            verb = line.decode().split(" ")[0].strip().upper()
            answer = mails.answers.get(verb, {"DATA": "354 go on", "QUIT": "221 bye"}.get(verb, "250 ok"))
            if not self._say(answer):
                return
            if verb == "DATA" and answer.startswith("354") and not self._take(mails):
                return
            if verb == "QUIT":
                return

    def _take(self, mails: MailServer) -> bool:
        body = b"".join(iter(self.rfile.readline, b".\r\n"))
        answer = mails.answers.get("body", "250 taken")
        if answer.startswith("250") or not answer:
            mails.taken.append(body)
        mails.arrived.set()
        mails.go_on.wait(30)
        return self._say(answer)

    def _say(self, answer: str) -> bool:
        if answer:
            self.wfile.write(f"{answer}\r\n".encode())
        return bool(answer)


@contextmanager
def mail_server() -> Iterator[MailServer]:
    """Answers until the block ends. Clear `go_on` to keep the sender waiting after its mail was taken."""
    mails = MailServer()
    mails.go_on.set()
    socketserver.ThreadingTCPServer.daemon_threads = True
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Conversation) as server:
        server.mails = mails  # type: ignore[attr-defined]
        mails.port = server.server_address[1]
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield mails
        finally:
            mails.go_on.set()
            server.shutdown()
            thread.join()

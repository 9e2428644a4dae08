"""Servers for the tests: one that speaks SMTP, one that is a group's robot. On this machine only, each in a thread."""

import json
import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any


@dataclass
class Post:
    """What the mail server got. refuse: the answer to every recipient, when not 250."""

    port: int = 0
    refuse: str = ""
    got: list[tuple[str, EmailMessage]] = field(default_factory=list)


@contextmanager
def mail_server() -> Iterator[Post]:
    """A server that takes mails as RFC 5321 says: HELO, MAIL, RCPT, DATA with dots unstuffed, RSET, QUIT."""
    post = Post()

    class Handler(socketserver.StreamRequestHandler):
        def say(self, line: str) -> None:
            self.wfile.write(f"{line}\r\n".encode())

        def handle(self) -> None:
            self.say("220 test")
            to = ""
            while line := self.rfile.readline():
                verb, _, rest = line.decode().strip().partition(" ")
                match verb.upper():
                    case "RCPT":
                        to = rest.partition("<")[2].partition(">")[0]
                        self.say(post.refuse or "250 ok")
                    case "DATA":
                        self.say("354 go on")
                        post.got.append((to, self._message()))
                        self.say("250 taken")
                    case "QUIT":
                        self.say("221 bye")
                        return
                    case _:
                        self.say("250 ok")

        def _message(self) -> EmailMessage:
            lines = []
            while (line := self.rfile.readline()) != b".\r\n":
                lines.append(line[1:] if line.startswith(b".") else line)
            return message_from_bytes(b"".join(lines), policy=policy.default)

    with _running(socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler)) as port:
        post.port = port
        yield post


@dataclass
class Robot:
    """What a robot heard, with the paths. answer: what it says; status: of HTTP; to: where it sends the caller."""

    url: str = ""
    answer: Any = field(default_factory=lambda: {"errcode": 0, "errmsg": "ok"})
    status: int = 200
    to: str = ""
    heard: list[tuple[str, Any]] = field(default_factory=list)


@contextmanager
def robot_server() -> Iterator[Robot]:
    """A robot's address."""
    robot = Robot()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            robot.heard.append((self.path, json.loads(body)))
            self.send_response(robot.status)
            if robot.to:
                self.send_header("Location", robot.to)
            self.end_headers()
            self.wfile.write(json.dumps(robot.answer).encode())

        def log_message(self, *_words: object) -> None:
            """Nothing."""

    with _running(HTTPServer(("127.0.0.1", 0), Handler)) as port:
        robot.url = f"http://127.0.0.1:{port}/robot?key=secret-key"
        yield robot


@contextmanager
def _running(server: socketserver.TCPServer) -> Iterator[int]:
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield int(server.socket.getsockname()[1])
    finally:
        server.shutdown()
        server.server_close()
        thread.join()

"""A certificate authority, a seal and a time-stamp service of the tests' own, on this machine."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from functools import cache
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

from asn1crypto import keys, tsp
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from pyhanko.sign.timestamps.dummy_client import DummyTimeStamper

PASSWORD = "æble-9"
Certified = tuple[rsa.RSAPrivateKey, x509.Certificate]


@cache
def authority() -> Certified:
    return _certified("Prøvebys rod", None, "sign certificates")


@cache
def time_authority() -> Certified:
    return _certified("Prøvebys tid", authority(), "stamp times")


def write_seal(folder: Path, begins: int = -1, ends: int = 365) -> Path:
    """A PKCS#12 file whose certificate holds from and to so many days from now."""
    key, certificate = _certified("Prøveby Kommune", authority(), "seal", begins, ends)
    path = folder / "segl.p12"
    path.write_bytes(
        pkcs12.serialize_key_and_certificates(
            b"segl", key, certificate, [authority()[1]],
            serialization.BestAvailableEncryption(PASSWORD.encode()),
        )
    )  # fmt: skip
    return path


def as_asn1(certificate: x509.Certificate) -> asn1_x509.Certificate:
    return asn1_x509.Certificate.load(certificate.public_bytes(serialization.Encoding.DER))


def _certified(
    name: str, issuer: Certified | None, purpose: str, begins: int = -1, ends: int = 365
) -> Certified:
    key = rsa.generate_private_key(65537, 2048)
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = datetime.now(UTC)
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer[1].subject if issuer else subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now + timedelta(days=begins))
        .not_valid_after(now + timedelta(days=ends))
        .add_extension(x509.BasicConstraints(ca=issuer is None, path_length=None), critical=True)
        .add_extension(_usage(purpose), critical=True)
    )
    if purpose == "stamp times":
        builder = builder.add_extension(
            x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING]), critical=True
        )
    return key, builder.sign(issuer[0] if issuer else key, hashes.SHA256())


def _usage(purpose: str) -> x509.KeyUsage:
    signs_certificates = purpose == "sign certificates"
    return x509.KeyUsage(
        digital_signature=not signs_certificates,
        content_commitment=not signs_certificates,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=signs_certificates,
        crl_sign=signs_certificates,
        encipher_only=False,
        decipher_only=False,
    )


@contextmanager
def time_stamp_service(
    answer: Callable[[bytes], bytes] | None = None, status: int = 200
) -> Iterator[tuple[str, list[str]]]:
    """An RFC 3161 service on 127.0.0.1 with the paths it was asked; `answer` gives other bytes to a query."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked.append(self.path)
            query = self.rfile.read(int(self.headers["Content-Length"]))
            body = (answer or stamp)(query)
            self.send_response(status)
            self.send_header("Content-Type", "application/timestamp-reply")
            self.send_header("Content-Length", str(len(body)))
            if status == 302:
                self.send_header("Location", "/andetsteds")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_words: object) -> None:
            """Says nothing."""

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/tsa?x=1", asked
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def stamp(query: bytes) -> bytes:
    key, certificate = time_authority()
    info = keys.PrivateKeyInfo.load(
        key.private_bytes(
            serialization.Encoding.DER,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    stamper = DummyTimeStamper(as_asn1(certificate), info, [as_asn1(authority()[1])])
    answer: bytes = stamper.request_tsa_response(tsp.TimeStampReq.load(query)).dump()
    return answer

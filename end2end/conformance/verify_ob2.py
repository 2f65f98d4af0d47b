#!/usr/bin/env python3
"""Checks our Open Badges 2.0 with 1EdTech's own validator (PyPI openbadges 1.1.2; see setup-ob2.sh).

  verify_ob2.py <base-url> <assertion-url>... --email ADDRESS [--revoked ASSERTION-URL]... [--map FROM=TO]
                [--contexts FOLDER]

Each assertion is given to the validator as URL, as JSON, as JWS and as baked PNG and SVG, and must be valid for that
address. Revoked ones, expired ones, a wrong recipient and tampered ones must be refused; of badges that one key signed,
only the first is put through all of that. Assertions may be given as identifiers below <base-url>.
Only loopback is ever reached. Ends with "N passed, N failed".
"""

import argparse
import base64
import collections
import collections.abc
import datetime
import http.server
import io
import json
import logging
import pathlib
import sys
import threading
import urllib.parse

# The validator's dependencies are from before Python 3.10, which took these names away.
for name in ("Callable", "Iterable", "Mapping", "MutableMapping", "Sequence"):
    setattr(collections, name, getattr(collections.abc, name))

import requests  # noqa: E402
import requests.adapters  # noqa: E402
from defusedxml.minidom import parseString  # noqa: E402
from openbadges.verifier import verify  # noqa: E402
from openbadges.verifier.tasks import validation  # noqa: E402
from openbadges_bakery import unbake  # noqa: E402

logging.disable(logging.CRITICAL)
LOOPBACK = {"127.0.0.1", "localhost", "::1"}
passed = failed = 0
# Signed forms that somebody kept before the badge was revoked.
TOKENS = {}


def check(subject, what, problem):
    """Prints one line of the matrix; `problem` is falsy when the check passed."""
    global passed, failed
    if problem:
        failed += 1
        print(f"FAIL  {subject}  {what}: {problem}")
    else:
        passed += 1
        print(f"ok    {subject}  {what}")


def find_contexts(folder):
    """The contexts by URL, from the nearest assets/contexts above this file."""
    folders = [pathlib.Path(folder)] if folder else [p / "assets/contexts" for p in pathlib.Path(__file__).resolve().parents]
    for candidate in folders:
        index = candidate / "index.json"
        if index.is_file():
            entries = json.loads(index.read_text("utf-8"))
            return {url: (candidate / file).read_bytes() for url, file in entries.items()}
    sys.exit("no assets/contexts found: give --contexts")


def stay_on_loopback(contexts, maps):
    """Answers contexts from disk, maps identifiers to the server under test, refuses every other address."""
    send = requests.adapters.HTTPAdapter.send

    def guarded(self, request, **options):
        if request.url in contexts:
            response = requests.Response()
            response.status_code = 200
            response.url = request.url
            response.request = request
            response.headers["Content-Type"] = "application/ld+json"
            response.encoding = "utf-8"
            response.raw = io.BytesIO(contexts[request.url])
            return response
        for start, target in maps:
            if request.url.startswith(start):
                request.url = target + request.url[len(start) :]
                break
        if urllib.parse.urlsplit(request.url).hostname not in LOOPBACK:
            raise requests.ConnectionError(f"not on loopback: {request.url}")
        return send(self, request, **options)

    requests.adapters.HTTPAdapter.send = guarded


def report(badge, email):
    """The validator's verdict: valid or not, its messages, and what it read."""
    result = verify(badge, recipient_profile={"email": email}, use_cache=False, cache_backend=None)
    messages = [str(message["result"]) for message in result["report"]["messages"]]
    return result["report"]["valid"], messages, result["graph"]


def invalid(badge, email):
    """Why a badge that must be valid is not, warnings included."""
    valid, messages, graph = report(badge, email)
    if not valid or messages:
        return "; ".join(messages)[:600] or "invalid without a message"
    kinds = {kind for node in graph for kind in [node.get("type")] if isinstance(kind, str)}
    return None if {"Assertion", "BadgeClass"} <= kinds else f"read only {sorted(kinds)}"


def accepted(badge, email, reason=""):
    """What is wrong if a badge that must be refused is valid, or is refused for another reason."""
    valid, messages, _ = report(badge, email)
    if valid:
        return "it is valid"
    return None if reason in " ".join(messages).lower() else f"refused for another reason: {messages}"[:600]


class Impostor:
    """A server of someone else, with an altered copy of an assertion under its own address."""

    def __init__(self, assertion, change):
        copy = json.loads(json.dumps(assertion))
        change(copy)

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                body = json.dumps(copy).encode()
                self.send_response(200)
                self.send_header("Content-Type", "application/ld+json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/assertion"
        if "id" in copy and copy["id"] == "HERE":
            copy["id"] = self.url

    def __enter__(self):
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self.url

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()


def rehash(assertion, email):
    """Makes an assertion out to somebody else, as a forger would."""
    assertion["recipient"] = {"type": "email", "hashed": False, "identity": email}


def check_valid(url, email, thorough):
    label = url.rsplit("/", 1)[-1]
    response = requests.get(url, headers={"Accept": "application/ld+json"}, timeout=10)
    check(label, "is served as JSON-LD", response.headers.get("Content-Type", "").split(";")[0] not in
          ("application/ld+json", "application/json") and response.headers.get("Content-Type"))
    assertion = response.json()
    text = json.dumps(assertion)
    check(label, "valid by URL", invalid(url, email))
    check(label, "valid as JSON", invalid(text, email))

    image = assertion["image"] if isinstance(assertion["image"], str) else assertion["image"]["id"]
    png = io.BytesIO(requests.get(image, timeout=10).content)
    png.name = "badge.png"
    baked = unbake(png)
    check(label, "PNG holds the assertion", None if baked and json.loads(baked) == assertion else f"it holds {baked!r:.200}")
    png.seek(0)
    check(label, "valid as baked PNG", invalid(png, email))

    if not thorough:
        return
    other = "somebody.else@example.org"
    check(label, "refused for a wrong recipient", accepted(url, other, "recipient"))
    png.seek(0)
    check(label, "PNG refused for a wrong recipient", accepted(png, other, "recipient"))
    forged = json.loads(text)
    rehash(forged, other)
    # The hosted copy counts, so the forged recipient must not get through.
    check(label, "tampered JSON refused: recipient", accepted(json.dumps(forged), other))
    moved = dict(assertion, id=url + "-no-such")
    check(label, "tampered JSON refused: id", accepted(json.dumps(moved), email))
    for what, change in (
        ("same id", lambda copy: rehash(copy, other)),
        ("own id", lambda copy: (rehash(copy, other), copy.update(id="HERE"))),
    ):
        with Impostor(assertion, change) as address:
            check(label, f"copy on another server refused: {what}", accepted(address, other))


def payload(token):
    part = token.split(".")[1]
    return json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))


def signed_form(url):
    response = requests.get(f"{url}.jws", timeout=10)
    return response.status_code, response.text


def drawing(base, label):
    svg = io.BytesIO(requests.get(f"{base}/credentials/{label}/badge-ob2.svg", timeout=10).content)
    svg.name = "badge.svg"
    return svg


def expired(badge, email, end):
    """What the validator says a day after the badge's end, by a clock that is put forward."""
    class Later(datetime.datetime):
        @classmethod
        def now(cls, tz=None):
            return datetime.datetime.fromisoformat(end.replace("Z", "+00:00")).astimezone(tz) + datetime.timedelta(days=1)

        @classmethod
        def utcnow(cls):
            return cls.now(datetime.timezone.utc).replace(tzinfo=None)

    kept = validation.datetime
    validation.datetime = Later
    try:
        return accepted(badge, email, "expired")
    finally:
        validation.datetime = kept


def altered(token, change):
    """The token with another payload under the same signature."""
    head, _, signature = token.split(".")
    told = payload(token)
    change(told)
    body = base64.urlsafe_b64encode(json.dumps(told).encode()).decode().rstrip("=")
    return ".".join((head, body, signature))


def check_forms(base, url, email, thorough):
    """The signed form and the drawing of a valid assertion."""
    label = url.rsplit("/", 1)[-1]
    other = "somebody.else@example.org"
    hosted = requests.get(url, headers={"Accept": "application/ld+json"}, timeout=10).json()
    _, token = signed_form(url)
    told = payload(token)
    check(label, "valid as JWS", invalid(token, email))
    same = all(told[name] == hosted[name] for name in ("recipient", "issuedOn", "image"))
    check(label, "JWS says the same", None if same and told["id"] == f"urn:uuid:{label}" else f"{told}"[:300])
    svg = drawing(base, label)
    # The bakery gives the address before the content.
    baked = unbake(svg)
    check(label, "SVG holds the address", None if baked in (url, url.encode()) else f"it holds {baked!r:.200}")
    svg.seek(0)
    element = parseString(svg.read()).getElementsByTagName("svg")[0].firstChild
    content = element.firstChild.data if element.tagName == "openbadges:assertion" else "null"
    check(label, "SVG holds the assertion", None if json.loads(content) == hosted else f"it holds {content:.200}")
    svg.seek(0)
    check(label, "valid as baked SVG", invalid(svg, email))
    if "expires" in hosted:
        check(label, "refused when expired", expired(url, email, hosted["expires"]))
        check(label, "JWS refused when expired", expired(token, email, hosted["expires"]))
    if thorough:
        check(label, "JWS refused for a wrong recipient", accepted(token, other, "recipient"))
        svg.seek(0)
        check(label, "SVG refused for a wrong recipient", accepted(svg, other, "recipient"))
        for what, change in (
            ("recipient", lambda told: rehash(told, other)),
            ("date", lambda told: told.update(issuedOn="2020-01-01T00:00:00Z")),
            ("creator", lambda told: told["verification"].update(creator=f"{base}/ob2/keys/rsa-0")),
        ):
            check(label, f"JWS refused when altered: {what}", accepted(altered(token, change), email))
        head, body, signature = token.split(".")
        broken = ".".join((head, body, ("B" if signature[0] == "A" else "A") + signature[1:]))
        check(label, "JWS refused when altered: signature", accepted(broken, email, "signature"))


def check_revoked(base, url, email):
    label = url.rsplit("/", 1)[-1]
    response = requests.get(url, headers={"Accept": "application/ld+json"}, timeout=10)
    body = response.json()
    sound = response.status_code == 410 and body.get("revoked") is True and body.get("id") == url
    check(label, "revoked: 410 and says so", None if sound else f"{response.status_code} {body}")
    status, body = signed_form(url)
    check(label, "revoked: JWS is gone", None if status == 410 and json.loads(body).get("revoked") is True else f"{status}")
    kept = TOKENS.get(label)
    check(label, "revoked: JWS kept from before is refused", accepted(kept, email, "revoked") if kept else "none was kept")
    # This validator looks neither at 410 nor at `revoked`: it refuses because the body holds nothing else. A body that
    # repeats the whole assertion would be valid to it.
    check(label, "revoked: refused by URL", accepted(url, email, "required property recipient not present"))
    image = requests.get(f"{base}/credentials/{label}/badge.png", timeout=10)
    if image.ok:
        png = io.BytesIO(image.content)
        png.name = "badge.png"
        check(label, "revoked: PNG refused", accepted(png, email, "required property recipient not present"))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("base")
    parser.add_argument("assertions", nargs="*")
    parser.add_argument("--email", required=True)
    parser.add_argument("--revoked", action="append", default=[])
    parser.add_argument("--kept", action="append", default=[], help="ID=FILE: a JWS from before its badge was revoked")
    parser.add_argument("--map", action="append", default=[])
    parser.add_argument("--contexts")
    arguments = parser.parse_args()
    stay_on_loopback(find_contexts(arguments.contexts), [tuple(entry.split("=", 1)) for entry in arguments.map])

    def full(name):
        return name if name.startswith("http") else f"{arguments.base}/ob2/assertions/{name}"

    for entry in arguments.kept:
        name, path = entry.split("=", 1)
        TOKENS[name] = pathlib.Path(path).read_text("ascii")
    keys = set()
    for name in arguments.assertions:
        key = payload(signed_form(full(name))[1])["verification"]["creator"]
        check_valid(full(name), arguments.email, key not in keys)
        check_forms(arguments.base, full(name), arguments.email, key not in keys)
        keys.add(key)
    for name in arguments.revoked:
        check_revoked(arguments.base, full(name), arguments.email)

    revocations = requests.get(f"{arguments.base}/ob2/revocations", timeout=10).json()
    listed = {entry if isinstance(entry, str) else entry["id"] for entry in revocations["revokedAssertions"]}
    # The validator reads a list of exactly one entry as empty.
    check("revocations", "at least two entries", None if len(listed) > 1 else f"{len(listed)}")
    signed = {f"urn:uuid:{name}" for name in arguments.revoked}
    missing = {full(name) for name in arguments.revoked} | signed
    missing -= listed
    check("revocations", "lists the revoked ones", missing and f"not {missing}")
    wrong = {full(name) for name in arguments.assertions} & listed
    check("revocations", "lists no valid one", wrong and f"lists {wrong}")
    check("arguments", "there are assertions", None if arguments.assertions else "none given")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

"""A museum of large pictures, our web server, Debian's iipsrv and nginx before both."""

import os
import shutil
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.bench.measuring.server import free_port

IIPSRV = Path("/usr/lib/iipimage-server/iipsrv.fcgi")
PROCESSES = 2
"""Of each server; nginx has as many."""
_START = 60.0

NGINX = """
worker_processes {processes};
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 512; }}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    proxy_cache_path {folder}/kept levels=1:2 keys_zone=museum:20m max_size=4g use_temp_path=off;
    upstream museum {{ server 127.0.0.1:{museum}; keepalive 16; }}
    upstream iipsrv {{ {peers} }}
    proxy_http_version 1.1;
    proxy_set_header Host localhost;
    proxy_set_header Connection "";
    server {{
        listen 127.0.0.1:{port};
        keepalive_requests 1000000;
        location /iiif/3/ {{
            proxy_pass http://museum;
            proxy_cache museum;
            add_header X-Kept $upstream_cache_status;
            proxy_cache_revalidate on;
        }}
        location /unkept/ {{ proxy_pass http://museum/; }}
        location ~ ^/peer/(.*)$ {{
            fastcgi_pass iipsrv;
            fastcgi_param QUERY_STRING IIIF=$1;
            fastcgi_param REQUEST_METHOD $request_method;
        }}
        location /plain/ {{ alias {folder}/plain/; }}
    }}
}}
"""


@contextmanager
def farm(folder: Path, pyramids: Path) -> Iterator[str]:
    """Serve the museum of the settings and, by iipsrv, the TIFFs in ``pyramids``; the address.

    ``/iiif/3/`` as docs/operations/nginx.conf has it, ``/unkept/iiif/3/`` without nginx's cache,
    ``/peer/<file>/…`` by iipsrv, ``/plain/`` files of ``folder``/plain.
    """
    museum, port, *peers = (free_port() for _ in range(2 + PROCESSES))
    if os.geteuid() == 0:
        folder.chmod(0o755)  # nginx's workers are somebody else
    (folder / "nginx.conf").write_text(
        NGINX.format(
            folder=folder,
            museum=museum,
            port=port,
            processes=PROCESSES,
            peers=" ".join(f"server 127.0.0.1:{peer};" for peer in peers),
        )
    )
    environment = {"FILESYSTEM_PREFIX": f"{pyramids}/", "IIIF_VERSION": "3", "VERBOSITY": "0"}
    gunicorn = ["museum.wsgi", "--bind", f"127.0.0.1:{museum}", "--preload", "--threads", "4"]
    nginx = shutil.which("nginx") or "/usr/sbin/nginx"
    commands = [[str(IIPSRV), "--bind", f"127.0.0.1:{peer}"] for peer in peers]
    commands.append([sys.executable, "-m", "gunicorn", *gunicorn, "--workers", str(PROCESSES)])
    commands.append([nginx, "-c", str(folder / "nginx.conf"), "-g", "daemon off;"])
    running = [
        subprocess.Popen(  # noqa: S603  (our own commands)
            command, env={**os.environ, **environment}, stdout=subprocess.DEVNULL
        )
        for command in commands
    ]
    try:
        address = f"http://127.0.0.1:{port}"
        _wait(f"{address}/unkept/healthz")
        yield address
    finally:
        for process in reversed(running):
            process.terminate()
            process.wait(timeout=30)


def _wait(address: str) -> None:
    until = time.monotonic() + _START
    while True:
        try:
            with urllib.request.urlopen(address, timeout=10):  # noqa: S310  (ours)
                return
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.2)


def status(address: str) -> int:
    """What a single request is answered."""
    try:
        with urllib.request.urlopen(address, timeout=60) as answer:  # noqa: S310  (ours)
            return int(answer.status)
    except urllib.error.HTTPError as error:
        return error.code

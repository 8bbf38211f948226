"""An S3-compatible store for tests: moto's server in a thread of this process, started once."""

import logging
from functools import cache
from itertools import count

import boto3

_numbers = count(1)
KEY, SECRET = "khoa", "mat/khau"


@cache
def address() -> str:
    """Start the server at first use; return its host and port."""
    from moto.server import ThreadedMotoServer

    logging.getLogger("werkzeug").setLevel(logging.WARNING)
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    return f"{host}:{port}"


def new_bucket() -> str:
    """Make an empty bucket; return its name."""
    name = f"bao-tang-{next(_numbers)}"
    client().create_bucket(Bucket=name)
    return name


@cache
def client() -> "boto3.client":
    """Return a client of the server, for what tests do behind the museum's back."""
    return boto3.client(
        "s3",
        endpoint_url=f"http://{address()}",
        region_name="us-east-1",
        aws_access_key_id=KEY,
        aws_secret_access_key=SECRET,
    )

"""What the explorer refuses, and how strict it tells browsers to be."""

import pytest
from starlette.testclient import TestClient

ADDRESSES = ("/", "/cable/07ASTANA2113", "/nowhere", "/sparql", "/web.css", "/question/topics.csv")


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_answer_is_strict(client: TestClient, address: str) -> None:
    headers = client.get(address).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src" not in policy
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cache-control"] == "no-store"
    assert "set-cookie" not in headers
    assert "access-control-allow-origin" not in headers


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:8765", "127.0.0.1@evil.example", ""]
)
def test_other_hosts_are_refused(client: TestClient, host: str) -> None:
    reply = client.get("/", headers={"Host": host})
    assert reply.status_code == 421
    assert "content-security-policy" in reply.headers


def test_localhost_is_no_other_host(client: TestClient) -> None:
    assert client.get("/", headers={"Host": "localhost:1234"}).status_code == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_other_methods_are_refused(client: TestClient, method: str) -> None:
    reply = client.request(method, "/search")
    assert reply.status_code == 405
    assert reply.headers["allow"] == "GET, HEAD"
    assert client.request("PUT", "/sparql").headers["allow"] == "GET, HEAD, POST"


def test_head_is_get_without_a_body(client: TestClient) -> None:
    reply = client.head("/")
    assert reply.status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://[evil"},
        {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"},
    ],
)
def test_pages_from_elsewhere_may_not_ask(client: TestClient, headers: dict[str, str]) -> None:
    assert client.get("/sparql?query=ASK{}", headers=headers).status_code == 403


def test_a_link_from_elsewhere_may_be_followed(client: TestClient) -> None:
    headers = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}
    assert client.get("/", headers=headers).status_code == 200


def test_long_addresses_are_refused(client: TestClient) -> None:
    assert client.get(f"/search?words={'x' * 65_000}").status_code == 414


def test_a_long_query_in_other_letters_goes_by_post(client: TestClient) -> None:
    refused = client.get("/sparql", params={"query": f"ASK {{}} # {'я' * 10_700}"})
    assert refused.status_code == 414
    assert refused.text.endswith("a long query goes by POST\n")
    longest = {"query": f"ASK {{}} # {'я' * 19_990}"}
    assert client.post("/sparql", data=longest).status_code == 200


def test_no_page_is_lent_an_address_without_its_end(client: TestClient) -> None:
    assert client.get("/cable").status_code == 404

"""The explorer: a graph in a browser, on this machine alone.

Takes    the place of a graph; requests from a browser here.
Gives    pages, made by the server, that need no script; and `/sparql`, the SPARQL 1.1 Protocol.
Errors   a page that says what is wrong, in plain words: 400, 404, or 503 for what was stopped.
Source   docs/explorer.md. Each page is made in a process of its own that is ended when its time is
         up (`store.limits`), so that no question stops the server.

`serving` listens, `guard` refuses what is none of ours, `app` knows the addresses, `pages` has a
function for each page, `tables` and `links` say how rows are shown, `protocol` speaks SPARQL.
"""

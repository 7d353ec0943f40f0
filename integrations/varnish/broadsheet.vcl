# Varnish in front of `npm run serve`: keeps what CDN-Cache-Control allows, and forgets by tag when the server says so
# (BROADSHEET_PURGE_URL=http://127.0.0.1:6081/).
vcl 4.1;

import std;

backend default {
  .host = "127.0.0.1";
  .port = "4173";
}

acl purgers {
  "localhost";
  "127.0.0.1";
  "::1";
}

sub vcl_recv {
  if (req.method == "PURGE") {
    if (client.ip !~ purgers) {
      return (synth(403));
    }
    # The header names tags, parted by spaces: any of them, as a whole word.
    ban("obj.http.Surrogate-Key ~ (^|\s)(" + regsuball(regsuball(req.http.Surrogate-Key, "\.", "\\."), "\s+", "|") + ")(\s|$)");
    return (synth(200, "Forgotten"));
  }
  if (req.method != "GET" && req.method != "HEAD") {
    return (pass);
  }
  if (req.url ~ "^/_") {
    return (pass);
  }
  # No page depends on them, but for oEmbed's parameters and for the number of a story at its old WordPress address.
  unset req.http.Cookie;
  set req.url = regsub(req.url, "^((?!/oembed)[^?]*)\?(?!p=\d+$).*$", "\1");
  # An older page is for readers of a server that fails: the others get what is at most a minute older than it may be.
  if (req.restarts == 0) {
    set req.grace = 60s;
  } else {
    set req.grace = 10d;
  }
}

sub vcl_backend_response {
  if (beresp.http.CDN-Cache-Control ~ "max-age=\d+") {
    set beresp.ttl = std.duration(regsub(beresp.http.CDN-Cache-Control, "^.*?max-age=(\d+).*$", "\1s"), 0s);
    # For how long an answer is there that is too old.
    set beresp.grace = 60s;
    set beresp.keep = 10d;
    if (beresp.http.CDN-Cache-Control ~ "stale-if-error=\d+") {
      set beresp.grace = std.duration(regsub(beresp.http.CDN-Cache-Control, "^.*?stale-if-error=(\d+).*$", "\1s"), 60s);
    }
  }
  if (beresp.status >= 500) {
    # An old answer is better.
    if (bereq.is_bgfetch) {
      return (abandon);
    }
    set beresp.ttl = 0s;
    set beresp.grace = 0s;
    set beresp.keep = 0s;
    return (deliver);
  }
}

sub vcl_deliver {
  if (resp.status >= 500 && req.restarts == 0) {
    return (restart);
  }
  unset resp.http.Surrogate-Key;
  unset resp.http.Surrogate-Control;
  unset resp.http.Cache-Tag;
}

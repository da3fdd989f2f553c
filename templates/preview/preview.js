/* Preview only: brings the open page up to date without losing the reader's place. Never part of a built site. */
(function () {
  "use strict";
  var here = document.currentScript;
  var base = here.getAttribute("data-base");
  var KEPT = { DETAILS: ["open"], INPUT: ["value", "checked"], SELECT: ["value"], OPTION: ["selected"], TEXTAREA: ["value"] };
  var busy = false, again = false;
  var served = null; /* the page as the server sent it last */

  function kept(element, name) {
    if (name === "hidden" || name.indexOf("aria-") === 0 || name === "data-hidden") { return element.hasAttribute(name); }
    return (KEPT[element.nodeName] || []).indexOf(name) >= 0;
  }

  /* Everything below takes three: what the page shows (live), what the server sent last (old) and what it sends now (next).
     Only what differs between the last two is touched: what scripts and the reader did to the page stays. */
  function attributes(live, old, next) {
    var i, name;
    for (i = 0; i < next.attributes.length; i += 1) {
      name = next.attributes[i].name;
      if (!kept(live, name) && (!old || old.getAttribute(name) !== next.attributes[i].value)) {
        live.setAttribute(name, next.attributes[i].value);
      }
    }
    for (i = old ? old.attributes.length - 1 : -1; i >= 0; i -= 1) {
      name = old.attributes[i].name;
      if (!next.hasAttribute(name) && !kept(live, name)) { live.removeAttribute(name); }
    }
  }

  function same(a, b) {
    return a.nodeType === b.nodeType && a.nodeName === b.nodeName && (a.id || "") === (b.id || "");
  }

  function morph(live, old, next) {
    if (old && old.isEqualNode(next)) { return; }
    if (live.nodeType !== 1) {
      if (live.nodeValue !== next.nodeValue) { live.nodeValue = next.nodeValue; }
      return;
    }
    if (live === here || live.nodeName === "SCRIPT") { return; }
    attributes(live, old, next);
    children(live, old, next);
  }

  function children(live, old, next) {
    var wanted = Array.prototype.slice.call(next.childNodes), at = live.firstChild, was = old && old.firstChild;
    wanted.forEach(function (node, n) {
      var match = find(at, node), before;
      if (match && match !== at && at && wanted[n + 1] && same(at, wanted[n + 1]) && !node.id) { match = null; }
      if (!match) {
        live.insertBefore(document.importNode(node, true), at);
        return;
      }
      before = find(was, node);
      if (before) { was = before.nextSibling; }
      while (at !== match) { at = drop(live, at); }
      morph(match, before, node);
      at = match.nextSibling;
    });
    while (at) { at = drop(live, at); }
  }

  function find(from, node) {
    while (from && !same(from, node)) { from = from.nextSibling; }
    return from;
  }

  function drop(live, node) {
    var next = node.nextSibling;
    if (node !== here) { live.removeChild(node); }
    return next;
  }

  function fetched() {
    return fetch(location.href, { cache: "no-store", credentials: "same-origin" }).then(function (answer) {
      if (answer.redirected) { history.replaceState(history.state, "", answer.url + location.hash); }
      return answer.text();
    });
  }

  function parsed(text) { return new DOMParser().parseFromString(text, "text/html"); }

  function stamp(page) {
    var script = page.querySelector("script[data-stamp]");
    return script ? script.getAttribute("data-stamp") : "";
  }

  function patch(text) {
    if (text === served) { return; }
    if (served === null && stamp(parsed(text)) === here.getAttribute("data-stamp")) { served = text; return; }
    var old = served === null ? null : parsed(served), next = parsed(text), x = window.scrollX, y = window.scrollY;
    served = text;
    if (document.title !== next.title) { document.title = next.title; }
    attributes(document.documentElement, old && old.documentElement, next.documentElement);
    morph(document.body, old && old.body, next.body);
    if (window.scrollX !== x || window.scrollY !== y) { window.scrollTo({ left: x, top: y, behavior: "instant" }); }
    document.dispatchEvent(new CustomEvent("digest:patched"));
  }

  function update() {
    if (busy) { again = true; return; }
    busy = true;
    fetched().then(patch).catch(function () { /* the server ended; the events tell when it is back */ }).then(function () {
      busy = false;
      if (again) { again = false; update(); }
    });
  }

  function restyle(path) {
    var links = document.querySelectorAll("link[rel=stylesheet]");
    Array.prototype.forEach.call(links, function (link) {
      var url = new URL(link.href);
      if (path ? url.pathname !== base + path : url.pathname.indexOf(base) !== 0) { return; }
      var fresh = link.cloneNode();
      url.search = "?" + Date.now();
      fresh.href = url.href;
      fresh.onload = function () { link.remove(); };
      link.after(fresh);
    });
  }

  var source = null, lost = false;

  /* A browser opens few connections to one server: pages that nobody sees leave theirs to others. */
  function listen() {
    if (source || document.hidden) { return; }
    source = new EventSource(base + "__events");
    source.onmessage = function (event) {
      var told = JSON.parse(event.data);
      if (told.reload !== undefined) { location.reload(); } else if (told.style !== undefined) { restyle(told.style); } else { update(); }
    };
    source.onerror = function () { lost = true; };
    source.onopen = function () { /* what was saved until now is in what is fetched now */
      if (lost) { restyle(""); }
      lost = false;
      update();
    };
  }

  function leave() {
    if (source) { source.close(); }
    source = null;
    lost = true;
  }

  document.addEventListener("visibilitychange", function () { if (document.hidden) { leave(); } else { listen(); } });
  window.addEventListener("pagehide", leave);
  window.addEventListener("pageshow", listen);
  listen();
}());
